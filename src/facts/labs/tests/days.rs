//! Which day a result belongs to, where a sheet prints days without years, several samples, or sections.

use super::check;
use super::page::Print::Text;

/// The same three counts on two days, as each language's cumulative sheets print them.
#[test]
fn days_across_take_the_year_printed_elsewhere() {
    for text in [
        "Лист динамического наблюдения, 2024 год\nДата рождения: 12.05.2016\nПоказатель       Ед.изм.     11.03     15.03\nЛейкоциты        10^9/л      1,2       2,4\nГемоглобин       г/л         92        95",
        "Hasta Sonuç Takip Formu\nDoğum Tarihi: 12.05.2016\nYıl: 2024\nTetkik      Birim       11.03     15.03\nWBC         10^3/µL     1,2       2,4\nHGB         g/L         92        95",
        "Cumulative Report\nDOB: 12-May-2016\n                           2024       2024\nTest          Units        11 Mar     15 Mar     Reference\nWBC           10^9/L       1.2        2.4        4.5-13.5\nHb            g/L          92         95         115-155",
        "Results Review\nDOB: 12-May-2016\nComponent        11-Mar     15-Mar     Ref. range\n                 2024       2024\n                 07:10      06:45\nWBC (10^9/L)     1.2        2.4        4.5-13.5\nHgb (g/L)        92         95         115-155",
        "2024年血常规动态\n出生日期：2016-05-12\n项目         单位        03-11     03-15\n白细胞       10^9/L      1.2       2.4\n血红蛋白     g/L         92        95",
    ] {
        check(
            Text,
            text,
            &[
                "wbc 1.2 10*9/L 2024-03-11",
                "wbc 2.4 10*9/L 2024-03-15",
                "hgb 92 g/L 2024-03-11",
                "hgb 95 g/L 2024-03-15",
            ],
        );
    }
}

#[test]
fn a_year_that_is_only_concluded_leaves_its_days_in_doubt() {
    check(
        Text,
        "Flow sheet\nDOB: 12-May-2016   Printed: 05-Jan-2025\nTest          Units        28 Dec     03 Jan\nWBC           10^9/L       1.2        2.4",
        &["wbc 1.2 10*9/L 2024-12-28?", "wbc 2.4 10*9/L 2025-01-03?"],
    );
}

#[test]
fn days_down_may_lack_their_year_too() {
    check(
        Text,
        "Daily counts 2024\nDOB: 12-May-2016\nDate       WBC      Hb\n           10^9/L   g/L\n11 Mar     1.2      92\n15 Mar     2.4      95",
        &[
            "wbc 1.2 10*9/L 2024-03-11",
            "hgb 92 g/L 2024-03-11",
            "wbc 2.4 10*9/L 2024-03-15",
            "hgb 95 g/L 2024-03-15",
        ],
    );
}

#[test]
fn a_row_of_numbers_is_no_row_of_days() {
    check(
        Text,
        "Complete blood count\nCollected: 14-Mar-2021\nTest        Result    Unit      Reference\nWBC         5.10      10^9/L    4.03 - 11.12\nHb          92        g/L       115 - 155",
        &["wbc 5.1 10*9/L 2021-03-14", "hgb 92 g/L 2021-03-14"],
    );
}

#[test]
fn a_blood_count_on_a_marrow_report_has_its_own_day() {
    check(
        Text,
        "Миелограмма\nМатериал: пунктат костного мозга. Дата пункции: 05.02.2024\nПоказатель                   %       Норма\nБласты                       62,4    0 - 5\nОбщий анализ крови от 04.02.2024\nПоказатель        Результат   Ед. изм.   Норма\nГемоглобин        78          г/л        115 - 145\nЛейкоциты         34,5        10^9/л     4,5 - 11,5",
        &["blasts_bm 62.4 % 2024-02-05?", "hgb 78 g/L 2024-02-04", "wbc 34.5 10*9/L 2024-02-04"],
    );
}

