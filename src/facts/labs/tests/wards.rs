//! What wards, transplant units and exports print: charts, shorthand, chimerism, long names of codes.

use super::check;
use super::page::{Print::Text, labs};

#[test]
fn a_letter_over_a_column_is_a_test_beside_other_tests() {
    check(
        Text,
        "Динамика показателей гемограммы\nДата        Hb, г/л     L, х10^9/л    с/я, %    М, %\n18.03.24    88          1,8           31        6",
        &[
            "hgb 88 g/L 2024-03-18",
            "wbc 1.8 10*9/L 2024-03-18",
            "neut_pct 31 % 2024-03-18",
            "mono_pct 6 % 2024-03-18",
        ],
    );
}

#[test]
fn shorthand_without_units_is_kept_and_its_unit_left_open() {
    check(
        Text,
        "Discharge summary\n24/08/2023: Hb 68 WBC 31.4 N 0.3 Plt 17 CRP 45",
        &[
            "hgb 68 - 2023-08-24?",
            "wbc 31.4 - 2023-08-24?",
            "anc 0.3 - 2023-08-24?",
            "plt 17 - 2023-08-24?",
            "crp 45 - 2023-08-24?",
        ],
    );
    check(
        Text,
        "出院小结\n血常规（2024-08-12）：WBC 0.86×10^9/L，N 0.21×10^9/L，Hb 79g/L。",
        &["wbc 0.86 10*9/L 2024-08-12", "hgb 79 g/L 2024-08-12", "anc 0.21 10*9/L 2024-08-12"],
    );
    check(Text, "Clinic letter\nSeen on 14-Mar-2021. Room 4, Hb 98, bed 12.", &[]);
}

#[test]
fn a_figure_is_not_cut_by_a_name_that_ends_with_a_digit() {
    check(Text, "Clinic letter\nOn 14-Mar-2021 IgG 4.12 g/l.", &["igg 4.12 g/L 2021-03-14"]);
}

#[test]
fn a_share_of_something_is_no_value_of_it() {
    check(Text, "Clinic letter\nOn 14-Mar-2021 plasmablasts were 0.4% of lymphocytes.", &[]);
}

#[test]
fn a_date_between_name_and_value_is_no_value() {
    check(
        Text,
        "Clinic letter\nThe marrow of 15-Oct-2024 was clear. Donor chimerism on 14-Jan-2025 was 97% in blood.",
        &["chimerism 97 % 2025-01-14"],
    );
}

#[test]
fn rows_of_cells_on_a_paper_about_chimerism_are_the_donors_shares() {
    check(
        Text,
        "Chimerism Monitoring\nPeripheral blood\nCell fraction, % donor     07/12/2024    09/20/2024\nWhole blood                99            >99\nCD3+ (T cells)             61            94",
        &[
            "chimerism 99 % 2024-07-12",
            "chimerism >99 % 2024-09-20",
            "chimerism 61 % 2024-07-12",
            "chimerism 94 % 2024-09-20",
        ],
    );
    check(
        Text,
        "ESTUDIO DE QUIMERISMO\nFecha de toma: 11/03/2026\nPoblación                 Quimerismo del donante (%)\nSangre periférica total   99,2\nLinfocitos T (CD3+)       87,5",
        &["chimerism 99.2 % 2026-03-11", "chimerism 87.5 % 2026-03-11"],
    );
    check(
        Text,
        "KİMERİZM ANALİZİ\nÖrnek tarihi    T hücre (CD3) verici kimerizmi (%)    Tam kan verici kimerizmi (%)\n08.04.2024      72,4                                  98,6",
        &["chimerism 72.4 % 2024-04-08", "chimerism 98.6 % 2024-04-08"],
    );
    check(
        Text,
        "Chimerism Monitoring\nCollected: 14-Mar-2021\nTest            Result    Unit     Range\nHemoglobin      9.8       g/dL     11.5 - 15.5\nNeutrophils     45        %        40 - 70",
        &["hgb 98 g/L 2021-03-14", "neut_pct 45 % 2021-03-14"],
    );
}

#[test]
fn samples_of_residual_disease_may_stand_in_rows() {
    check(
        Text,
        "ENFERMEDAD MÍNIMA RESIDUAL\nTécnica: citometría de flujo\nFecha de la muestra    Momento           Muestra         EMR (%)    Sensibilidad\n02/12/2024             Fin de inducción  Médula ósea     0,047      0,004 %\n13/01/2025             Semana 12         Médula ósea     <0,004     0,004 %",
        &["mrd_flow 0.047 % 2024-12-02", "mrd_flow <0.004 % 2025-01-13"],
    );
}

#[test]
fn columns_of_specimens_may_carry_their_unit() {
    let text = "骨髓细胞学检查报告单\n取材日期：2024-07-23\n细胞名称            骨髓片 %    血片 %\n原始+幼稚淋巴细胞      1.0       0";
    let found: Vec<_> = labs(Text, text)
        .iter()
        .map(|lab| format!("{} {:?}", lab.as_reported.value, lab.specimen).to_lowercase())
        .collect();
    assert_eq!(found, ["1.0 marrow", "0 blood"]);
}

