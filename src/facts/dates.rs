//! Dates as papers write them in six languages, found in running text.

use std::collections::HashMap;
use std::sync::OnceLock;

use regex::{Captures, Regex};
use satchel_records::{DatePrecision, PartialDate};

use super::knowledge::knowledge;
use super::number::pattern;
use super::text::Folded;

/// A date in a text, with the bytes of the printed text it stands on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FoundDate {
    /// The date, or the first day of an interval.
    pub date: PartialDate,
    /// The last day of an interval.
    pub end: Option<PartialDate>,
    /// Time of day behind it, `HH:MM`.
    pub time: Option<String>,
    /// First byte in the printed text.
    pub start: usize,
    /// The byte behind its last.
    pub stop: usize,
    /// Day and month could be exchanged.
    pub ambiguous: bool,
}

/// Which number of `03/04/2026` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum DayOrder {
    /// Nothing on the paper settles it.
    #[default]
    Open,
    /// Day first.
    DayFirst,
    /// Month first.
    MonthFirst,
}

/// What a date of two small numbers means on this paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct DateStyle {
    /// The order of day and month.
    pub order: DayOrder,
}

/// Languages in whose countries the day stands first.
const DAY_FIRST: [&str; 3] = ["ru", "es", "tr"];

impl DateStyle {
    /// What the other dates of a document settle; then the habit of its language.
    pub(super) fn of_texts<'a>(texts: impl Iterator<Item = &'a str>, language: &str) -> Self {
        let (mut day_first, mut month_first) = (0_u32, 0_u32);
        for text in texts {
            let folded = Folded::new(text);
            for found in NUMERIC.captures_iter(&folded.text) {
                let part =
                    |name: &str| found.name(name).and_then(|m| m.as_str().parse::<i8>().ok()).unwrap_or(0);
                let (a, b) = (part("a"), part("b"));
                day_first += u32::from(a > 12 && b <= 12);
                month_first += u32::from(b > 12 && a <= 12);
            }
        }
        let order = match (day_first, month_first) {
            (1.., 0) => DayOrder::DayFirst,
            (0, 1..) => DayOrder::MonthFirst,
            (0, 0) if DAY_FIRST.contains(&language) => DayOrder::DayFirst,
            _ => DayOrder::Open,
        };
        Self { order }
    }
}

// `\b` would see no edge between a Chinese character and a digit, so digits guard themselves.
pattern!(ISO, r"(?P<y>\d{4})\s?(?:[-./]|年)\s?(?P<m>\d{1,2})\s?(?:[-./]|月)\s?(?P<d>\d{1,2})(?:\s?[日号])?");
pattern!(
    NUMERIC,
    r"(?P<a>\d{1,2})\s?(?P<sep>[-./])\s?(?P<b>\d{1,2})\s?(?P<sep2>[-./])\s?(?P<y>\d{4}|\d{2})(?:\D|$)"
);
pattern!(YEAR_MONTH, r"(?P<y>\d{4})\s?年\s?(?P<m>\d{1,2})\s?月(?:份)?");
pattern!(ISO_MONTH, r"(?P<y>(?:19|20)\d{2})[-/](?P<m>0[1-9]|1[0-2])(?:[^\d/.-]|$)");
pattern!(MONTH_YEAR, r"(?P<m>0[1-9]|1[0-2])[./](?P<y>(?:19|20)\d{2})");
pattern!(COMPACT, r"(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])");
pattern!(YEAR, r"(?P<y>(?:19|20)\d{2})\s?(?P<sign>年|г(?:\.|ода?|оду)?|yilinda|yili|'?(?:d[ae]|t[ae])|s\.)?");
pattern!(
    TIME,
    r"^[\s,t-]{0,3}(?:at |в |saat |a las |时间)?(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<half>[ap])\.?m)?"
);
pattern!(
    JOIN,
    r"^\s*(?:г\.?|года|tarihinden|tarihleri|'?d[ae]n|'?t[ae]n)?\s*(?:-|~|to|until|through|till|and|по|до|至|到|hasta el|hasta|al|a|y el|ile|ve|-e kadar|الي|حتي|و)\s*(?:el\s|la\s|the\s)?\s*$"
);

static NAMED: OnceLock<Named> = OnceLock::new();

/// Patterns built from the month names of the tables.
struct Named {
    day_month_year: Regex,
    month_day_year: Regex,
    month_year: Regex,
    months: HashMap<String, (bool, i8)>,
}

