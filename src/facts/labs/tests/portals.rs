//! What portals, exports and parents' workbooks print: labels in the place of headings, days over pairs of columns, tables in cells.

use super::page::Print::{Picture, Text};
use super::{check, check_table};

#[test]
fn a_block_of_labels_is_a_result() {
    check(
        Text,
        "CBC details\nCollected on Feb 6, 2024\nHemoglobin\nYour value\n8.7 g/dL (Low)\nNormal range\n11.5 - 15.5 g/dL\nPlatelets\nYour value\n44 K/uL (Low)\nNormal range\n150 - 450 K/uL",
        &["hgb 87 g/L 2024-02-06", "plt 44 10*9/L 2024-02-06"],
    );
    check(
        Text,
        "Panel\nCollection date: Mar 19, 2024\nSodium                              Potassium\nStandard Range: 135 - 145 mmol/L    Standard Range: 3.5 - 5.1 mmol/L\nYour Value: 139 mmol/L              Your Value: 3.4 mmol/L L",
        &["sodium 139 mmol/L 2024-03-19", "potassium 3.4 mmol/L 2024-03-19"],
    );
    check(
        Text,
        "Results\nCollected on Nov 4, 2024\nHemoglobin   Your value: 11.6 g/dL   Normal range: 11.5 - 15.5 g/dL\nCreatinine   Your value: 0.37 mg/dL   Normal range: 0.20 - 0.73 mg/dL",
        &["hgb 116 g/L 2024-11-04", "creatinine 32.708 umol/L 2024-11-04"],
    );
}

#[test]
fn a_label_without_a_result_is_no_block() {
    check(Text, "Panel\nCollected on Feb 6, 2024\nHemoglobin\nYour value\nNot yet available", &[]);
}

#[test]
fn a_sign_in_a_column_of_its_own_belongs_to_the_figure() {
    let sheet = "Sample date 14/08/2024\nTest                    Result        Units   Range\nFerritin                2140    H     ug/L    15 - 100\nCRP               <     1             mg/L    0 - 5\nD-dimer           >     20.0    H     mg/L    0.0 - 0.5";
    check(
        Text,
        sheet,
        &["ferritin 2140 ug/L 2024-08-14", "crp <1 mg/L 2024-08-14", "d_dimer >20 mg/L 2024-08-14"],
    );
}

#[test]
fn a_sign_without_a_figure_is_no_result() {
    check(
        Text,
        "Sample date 14/08/2024\nTest        Result    Units   Range\nCMV PCR     <         IU/mL\nALT         29        U/L     0 - 35",
        &["alt 29 U/L 2024-08-14"],
    );
}

#[test]
fn two_sheets_on_one_page_keep_their_days() {
    check(
        Text,
        "Results\nCollected: 15/06/2024              Collected: 17/06/2024\nTest          Result   Units       Test        Result   Units\nHaemoglobin   101      g/L         Sodium      138      mmol/L\nPlatelets     96       10^9/L      Albumin     37       g/L",
        &[
            "hgb 101 g/L 2024-06-15",
            "sodium 138 mmol/L 2024-06-17",
            "plt 96 10*9/L 2024-06-15",
            "albumin 37 g/L 2024-06-17",
        ],
    );
    check(
        Text,
        "Results\nCollected: 15/06/2024              Reported: 17/06/2024\nTest          Result   Units       Test        Result   Units\nHaemoglobin   101      g/L         Sodium      138      mmol/L",
        &["hgb 101 g/L 2024-06-15", "sodium 138 mmol/L 2024-06-15"],
    );
}

#[test]
fn limits_touch_the_figure() {
    check(
        Text,
        "Taken 15/07/2024\nHaemoglobin     g/L        119(110-145)\nWCC             10^9/L     *3.1(4.5-13.5)\nPlatelets       10^9/L     177(150-450)",
        &["hgb 119 g/L 2024-07-15", "wbc 3.1 10*9/L 2024-07-15", "plt 177 10*9/L 2024-07-15"],
    );
}

#[test]
fn a_urine_strip_answers_in_words_and_signs() {
    check(
        Text,
        "Urine dipstick\nSpecimen: Urine   Collected: 22/04/2024\nTest           Result     Expected\nProtein        Trace      Negative\nKetones        ++         Negative\npH             6.5        5.0 - 8.0",
        &[
            "x_urine_protein Trace - 2024-04-22?",
            "x_urine_ketones ++ - 2024-04-22?",
            "x_urine_ph 6.5 - 2024-04-22?",
        ],
    );
}

