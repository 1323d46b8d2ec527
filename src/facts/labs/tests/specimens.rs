//! What was examined, where one sheet holds several specimens.

use super::page::{Print::Text, labs};

/// Each value as `analyte specimen`.
fn check(text: &str, expect: &[&str]) {
    let found: Vec<String> = labs(Text, text)
        .iter()
        .map(|lab| format!("{} {:?}", lab.analyte, lab.specimen).to_lowercase())
        .collect();
    assert_eq!(found, expect, "read from:\n{text}");
}

#[test]
fn a_column_of_specimens_may_stand_before_the_result() {
    check(
        "Лабораторное исследование\nДата взятия: 12.11.2024\nПоказатель     Биоматериал     Результат   Ед.        Норма\nГлюкоза        Сыворотка       4,8         ммоль/л    3,9-5,8\nГлюкоза        Ликвор          3,0         ммоль/л    2,2-3,9",
        &["glucose blood", "csf_glucose csf"],
    );
}

#[test]
fn a_heading_under_a_result_is_no_part_of_its_name() {
    check(
        "Сводный отчёт лаборатории\nМатериал взят: 17.06.2024\nКОАГУЛОГРАММА (плазма, цитрат)\nФибриноген         1,9     г/л         1,8-4,0\nАЧТВ               33,1    сек         25-37\nОБЩИЙ АНАЛИЗ МОЧИ\nЛейкоциты          2       кл/мкл      0-10",
        &["fibrinogen blood", "aptt blood", "x_urine_леикоциты urine"],
    );
}

#[test]
fn a_panel_of_blood_ends_the_section_of_another_specimen() {
    check(
        "Laboratory report\nCollected: 01-Jul-2024\nURINE\nCreatinine           44        mg/dL\nSERUM\nGlucose              88        mg/dL       60-100\nCreatinine           0.5       mg/dL       0.3-0.7",
        &["x_urine_creatinine urine", "glucose blood", "creatinine blood"],
    );
    check(
        "Laboratuvar sonuçları\nNumune Alma: 01.07.2024\nKEMİK İLİĞİ\nBlast              84       %         0 - 5\nHemogram\nHGB                8,4      g/dL      11,5-15,5\nPLT                33       10^3/µL   150-400",
        &["blasts_bm marrow", "hgb blood", "plt blood"],
    );
}