fn named() -> &'static Named {
    NAMED.get_or_init(|| {
        let mut months = HashMap::new();
        let mut names = Vec::new();
        for (list, hijri) in [("month", false), ("hijri", true)] {
            for phrase in knowledge().dates.list(list) {
                if let Ok(number) = phrase.key.parse() {
                    months.insert(phrase.text.clone(), (hijri, number));
                    names.push(phrase.text.clone());
                }
            }
        }
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let any = names.iter().map(|n| regex::escape(n)).collect::<Vec<_>>().join("|");
        // Turkish cases and the like hang on the year or the month behind an apostrophe.
        let day = r"(?P<d>\d{1,2})(?:\s?(?:st|nd|rd|th|º|°|-?го|-?е|\.))?";
        let gap = r"[\s\-./,]{0,3}(?:de\s|del\s|of\s|من\s|شهر\s)?";
        let year = r"(?P<y>\d{4}|'?\d{2})";
        let build = |text: &str| {
            #[allow(clippy::expect_used, reason = "month names are escaped; a test reads every pattern")]
            Regex::new(text).expect("a valid pattern")
        };
        Named {
            day_month_year: build(&format!(
                r"{day}{gap}\s?(?P<mon>{any})\.?(?:\s?/\s?\p{{Arabic}}+)?{gap}{year}(?:\D|$)"
            )),
            month_day_year: build(&format!(
                r"(?P<mon>{any})\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>\d{{4}})(?:\D|$)"
            )),
            month_year: build(&format!(
                r"(?P<mon>{any})\.?,?\s?(?:de\s|del\s|of\s|в\s)?[\s\-/]?(?P<y>\d{{4}})(?:\D|$)"
            )),
            months,
        }
    })
}

/// Every date of a printed text, in its order, intervals joined.
pub(super) fn find_dates(printed: &str, style: DateStyle) -> Vec<FoundDate> {
    let folded = Folded::new(printed);
    let mut found = Vec::new();
    // The fullest forms first: a shorter one may not take a part of a longer.
    scan(&folded, &ISO, &mut found, |c| Some((year_month_day(c, "y", "m", "d")?, false)));
    scan(&folded, &named().day_month_year, &mut found, |c| Some((named_date(c)?, false)));
    scan(&folded, &named().month_day_year, &mut found, |c| Some((named_date(c)?, false)));
    scan(&folded, &NUMERIC, &mut found, |c| numeric(c, style));
    scan(&folded, &YEAR_MONTH, &mut found, |c| Some((month_of(c)?, false)));
    scan(&folded, &named().month_year, &mut found, |c| Some((named_date(c)?, false)));
    scan(&folded, &ISO_MONTH, &mut found, |c| Some((month_of(c)?, false)));
    scan(&folded, &MONTH_YEAR, &mut found, |c| Some((month_of(c)?, false)));
    scan(&folded, &COMPACT, &mut found, |c| Some((year_month_day(c, "y", "m", "d")?, false)));
    found.sort_by_key(|f| f.0.start);
    let mut dates: Vec<FoundDate> = Vec::new();
    for (mut date, folded_stop) in found {
        if let Some(time) = TIME.captures(folded.text.get(folded_stop..).unwrap_or_default()) {
            let hour: u32 = time.name("h").and_then(|h| h.as_str().parse().ok()).unwrap_or(0);
            let afternoon = time.name("half").is_some_and(|h| h.as_str() == "p") && hour < 12;
            date.time = time
                .name("min")
                .map(|min| format!("{:02}:{}", hour + if afternoon { 12 } else { 0 }, min.as_str()));
        }
        dates.push(date);
    }
    shared_ends(&folded, &mut dates, style);
    join_intervals(&folded, dates)
}