#[test]
fn traditional_characters_are_the_same_words() {
    check(
        Text,
        "檢驗累積報告\n檢驗項目     單位        參考值       2025/01/06    2025/01/13\n血紅素       g/dL       11.5~15.5    9.1           9.6",
        &["hgb 91 g/L 2025-01-06", "hgb 96 g/L 2025-01-13"],
    );
}

#[test]
fn long_names_of_codes_are_known() {
    check(
        Text,
        "Observations\nobservation                            value    unit        collected_at\nLeukocytes [#/volume] in Blood         5.6      10*3/uL     2025-03-04T08:15:00-05:00\nIgG [Mass/volume] in Serum             612      mg/dL       2025-03-04T08:15:00-05:00",
        &["wbc 5.6 10*9/L 2025-03-04", "igg 6.12 g/L 2025-03-04"],
    );
}

#[test]
fn a_label_at_the_end_of_a_line_has_its_date_in_the_next() {
    check(
        Text,
        "Diagnostics\nName: A B   Registered On: 20/07/2024   Collected On:\n22/07/2024 09:30 AM Reported On: 23/07/2024\nTest Name         Observed Value   Unit     Bio. Ref. Interval\nSGPT (ALT)        94               U/L      0 - 35",
        &["alt 94 U/L 2024-07-22"],
    );
    check(
        Text,
        "Hospital\nA B | 22-Mar-2015 | Collected 18-Feb-2025 10:20 | Reported 20-Feb-2025\nTest      Result   Unit\nIgG       5.1      g/L",
        &["igg 5.1 g/L 2025-02-18"],
    );
}

#[test]
fn shares_and_counts_stand_side_by_side() {
    check(
        Text,
        "Lymphocyte subsets\nCollected: 18-Feb-2025\nPopulation          % of lymphocytes   Absolute (10^9/L)   Age range\nCD3 (T cells)       71                 0.46                0.70 - 4.20",
        &["cd3_pct 71 % 2025-02-18", "cd3 460 10*6/L 2025-02-18"],
    );
}

#[test]
fn ferritin_far_above_its_range_is_no_outlier() {
    check(
        Text,
        "Laboratory\nCollected: 14-Mar-2021\nTest          Result    Unit      Range\nFerritin      9120      ng/mL     14 - 79\nPotassium     41        mmol/L    3.5 - 5.1",
        &["ferritin 9120 ug/L 2021-03-14", "potassium 41 mmol/L 2021-03-14?"],
    );
}

#[test]
fn a_day_without_its_year_dates_its_values() {
    check(
        Text,
        "病程记录\n2025年3月2日 查房：一般情况可。3月1日血常规：白细胞 1.95×10^9/L，血红蛋白 98g/L。",
        &["wbc 1.95 10*9/L 2025-03-01", "hgb 98 g/L 2025-03-01"],
    );
}

#[test]
fn a_remark_in_brackets_stands_between_name_and_value() {
    check(
        Text,
        "Pediatric Echocardiogram\nStudy date: 02/27/2024\nLVEF (5/6 area-length) = 63 %",
        &["lvef 63 % 2024-02-27"],
    );
}

#[test]
fn times_without_colons_stand_under_their_days() {
    check(
        Text,
        "Lab View\n                            03/18/24    03/19/24\n                            0410        1615\nSodium Lvl [mmol/L]         133 (L)     135 (L)\nSoluble factor [ng/mL]      12          14",
        &[
            "sodium 133 mmol/L 2024-03-18",
            "sodium 135 mmol/L 2024-03-19",
            "x_soluble_factor 12 ng/mL 2024-03-18?",
            "x_soluble_factor 14 ng/mL 2024-03-19?",
        ],
    );
}

#[test]
fn names_and_shares_twice_in_a_row_are_two_tables() {
    check(
        Text,
        "骨髓细胞形态学报告\n取材日期：2025-03-11\n细胞名称         %        细胞名称         %\n原始淋巴细胞      0.5      单核细胞         3.5",
        &["blasts_bm 0.5 % 2025-03-11", "mono_pct 3.5 % 2025-03-11"],
    );
}

#[test]
fn a_name_and_a_share_are_enough_of_a_heading() {
    check(
        Text,
        "İMMÜNOLOJİ\nNumune Alma Tarihi: 10.09.2024\nLenfosit alt grubu     %\nCD3 (T lenfosit)       74\nCD19 (B lenfosit)      11",
        &["cd3_pct 74 % 2024-09-10", "cd19_pct 11 % 2024-09-10"],
    );
}