#[test]
fn a_later_result_has_a_date_of_its_own() {
    check(
        Text,
        "Transfer letter\nShe came with fever on 3 September 2024. Hb 92 g/L, CRP 112 mg/L falling to 34 mg/L on 6 September 2024.",
        &["hgb 92 g/L 2024-09-03", "crp 112 mg/L 2024-09-03", "crp 34 mg/L 2024-09-06"],
    );
    check(
        Text,
        "Letter\nOn 3 September 2024 CRP was 112 mg/L, falling to 34 mg/L within the week.",
        &["crp 112 mg/L 2024-09-03"],
    );
}

#[test]
fn a_linking_word_does_not_end_a_run() {
    check(
        Text,
        "Clinic letter\n03/09/2024: Hb 92, WCC 1.3 with neutrophils 0.4 and platelets 18.",
        &["hgb 92 - 2024-09-03?", "wbc 1.3 - 2024-09-03?", "anc 0.4 - 2024-09-03?", "plt 18 - 2024-09-03?"],
    );
}

#[test]
fn each_day_has_columns_of_its_own() {
    check_table(
        &[
            &["Analyte", "Units", "2025-03-10", "2025-03-10", "2025-03-24", "2025-03-24"],
            &["Analyte", "Units", "Value", "Flag", "Value", "Flag"],
            &["Potassium", "mmol/L", "3.3", "L", "4.0", ""],
            &["ALT", "U/L", "66", "H", "38", "H"],
        ],
        &[
            "potassium 3.3 mmol/L 2025-03-10",
            "potassium 4 mmol/L 2025-03-24",
            "alt 66 U/L 2025-03-10",
            "alt 38 U/L 2025-03-24",
        ],
    );
}

#[test]
fn a_day_holds_until_the_next_is_printed() {
    check_table(
        &[
            &["Дата", "Материал", "Тест", "Результат"],
            &["17.06.2024", "кровь", "Гемоглобин", "113 г/л"],
            &["", "кровь", "Тромбоциты", "156 10^9/л"],
            &["24.06.2024", "кровь", "Гемоглобин", "117 г/л"],
            &["", "кровь", "Тромбоциты", "178 10^9/л"],
        ],
        &[
            "hgb 113 g/L 2024-06-17",
            "plt 156 10*9/L 2024-06-17",
            "hgb 117 g/L 2024-06-24",
            "plt 178 10*9/L 2024-06-24",
        ],
    );
}

#[test]
fn limits_stand_in_columns_of_their_own() {
    let rows: &[&[&str]] = &[
        &[
            "resourceType",
            "code",
            "display",
            "valueQuantity.value",
            "valueQuantity.unit",
            "effectiveDateTime",
            "referenceRange.low",
            "referenceRange.high",
        ],
        &[
            "Observation",
            "718-7",
            "Hemoglobin [Mass/volume] in Blood",
            "10.9",
            "g/dL",
            "2025-01-14T08:20:00-06:00",
            "11.5",
            "15.5",
        ],
    ];
    check_table(rows, &["hgb 109 g/L 2025-01-14"]);
    let labs = super::page::labs_of_table(rows);
    assert_eq!(labs[0].as_reported.range.as_deref(), Some("11.5-15.5"));
}

#[test]
fn a_table_in_a_cell_is_read_under_the_day_beside_it() {
    check_table(
        &[
            &["Visit", "Results"],
            &["12 May 2025", "Hb  121  g/L\nPlatelets  215  x10^9/L"],
            &["9 June 2025", "Hb  124  g/L\nALT  31  U/L"],
        ],
        &[
            "hgb 121 g/L 2025-05-12",
            "plt 215 10*9/L 2025-05-12",
            "hgb 124 g/L 2025-06-09",
            "alt 31 U/L 2025-06-09",
        ],
    );
}

#[test]
fn ruled_lines_of_a_picture_are_no_part_of_its_headings() {
    check(
        Picture(0.0),
        "Collected: 18/06/2024\n| Test          Result |    Units     Range\nHaemoglobin     98          g/L       115-155\nWBC             2.4                   13.5-4.5",
        &["hgb 98 g/L 2024-06-18", "wbc 2.4 10*9/L 2024-06-18?"],
    );
}

#[test]
fn a_panel_named_before_it_makes_two_results_a_run() {
    check(
        Text,
        "Shared care results\nBloods 17/06/2024:\nFBC: Hb 101, WCC 2.9 (N 1.2, L 1.1), Plt 88.\nLFT: ALT 54, Alb 36.\nHe is well.",
        &[
            "hgb 101 - 2024-06-17?",
            "wbc 2.9 - 2024-06-17?",
            "anc 1.2 - 2024-06-17?",
            "alc 1.1 - 2024-06-17?",
            "plt 88 - 2024-06-17?",
            "alt 54 - 2024-06-17?",
            "albumin 36 - 2024-06-17?",
        ],
    );
}