/// Years that stand alone ("in 2019", "2019年"), for narratives only; years inside other dates are not among them.
pub(super) fn find_years(printed: &str, dates: &[FoundDate]) -> Vec<FoundDate> {
    let folded = Folded::new(printed);
    let mut found = Vec::new();
    scan(&folded, &YEAR, &mut found, |c| {
        let year = c.name("y")?;
        let before = folded.text[..year.start()].trim_end();
        // "in 2019", "в 2019", "en 2019", "عام 2019" or a sign behind the year; a bare number is no year.
        let word = before.rsplit(|ch: char| !ch.is_alphanumeric()).next().unwrap_or_default();
        let led = matches!(
            word,
            "in" | "since" | "в" | "en" | "عام" | "سنه" | "desde" | "с" | "年" | "during" | "el" | "of"
        );
        (led && before.ends_with(word) || c.name("sign").is_some()).then_some(())?;
        Some((PartialDate::year(year.as_str().parse().ok()?).ok()?, false))
    });
    found
        .into_iter()
        .map(|(date, _)| date)
        .filter(|year| !dates.iter().any(|date| year.start < date.stop && date.start < year.stop))
        .collect()
}

/// Days without a year ("7月25日"), in the year of the date told before them.
pub(super) fn find_days_of_year(printed: &str, dates: &[FoundDate], last: PartialDate) -> Vec<FoundDate> {
    let year = last.first_day().year();
    pattern!(MONTH_DAY, r"(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?[日号]");
    let folded = Folded::new(printed);
    let mut found = Vec::new();
    for captures in MONTH_DAY.captures_iter(&folded.text) {
        let Some(whole) = captures.get(0) else { continue };
        let (start, stop) = (folded.origin(whole.start()), folded.origin(whole.end()));
        let taken = dates.iter().any(|date| start < date.stop && date.start < stop);
        let (month, day) = (int(&captures, "m").unwrap_or(0), int(&captures, "d"));
        if !taken && let Some(date) = from_parts(year, month, day, false) {
            // The year may be given once, by the nearest date before.
            let told = dates.iter().rfind(|d| d.stop <= start).map_or(year, |d| d.date.first_day().year());
            let date = from_parts(told, month, day, false).unwrap_or(date);
            found.push(FoundDate { date, end: None, time: None, start, stop, ambiguous: false });
        }
    }
    found
}

/// A cell that is a date and little else.
pub(super) fn whole_date(printed: &str, style: DateStyle) -> Option<FoundDate> {
    let dates = find_dates(printed, style);
    let [date] = dates.as_slice() else { return None };
    let rest = printed.len() - (date.stop - date.start);
    (rest <= 12 || date.time.is_some() && rest <= 16).then(|| date.clone())
}

fn scan(
    folded: &Folded,
    regex: &Regex,
    found: &mut Vec<(FoundDate, usize)>,
    read: impl Fn(&Captures<'_>) -> Option<(PartialDate, bool)>,
) {
    let mut at = 0;
    while let Some(captures) = regex.captures_at(&folded.text, at) {
        let Some(whole) = captures.get(0) else { break };
        // The guard behind a number is no part of the date.
        let last = ["y", "m", "d", "b", "sign", "mon"]
            .iter()
            .filter_map(|n| captures.name(n))
            .map(|m| m.end())
            .max();
        let mut stop = last.unwrap_or(whole.end());
        if folded.text[stop..whole.end()].starts_with([' ', '日', '号', '月', '年'])
            && whole.as_str().ends_with(['日', '号', '月', '年', '份'])
        {
            stop = whole.end();
        }
        let next = folded.text[whole.start()..].chars().next().map_or(1, char::len_utf8);
        at = whole.start() + next;
        let digit_before =
            folded.text[..whole.start()].chars().next_back().is_some_and(|c| c.is_ascii_digit())
                && whole.as_str().starts_with(|c: char| c.is_ascii_digit());
        let letter_before = whole.as_str().starts_with(char::is_alphabetic)
            && folded.text[..whole.start()].chars().next_back().is_some_and(char::is_alphabetic);
        let digit_after = folded.text[..stop].ends_with(|c: char| c.is_ascii_digit())
            && folded.text[stop..].starts_with(|c: char| c.is_ascii_digit());
        // "1.03.2021" may not begin inside "11.03.2021", nor "3.2021" inside "1.3.2021".
        let point_before = folded.text[..whole.start()].ends_with(['.', '/'])
            && folded.text[..whole.start().saturating_sub(1)].ends_with(|c: char| c.is_ascii_digit());
        if digit_before || digit_after || letter_before {
            continue;
        }
        let (start, printed_stop) = (folded.origin(whole.start()), folded.origin(stop));
        let taken = found.iter().any(|(other, _)| start < other.stop && other.start < printed_stop);
        if taken || point_before && !found.iter().any(|(other, _)| other.stop + 1 == start) {
            continue;
        }
        if let Some((date, ambiguous)) = read(&captures) {
            found.push((
                FoundDate { date, end: None, time: None, start, stop: printed_stop, ambiguous },
                stop,
            ));
            at = stop.max(at);
        }
    }
}

/// "14.03-20.04.2021", "с 3 по 28 марта 2021", "3–28 March 2021": the first date leans on the second.
fn shared_ends(folded: &Folded, dates: &mut [FoundDate], style: DateStyle) {
    pattern!(LEANING, r"(?P<d>\d{1,2})(?:[./](?P<m>\d{1,2}))?\.?\s*(?:-|~|to|по|al|至|ile|الي|hasta el)\s*$");
    let _ = style;
    let mut at = 0;
    while at < dates.len() {
        let date = &dates[at];
        if date.end.is_none() && date.date.precision() == DatePrecision::Day {
            let before_printed = date.start;
            let before_folded = folded.text.len() - folded_tail(folded, before_printed);
            let text = &folded.text[..before_folded];
            if let Some(lean) = LEANING.captures(text) {
                let free = lean.get(0).is_some_and(|m| {
                    !text[..m.start()].ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | ','))
                        && dates
                            .iter()
                            .all(|other| other.start >= date.start || other.stop <= folded.origin(m.start()))
                });
                let last = date.date.first_day();
                let day = lean.name("d").and_then(|d| d.as_str().parse::<i8>().ok());
                let month = lean.name("m").map_or(Some(last.month()), |m| m.as_str().parse::<i8>().ok());
                if let (true, Some(day), Some(month)) = (free, day, month)
                    && let Ok(first) = PartialDate::day(last.year(), month, day)
                    && first < date.date
                {
                    let start = lean.get(0).map_or(date.start, |m| folded.origin(m.start()));
                    let date = &mut dates[at];
                    date.end = Some(date.date);
                    date.date = first;
                    date.start = start;
                }
            }
        }
        at += 1;
    }
}