#[test]
fn residual_disease_is_told_before_its_unit_and_in_words() {
    check(
        Text,
        "Immunosequencing MRD Assessment\nSample: bone marrow. Collection date: 09/10/2024 and reported 09/18/2024.\nBy next-generation sequencing 7 residual clonal cells per million nucleated cells were found.",
        &["mrd_ngs 7 {cells}/10*6{cells} 2024-09-10"],
    );
    check(
        Text,
        "IG/TCR MRD results\nMethod: real-time quantitative PCR. Sensitivity: 10^-5. Specimen: bone marrow.\nTime point     Sample date      MRD result\nDay 29         14/03/2021       8 x 10^-4\nWeek 9         20/04/2021       Positive, not quantifiable",
        &["mrd_pcr 8 x 10^-4 - 2021-03-14?", "mrd_pcr Positive, not quantifiable - 2021-04-20"],
    );
}

#[test]
fn units_stand_before_the_names_of_a_flow_sheet() {
    check(
        Text,
        "СВОДНАЯ ТАБЛИЦА АНАЛИЗОВ\nЕд. изм.     Показатель        06.05.24     10.05.24\nг/л          Гемоглобин        79           84\nЕд/л         АЛТ               61           —",
        &["hgb 79 g/L 2024-05-06", "hgb 84 g/L 2024-05-10", "alt 61 U/L 2024-05-06"],
    );
}

#[test]
fn units_and_ranges_stand_below_the_names_under_a_word_of_their_own() {
    check(
        Text,
        "Results viewer\nCollected           Hb          WCC         Plt\nUnits               g/L         10^9/L      10^9/L\nRef. range          110-145     4.5-13.5    150-450\n16/11/2023 07:10    84          1.4         44",
        &["hgb 84 g/L 2023-11-16", "wbc 1.4 10*9/L 2023-11-16", "plt 44 10*9/L 2023-11-16"],
    );
}

#[test]
fn days_of_a_stated_span_have_its_year() {
    check(
        Text,
        "累积检验报告\n统计区间：2025-04-02 至 2025-04-14\n检验项目       单位        4月2日       4月14日\n肌酐           μmol/L      31           35",
        &["creatinine 31 umol/L 2025-04-02?", "creatinine 35 umol/L 2025-04-14?"],
    );
}

#[test]
fn a_laboratory_number_is_no_result() {
    check(
        Text,
        "CUMULATIVE HAEMATOLOGY\nTest           13/01/25      20/01/25      Units\nLab No.        25-118 2201   25-118 7740\nHaemoglobin    98            104           g/L",
        &["hgb 98 g/L 2025-01-13", "hgb 104 g/L 2025-01-20"],
    );
}

#[test]
fn a_name_in_a_language_that_is_not_known_leaves_the_test_to_the_names_beside_it() {
    check(
        Text,
        "ОБЩИЙ АНАЛИЗ КРОВИ\nДата забора: 15.01.2025\nПоказатели                              Результат   Ед. изм.         Норма\nАбвгдеж / Эритроциты (RBC)              3,97        10^12/л          3,9 - 5,2\nЭШЖ / СОЭ (ESR)                         12          мм/сағ / мм/ч    2 - 15",
        &["rbc 3.97 10*12/L 2025-01-15", "esr 12 mm/h 2025-01-15"],
    );
}

#[test]
fn headings_of_an_export_may_be_written_together() {
    check(
        Text,
        "PatientID   CollectedDateTime   SpecimenType   TestName       ResultValue   ResultUnits   RefLow   RefHigh\n7720145     2025-04-21 09:10    Blood          Haemoglobin    121           g/L           110      145\n7720145     2025-04-21 09:10    CSF            CSF Protein    0.28          g/L           0.15     0.45",
        &["hgb 121 g/L 2025-04-21", "csf_protein 0.28 g/L 2025-04-21"],
    );
}

#[test]
fn words_cut_short_by_a_dot_are_the_words_they_begin() {
    check(
        Text,
        "БИОХИМИЧЕСКИЙ АНАЛИЗ КРОВИ\nДата забора: 15.06.2024\nПоказатель         Результат   Ед.         Норма\nБилирубин общ.     9,1         мкмоль/л    3,4 - 20,5\nРетикул.           1,2         %           0,5 - 2,0\nЭозин.             3           %           1 - 5\nКреат., крови      41          мкмоль/л    27 - 62",
        &[
            "bilirubin_total 9.1 umol/L 2024-06-15",
            "retic_pct 1.2 % 2024-06-15",
            "eos_pct 3 % 2024-06-15",
            "creatinine 41 umol/L 2024-06-15",
        ],
    );
}

#[test]
fn a_sign_before_the_name_is_its_unit_and_a_method_behind_it_is_none() {
    check(
        Text,
        "HAEMATOLOGY\nCollected: 15-Jun-2024\nTest                   Result      Unit          Range\n% Neutrophils          44                        35 - 65\nAPTT (s)               31.2                      24 - 36\nPlatelet Count         1.98        lakhs/cumm    1.5 - 4.5\nLDH (UV assay)         301         U/L           120 - 300\nBilirubin (D)          0.3         mg/dL         0 - 0.4",
        &[
            "neut_pct 44 % 2024-06-15",
            "aptt 31.2 s 2024-06-15",
            "plt 198 10*9/L 2024-06-15",
            "ldh 301 U/L 2024-06-15",
            "bilirubin_direct 5.1312 umol/L 2024-06-15",
        ],
    );
}