#[test]
fn a_month_in_the_title_tells_the_year_of_the_days() {
    check(
        Text,
        "Дата рождения: 18.06.2016\nЛабораторные данные за сентябрь 2024 года\nАнализ        03.09    10.09    Ед.\nГемоглобин    86       93       г/л",
        &["hgb 86 g/L 2024-09-03", "hgb 93 g/L 2024-09-10"],
    );
}

#[test]
fn misread_units_below_the_names_are_units_all_the_same() {
    check(
        Picture(0.0),
        "Results log\nDate          Hb      WCC       Plt\n              g/L     10^9/L    1049/L\n14 Oct 2024   88      0.9       26",
        &["hgb 88 g/L 2024-10-14", "wbc 0.9 10*9/L 2024-10-14", "plt 26 10*9/L 2024-10-14?"],
    );
}

#[test]
fn an_export_shortens_its_headings() {
    check_table(
        &[
            &[
                "specimen_source",
                "collection_dt",
                "analyte_name",
                "result_text",
                "units",
                "lower_limit",
                "upper_limit",
                "verified_dt",
            ],
            &["Serum", "2024-09-11 07:40", "Creatinine", "29", "umol/L", "23", "57", "2024-09-11 12:03"],
            &["Urine", "2024-09-11 07:40", "Creatinine", "4.1", "mmol/L", "", "", "2024-09-11 12:03"],
            &["CSF", "2024-09-11 07:40", "Protein", "0.24", "g/L", "0.15", "0.45", "2024-09-11 12:03"],
        ],
        &[
            "creatinine 29 umol/L 2024-09-11",
            "x_urine_creatinine 4.1 mmol/L 2024-09-11?",
            "csf_protein 0.24 g/L 2024-09-11",
        ],
    );
}

#[test]
fn a_row_without_headings_may_begin_with_what_was_examined() {
    check_table(
        &[
            &["CSF", "2024-09-11 07:40", "Protein", "0.24", "g/L"],
            &["CSF", "2024-09-11 07:40", "Glucose", "3.1", "mmol/L"],
        ],
        &["csf_protein 0.24 g/L 2024-09-11", "csf_glucose 3.1 mmol/L 2024-09-11"],
    );
}

#[test]
fn words_of_the_stay_outrank_a_date_told_before() {
    check(
        Text,
        "Discharge summary\nAdmission: 03/05/2024    Discharge: 23/05/2024\nCRP was 190 mg/L on 15/05/2024. At discharge Hb 102 g/L, CRP 8 mg/L.",
        &["crp 190 mg/L 2024-05-15", "hgb 102 g/L 2024-05-23", "crp 8 mg/L 2024-05-23"],
    );
}

#[test]
fn figures_pushed_aside_stand_under_their_headings_in_order() {
    check(
        Text,
        "Динамика\nДата    Hb   Эр    WBC    Тр\n14.05.2024   98   3,3   2,9   88\n20.05.2024   104  3,5   3,6   121",
        &[
            "hgb 98 - 2024-05-14?",
            "rbc 3,3 - 2024-05-14?",
            "wbc 2,9 - 2024-05-14?",
            "plt 88 - 2024-05-14?",
            "hgb 104 - 2024-05-20?",
            "rbc 3,5 - 2024-05-20?",
            "wbc 3,6 - 2024-05-20?",
            "plt 121 - 2024-05-20?",
        ],
    );
}

#[test]
fn a_name_with_its_figure_and_unit_is_a_result_in_a_row_of_them() {
    check(
        Text,
        "АНАЛИЗ КРОВИ от 14.05.2024\nHb 98 г/л   Эр 3,3×10^12/л   Л 2,9×10^9/л   Тр 88×10^9/л   СОЭ 22 мм/ч\nп/я 2%   с/я 41%   лимф 47%",
        &[
            "hgb 98 g/L 2024-05-14",
            "rbc 3.3 10*12/L 2024-05-14",
            "wbc 2.9 10*9/L 2024-05-14",
            "plt 88 10*9/L 2024-05-14",
            "esr 22 mm/h 2024-05-14",
            "bands_pct 2 % 2024-05-14",
            "neut_pct 41 % 2024-05-14",
            "lymph_pct 47 % 2024-05-14",
        ],
    );
}