/// Folded bytes from a printed place to the end.
fn folded_tail(folded: &Folded, printed: usize) -> usize {
    (0..folded.text.len()).find(|at| folded.origin(*at) >= printed).map_or(0, |at| folded.text.len() - at)
}

fn join_intervals(folded: &Folded, dates: Vec<FoundDate>) -> Vec<FoundDate> {
    let mut joined: Vec<FoundDate> = Vec::new();
    for date in dates {
        if let Some(last) = joined.last_mut()
            && last.end.is_none()
            && date.end.is_none()
            && date.date >= last.date
            && date.date.precision() == last.date.precision()
        {
            let from = folded.text.len() - folded_tail(folded, last.stop);
            let to = folded.text.len() - folded_tail(folded, date.start);
            if folded
                .text
                .get(from..to)
                .is_some_and(|between| JOIN.is_match(between) && !between.trim().is_empty())
            {
                last.end = Some(date.date);
                last.stop = date.stop;
                continue;
            }
        }
        joined.push(date);
    }
    joined
}

fn int(captures: &Captures<'_>, name: &str) -> Option<i16> {
    captures.name(name)?.as_str().trim_start_matches('\'').parse().ok()
}

fn year_month_day(c: &Captures<'_>, y: &str, m: &str, d: &str) -> Option<PartialDate> {
    from_parts(int(c, y)?, int(c, m)?, Some(int(c, d)?), false)
}

fn month_of(c: &Captures<'_>) -> Option<PartialDate> {
    from_parts(int(c, "y")?, int(c, "m")?, None, false)
}

fn named_date(c: &Captures<'_>) -> Option<PartialDate> {
    let (hijri, month) = *named().months.get(c.name("mon")?.as_str())?;
    let year = c.name("y")?.as_str().trim_start_matches('\'');
    let short = year.len() == 2;
    let year: i16 = year.parse().ok()?;
    let year = if short { century(year) } else { year };
    from_parts(year, i16::from(month), c.name("d").and_then(|_| int(c, "d")), hijri)
}

