//! Dates in all the forms that papers print.

use satchel_records::{DateReading, OrderBasis};

use super::*;

fn show(dates: &[FoundDate]) -> String {
    let one = |d: &FoundDate| {
        let end = d.end.map(|end| format!("..{end}")).unwrap_or_default();
        let time = d.time.as_deref().map(|t| format!(" {t}")).unwrap_or_default();
        format!("{}{end}{time}{}", d.date, if d.ambiguous { "?" } else { "" })
    };
    dates.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn check(text: &str, expect: &str) {
    assert_eq!(show(&find_dates(text, DateStyle::default())), expect, "{text:?}");
}

#[test]
fn dates_in_six_languages() {
    for (text, expect) in [
        ("2021-03-14", "2021-03-14"),
        ("2021年3月14日", "2021-03-14"),
        ("于2021年03月14日08:30采集", "2021-03-14 08:30"),
        ("2021 年 3 月 14 日", "2021-03-14"),
        ("2021.3.14 入院", "2021-03-14"),
        ("2021/3/14 08:05:11", "2021-03-14 08:05"),
        ("采集时间：2024-10-0207:30", "2024-10-02 07:30"),
        ("14.03.202408:15", "2024-03-14 08:15"),
        ("2021年3月", "2021-03"),
        ("14.03.2021", "2021-03-14"),
        ("14.03.21 г.", "2021-03-14"),
        ("14 марта 2021 г.", "2021-03-14"),
        ("в марте 2021 г.", "2021-03"),
        ("14-Mar-2021", "2021-03-14"),
        ("14 Mar 21", "2021-03-14"),
        ("on 30 September, 63% in the marrow", ""),
        ("on 8 March 41% blasts, on 9 March 63 cells", ""),
        ("14th of March 2021", "2021-03-14"),
        ("March 14, 2021", "2021-03-14"),
        ("March 2021", "2021-03"),
        ("14 de marzo de 2021", "2021-03-14"),
        ("marzo de 2021", "2021-03"),
        ("14 Mart 2021 tarihinde", "2021-03-14"),
        ("14 Ağustos 2021'de", "2021-08-14"),
        ("Mayıs 2021", "2021-05"),
        ("١٤ مارس ٢٠٢١", "2021-03-14"),
        ("14 آذار 2021", "2021-03-14"),
        ("14/03/2021", "2021-03-14"),
        ("٢٠٢١/٣/١٤", "2021-03-14"),
        ("03/2021", "2021-03"),
        ("20210314", "2021-03-14"),
        ("03/04/2021", "2021-04-03?"),
        ("03.04.2021", "2021-04-03"),
        ("05/05/2021", "2021-05-05"),
        ("14/03/2564", "2021-03-14"),
        ("1 رمضان 1442", "2021-04"),
        ("3.6-10.0", ""),
        ("WBC 3.2 x10^9/L", ""),
        ("99/99/2021", ""),
        ("тел. (0312) 00-14-52", ""),
    ] {
        check(text, expect);
    }
}

#[test]
fn intervals_are_one_finding() {
    for (text, expect) in [
        ("с 08.03.2021 по 21.04.2021", "2021-03-08..2021-04-21"),
        ("08.03.2021 - 21.04.2021", "2021-03-08..2021-04-21"),
        ("2021-03-08至2021-04-21", "2021-03-08..2021-04-21"),
        ("from 8 March 2021 to 21 April 2021", "2021-03-08..2021-04-21"),
        ("del 08/03/2021 al 21/04/2021", "2021-03-08..2021-04-21?"),
        ("08.03.2021, 21.04.2021", "2021-03-08, 2021-04-21"),
        ("14.02.2024 г. по 12.03.2024 г.", "2024-02-14..2024-03-12"),
        ("17.11.2022 г. 09.02.2024 г.", "2022-11-17, 2024-02-09"),
        ("06.11.2023'ten 04.12.2023'e kadar", "2023-11-06, 2023-12-04"),
        ("из 2021-03 по 2021-05", "2021-03..2021-05"),
    ] {
        check(text, expect);
    }
}

#[test]
fn one_end_of_an_interval_leans_on_the_other() {
    for (text, expect) in [
        ("3-28 March 2021", "2021-03-03..2021-03-28"),
        ("12–19 Mart 2023 tarihleri arasında", "2023-03-12..2023-03-19"),
        ("с 3 по 28 марта 2021", "2021-03-03..2021-03-28"),
        ("del 12 al 19 de marzo de 2023", "2023-03-12..2023-03-19"),
        ("من 12 إلى 19 مارس 2023", "2023-03-12..2023-03-19"),
        ("من ١٢ إلى ١٩ آذار ٢٠٢٣", "2023-03-12..2023-03-19"),
        ("14.03-20.04.2021", "2021-03-14..2021-04-20"),
        ("с 14.03 по 20.04.2021", "2021-03-14..2021-04-20"),
        ("del 25 de marzo al 21 de abril de 2025", "2025-03-25..2025-04-21"),
        ("с 25 декабря по 9 января 2023 г.", "2022-12-25..2023-01-09"),
        ("from 6 November to 3 December 2023", "2023-11-06..2023-12-03"),
        ("14 August - 11 September 2023", "2023-08-14..2023-09-11"),
        ("March 12 to April 9, 2023", "2023-03-12..2023-04-09"),
        ("12 Mart ile 9 Nisan 2023 arasında", "2023-03-12..2023-04-09"),
        ("Nov-Dec 2023", "2023-11..2023-12"),
        ("с ноября по декабрь 2023 г.", "2023-11..2023-12"),
        ("2023年11月6日至12月4日", "2023-11-06..2023-12-04"),
        ("2023年12月20日至1月5日", "2023-12-20..2024-01-05"),
        ("2023年11月6日-12日", "2023-11-06..2023-11-12"),
        ("2023年11月6-12日", "2023-11-06..2023-11-12"),
        ("2023年11-12月", "2023-11..2023-12"),
        ("2023年11月至12月", "2023-11..2023-12"),
        ("2024.5.20-6.5", "2024-05-20..2024-06-05"),
        ("2024-05-20～06-05", "2024-05-20..2024-06-05"),
        ("6 November 2023 to 3 December", "2023-11-06..2023-12-03"),
        ("between 6 November 2023 and 3 December 2023", "2023-11-06..2023-12-03"),
        ("on 6 November 2023 and 3 December 2023", "2023-11-06, 2023-12-03"),
        ("entre el 6 y el 12 de marzo de 2023", "2023-03-06..2023-03-12"),
        ("بين 6 مارس 2023 و 12 أبريل 2023", "2023-03-06..2023-04-12"),
        ("grade 2 - 14 March 2021", "2021-03-02..2021-03-14"),
        ("July 11-14, 2025", "2025-07-11..2025-07-14"),
        ("11-12/2024", "2024-11..2024-12"),
        ("admitted 6.1.25", "2025-01-06"),
        ("chapter 2.1.5", ""),
        ("Hb 9.8, 14 March 2021", "2021-03-14"),
        ("100 mg/m2 на 14 марта 2021", "2021-03-14"),
    ] {
        check(text, expect);
    }
}

#[test]
fn american_spans_put_the_month_first() {
    let style = DateStyle { order: Some(DayOrder::MonthFirst) };
    for (text, expect) in [
        ("given 3/5/2024 - 3/7/2024", "2024-03-05..2024-03-07"),
        ("given 3/5-3/7/2024", "2024-03-05..2024-03-07"),
        ("given 3/5/24-3/7/24", "2024-03-05..2024-03-07"),
        ("given 3/5/2024 to 3/7", "2024-03-05..2024-03-07"),
    ] {
        assert_eq!(show(&find_dates(text, style)), expect, "{text:?}");
    }
}

#[test]
fn a_day_in_two_calendars_is_one_day() {
    for (text, expect) in [
        ("14 شعبان 1444 هـ الموافق 6 مارس 2023 م", "2023-03-06"),
        ("1444/08/14هـ (2023/03/06م)", "2023-03-06"),
        ("6 كانون الثاني/يناير 2023", "2023-01-06"),
        ("6 يناير/كانون الثاني 2023", "2023-01-06"),
        ("6 آذار (مارس) 2023", "2023-03-06"),
    ] {
        check(text, expect);
    }
}

#[test]
fn a_day_without_its_year_takes_the_nearest() {
    let told: PartialDate = "2023-12-20".parse().expect("a date");
    for (text, expect) in [
        ("12月25日", "2023-12-25"),
        ("11月25日", "2023-11-25"),
        ("6月25日", ""),
        ("1月5日", "2024-01-05"),
        ("on 28 December", "2023-12-28"),
        ("January 5", "2024-01-05"),
        ("5 января выполнена", "2024-01-05"),
        ("el 5 de enero", "2024-01-05"),
        ("5 Ocak'ta", "2024-01-05"),
        ("في 5 يناير", "2024-01-05"),
        ("с 5 по 12 января", "2024-01-05..2024-01-12"),
        ("may 5 mg", ""),
        ("5 mar", ""),
    ] {
        let found = find_days_of_year(text, &[], &Around { last: told, paper: None }, DateStyle::default());
        assert_eq!(show(&found), expect, "{text:?}");
    }
}

#[test]
fn other_dates_settle_an_ambiguous_one() {
    let of = |texts: &[&'static str], beside: Beside<'_>| DateStyle::of_texts(texts.iter().copied(), beside);
    let english = Beside { language: "en", ..Beside::default() };
    let (style, reading) = of(&["DOB 12/31/2017", "Collected 03/04/2021"], english);
    let reading = reading.map(|DateReading { order, basis }| (order, basis));
    assert_eq!(reading, Some((DayOrder::MonthFirst, Some(OrderBasis::Paper))));
    assert_eq!(
        show(&find_dates("03/04/2021", style)),
        "2021-03-04",
        "the birth date shows that months stand first"
    );
    let (style, _) = of(&["DOB 7/19/2016", "given 2/19-2/22/2025"], english);
    assert_eq!(
        show(&find_dates("3/4/2021", style)),
        "2021-03-04",
        "a span in figures is not read across its dash"
    );
    let (style, _) = of(&["03/04/2021"], Beside { language: "tr", ..Beside::default() });
    assert_eq!(show(&find_dates("03/04/2021", style)), "2021-04-03", "in Turkish the day stands first");
    let born = Beside { born: "2017-03-02".parse().ok(), ..english };
    let (style, _) = of(&["DOB 03/02/2017", "Collected 03/04/2021"], born);
    assert_eq!(show(&find_dates("03/04/2021", style)), "2021-03-04", "the child's birthday shows it");
    let told = |basis| Beside { facility: Some((DayOrder::MonthFirst, basis)), ..english };
    let (style, _) = of(&["03/04/2021"], told(OrderBasis::Facility));
    assert_eq!(show(&find_dates("03/04/2021", style)), "2021-03-04", "other papers of the facility show it");
    let (style, _) = of(&["03/04/2021", "31/03/2021"], told(OrderBasis::Family));
    assert_eq!(
        show(&find_dates("03/04/2021", style)),
        "2021-04-03",
        "what the paper itself shows counts most"
    );
    let (_, open) = of(&["03/04/2021"], english);
    assert_eq!(open.map(|open| open.basis), Some(None), "nothing settles it: a question");
    assert_eq!(of(&["3 April 2021", "03/03/2021"], english).1, None, "no date of it is open");
}

#[test]
fn a_lone_year_needs_its_word() {
    for (text, expect) in
        [("в 2009 г.", "2009"), ("in 2019 he", "2019"), ("2019年", "2019"), ("room 2019", ""), ("№ 2019", "")]
    {
        let dates = find_dates(text, DateStyle::default());
        assert_eq!(show(&find_years(text, &dates)), expect, "{text:?}");
    }
}