#[test]
fn a_result_of_no_known_day_is_in_doubt() {
    check(
        Text,
        "Laboratory report\nReport date: 20-May-2024\nTest            Result     Units      Reference\nHb              92         g/L        115-155",
        &["hgb 92 g/L -?"],
    );
}

#[test]
fn what_was_taken_has_many_labels() {
    for line in [
        "Взято: 11.03.2024 08:15     Поступило: 11.03.2024 09:40     Выполнено: 12.03.2024 14:02",
        "Забор биоматериала: 11.03.2024   Регистрация: 12.03.2024   Утвердил: Лебедева О.А. 13.03.2024",
        "Num. Alma: 11.03.2024 07:10    Lab. Kabul: 12.03.2024 08:05    Uzman Onay: 13.03.2024 12:30",
        "Örnek Alım Zamanı: 11.03.2024   Örnek Kabul: 12.03.2024   Onaylanma Zamanı: 13.03.2024",
        "Coll. Dt: 11-Mar-2024 06:10     Rpt. Dt: 15-Mar-2024 11:00",
    ] {
        let text = format!(
            "Laboratory\nDOB: 12-May-2016\n{line}\nTest            Result     Units      Reference\nWBC             1.2        10^9/L     4.5-11.5"
        );
        check(Text, &text, &["wbc 1.2 10*9/L 2024-03-11"]);
    }
}

#[test]
fn labelled_dates_of_one_sample_are_no_columns_of_days() {
    check(
        Text,
        "Laboratory report\nDOB: 12-May-2016\nCollected: 11-Mar-2024 07:15     Received: 12-Mar-2024 08:02     Reported: 13-Mar-2024 09:40\nWBC                1.2        10^9/L      4.5 - 13.5\nHb                 92         g/L         115 - 155",
        &["wbc 1.2 10*9/L 2024-03-11", "hgb 92 g/L 2024-03-11"],
    );
}

#[test]
fn a_panel_may_print_its_day_in_its_title_or_beside_it() {
    check(
        Text,
        "HEMOGRAM SONUCU - 09.01.2024 08:12\nAyşe Yılmaz   Doğum Tarihi: 12.05.2016\nHemoglobin        8,4      g/dL        11,5-15,5\nLökosit           0,6      10^3/µL     4,5-13,5\nOnay: 09.01.2024 10:44",
        &["hgb 84 g/L 2024-01-09", "wbc 0.6 10*9/L 2024-01-09"],
    );
    check(
        Text,
        "Laboratory services\nDOB: 12-May-2016\nHAEMATOLOGY                 Collected 11-Mar-2024 07:15\nHaemoglobin        92         g/L        115-155\nCHEMISTRY                   Collected 12-Mar-2024 06:30\nCreatinine         38         umol/L     27-62",
        &["hgb 92 g/L 2024-03-11", "creatinine 38 umol/L 2024-03-12"],
    );
}

#[test]
fn a_row_may_begin_with_its_day_and_no_birthday_dates_it() {
    check(
        Text,
        "Гематологические показатели в динамике\nСоколова А.И., 12.05.2016 г.р.\n11.03.2024   Hb 92 г/л\n14.03.2024   Hb 85 г/л",
        &["hgb 92 g/L 2024-03-11", "hgb 85 g/L 2024-03-14"],
    );
}

#[test]
fn columns_of_a_stay_have_its_first_and_last_day() {
    check(
        Text,
        "Discharge Summary\nDOB: 12-May-2016\nAdmission date: 10-Mar-2024     Discharge date: 25-Mar-2024\nLaboratory results\nTest            Admission    Discharge    Units\nHb              72           101          g/L\nWBC             34.5         3.4          10^9/L",
        &[
            "hgb 72 g/L 2024-03-10",
            "hgb 101 g/L 2024-03-25",
            "wbc 34.5 10*9/L 2024-03-10",
            "wbc 3.4 10*9/L 2024-03-25",
        ],
    );
}
