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

#[test]
fn a_specimens_label_under_a_result_begins_the_next_sample() {
    for (label, collected) in [
        ("Биоматериал: ликвор", "Дата взятия"),
        ("Numune Türü: BOS", "Numune Alma"),
        ("Specimen: CSF", "Collected"),
        ("标本：脑脊液", "采样时间"),
    ] {
        let text = format!(
            "Laboratory\n{collected}: 14.03.2024 07:50\nTest        Result      Unit        Reference\nK           4.1         mmol/L      3.5 - 5.1\n{label}\nTest        Result      Unit        Reference\nCSF glucose 3.1         mmol/L      2.2 - 3.9"
        );
        check(&text, &["potassium blood", "csf_glucose csf"]);
    }
}

#[test]
fn counts_of_blood_and_marrow_stand_side_by_side() {
    check(
        "Bone Marrow Examination\nDate of procedure: 05-Feb-2024\nDifferential count\n                     Peripheral blood    Bone marrow\nBlasts, %            12                  84\nMonocytes, %         2                   1",
        &["blasts_pb blood", "blasts_bm marrow", "mono_pct blood", "mono_pct marrow"],
    );
}