fn numeric(c: &Captures<'_>, style: DateStyle) -> Option<(PartialDate, bool)> {
    let (a, b, mut year) = (int(c, "a")?, int(c, "b")?, int(c, "y")?);
    // "14.03-20.04.2021" is an interval, not the year 2020.
    if c.name("sep")?.as_str() != c.name("sep2")?.as_str() {
        return None;
    }
    if c.name("y")?.as_str().len() == 2 {
        // Two digits behind dashes or points are as often a range or a telephone number; only full forms count.
        if c.name("a")?.as_str().len() < 2 || c.name("b")?.as_str().len() < 2 {
            return None;
        }
        year = century(year);
    }
    // Points between the numbers are used where the day stands first.
    let pointed = c.name("sep")?.as_str() == ".";
    let (day, month, ambiguous) = match (a > 12, b > 12, style.order) {
        (true, true, _) => return None,
        (true, false, _) => (a, b, false),
        (false, true, _) => (b, a, false),
        (false, false, DayOrder::MonthFirst) if !pointed => (b, a, false),
        (false, false, DayOrder::DayFirst) => (a, b, false),
        (false, false, _) => (a, b, !pointed && a != b),
    };
    Some((from_parts(year, month, Some(day), false)?, ambiguous))
}

/// The year two digits stand for: papers here are of living patients.
fn century(year: i16) -> i16 {
    if year < 60 { 2000 + year } else { 1900 + year }
}

/// A date of one of three calendars. Buddhist years are Gregorian ones moved by 543. The Islamic calendar's days depend on the
/// place, so a date of it is known to the month of its likeliest day only.
fn from_parts(year: i16, month: i16, day: Option<i16>, hijri: bool) -> Option<PartialDate> {
    let small = |n: i16| i8::try_from(n).ok();
    if hijri || (1300..1500).contains(&year) {
        let gregorian = hijri_to_gregorian(year, month, day.unwrap_or(15))?;
        return PartialDate::month(gregorian.year(), gregorian.month()).ok();
    }
    let year = if (2440..2640).contains(&year) { year - 543 } else { year };
    if !(1900..2100).contains(&year) {
        return None;
    }
    match day {
        Some(day) => PartialDate::day(year, small(month)?, small(day)?).ok(),
        None => PartialDate::month(year, small(month)?).ok(),
    }
}

/// The tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29).
fn hijri_to_gregorian(year: i16, month: i16, day: i16) -> Option<jiff::civil::Date> {
    if !(1..=12).contains(&month) || !(1..=30).contains(&day) {
        return None;
    }
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    // Days since 1 Muharram of year 1, which was 16 July 622 Julian, 19 July Gregorian.
    let days = (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day - 1;
    jiff::civil::Date::constant(622, 7, 19).checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

#[cfg(test)]
mod tests {
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
            ("2021年3月", "2021-03"),
            ("14.03.2021", "2021-03-14"),
            ("14.03.21 г.", "2021-03-14"),
            ("14 марта 2021 г.", "2021-03-14"),
            ("в марте 2021 г.", "2021-03"),
            ("14-Mar-2021", "2021-03-14"),
            ("14 Mar 21", "2021-03-14"),
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
            ("del 08/03/2021 al 21/04/2021", "2021-03-08?..2021-04-21"),
            ("3-28 March 2021", "2021-03-03..2021-03-28"),
            ("с 3 по 28 марта 2021", "2021-03-03..2021-03-28"),
            ("14.03-20.04.2021", "2021-03-14..2021-04-20"),
            ("08.03.2021, 21.04.2021", "2021-03-08, 2021-04-21"),
        ] {
            let found = show(&find_dates(text, DateStyle::default()));
            assert_eq!(found.replace('?', ""), expect.replace('?', ""), "{text:?}");
        }
    }

    #[test]
    fn other_dates_settle_an_ambiguous_one() {
        let style = DateStyle::of_texts(["DOB 12/31/2017", "Collected 03/04/2021"].into_iter(), "en");
        assert_eq!(
            show(&find_dates("03/04/2021", style)),
            "2021-03-04",
            "the birth date shows that months stand first"
        );
        let style = DateStyle::of_texts(["03/04/2021"].into_iter(), "tr");
        assert_eq!(show(&find_dates("03/04/2021", style)), "2021-04-03", "in Turkish the day stands first");
    }

    #[test]
    fn a_lone_year_needs_its_word() {
        for (text, expect) in [
            ("в 2009 г.", "2009"),
            ("in 2019 he", "2019"),
            ("2019年", "2019"),
            ("room 2019", ""),
            ("№ 2019", ""),
        ] {
            let dates = find_dates(text, DateStyle::default());
            assert_eq!(show(&find_years(text, &dates)), expect, "{text:?}");
        }
    }
}
