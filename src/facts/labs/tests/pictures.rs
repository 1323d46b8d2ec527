//! What recognition makes of a sheet, and which of it may be believed.

use super::check;
use super::page::Print::Picture;

#[test]
fn a_turned_picture_keeps_its_rows() {
    check(
        Picture(-0.03),
        "BIOQUÍMICA\nFecha de extracción: 29/07/2024\nDeterminación                    Resultado             Unidades         Intervalo\nGlucosa                          88                    mg/dL            60 - 100\nUrea                             24                    mg/dL            10-50\nCreatinina                       0,52                  mg/dL            0,40 - 0,80",
        &[
            "glucose 4.884616 mmol/L 2024-07-29",
            "urea 3.99624 mmol/L 2024-07-29",
            "creatinine 45.968 umol/L 2024-07-29",
        ],
    );
}

#[test]
fn a_clock_that_touches_its_date_changes_nothing() {
    check(
        Picture(0.0),
        "血细胞分析检验报告单\n姓名：林某  性别：男  出生日期：2017-06-09\n采集时间：2024-03-1108:14  报告时间：2024-03-1109:20\n项目        结果      单位       参考区间\n白细胞      8.93      10^9/L     4.30-11.30",
        &["wbc 8.93 10*9/L 2024-03-11"],
    );
}

#[test]
fn an_arrow_read_as_a_digit_is_no_part_of_its_value() {
    check(
        Picture(0.0),
        "HEMOGRAM\nNumune Alma Tarihi: 21.03.2024\nParametre        Sonuç       Birim       Referans\nRBC              2,94 ¿4     10~6/μL     4,00 - 5,30\nNEU#             1,03 J      10~3/μL     1,50 - 8,00\nHGB              11,7 ¿1     g/dL        11,5 - 15,5",
        &[
            "rbc 2.94 10*12/L 2024-03-21?",
            "anc 1.03 10*9/L 2024-03-21",
            // Inside its range nothing explains the sign behind the value.
            "hgb 117 g/L 2024-03-21?",
        ],
    );
}

#[test]
fn a_value_with_an_arrow_stuck_to_it_or_without_its_decimal_mark_is_in_doubt() {
    check(
        Picture(0.0),
        "BIOQUÍMICA\nFecha de extracción: 29/07/2024\nDeterminación    Resultado   Unidades    Intervalo\nGGT              771         U/L         8 - 61\nAlbúmina         39          g/dL        3,5 - 5,2\nSodio            139         mmol/L      136 - 145",
        &["ggt 771 U/L 2024-07-29?", "albumin 390 g/L 2024-07-29?", "sodium 139 mmol/L 2024-07-29"],
    );
}

#[test]
fn a_misread_unit_is_recovered_only_where_it_is_the_only_one() {
    check(
        Picture(0.0),
        "Complete blood count\nCollected: 14-Sep-2025\nTest             Result      Unit        Reference Range\nWBC              2.74        1043/uL     4.50 - 13.00\nPlatelets        68          1043/uL     150 - ¿0\nPCV              28.9        0 0         35.0 - 45.0\nMCV              86.6        ¿1          77.0 - 95.0\nNeutrophils      44.0        0/0         35.0 - 65.0",
        &[
            "wbc 2.74 10*9/L 2025-09-14",
            "plt 68 10*9/L 2025-09-14?",
            "hct 28.9 % 2025-09-14",
            "mcv 86.6 fL 2025-09-14?",
            "neut_pct 44 % 2025-09-14",
        ],
    );
    check(
        Picture(0.0),
        "Общий анализ крови\nДата взятия: 14.09.2025\nПоказатель       Результат   Ед. изм.    Норма\nГемоглобин       92          г/п         115 - 145\nКалий            4,1         ммоль/п     3,5 - 5,1\nЛейкоциты        3,1         10^9/п      4,5 - 11,5",
        &["hgb 92 g/L 2025-09-14", "potassium 4.1 mmol/L 2025-09-14", "wbc 3.1 10*9/L 2025-09-14"],
    );
}

#[test]
fn a_count_a_thousand_times_off_is_in_doubt() {
    check(
        Picture(0.0),
        "Complete blood count\nCollected: 14-Sep-2025\nTest             Result      Unit\nPlatelets        68          /uL\nWBC              2740        /uL",
        &["plt 0.068 10*9/L 2025-09-14?", "wbc 2.74 10*9/L 2025-09-14"],
    );
}

#[test]
fn a_code_that_was_misread_does_not_hide_the_name() {
    check(
        Picture(0.0),
        "Общий анализ крови\nДата взятия: 14.09.2025\nПоказатель               Результат   Ед. изм.    Норма\nВВС Эритроциты           3,96        10^12/л     3,90-5,20\nРГТ Тромбоциты           247         10^9/л      180-450",
        &["rbc 3.96 10*12/L 2025-09-14?", "plt 247 10*9/L 2025-09-14?"],
    );
}

#[test]
fn a_name_parted_by_a_wide_gap_is_one_test() {
    check(
        Picture(0.0),
        "BIOQUÍMICA\nFecha de extracción: 29/07/2024\nDeterminación         Resultado   Unidades    Intervalo\nProteína C   reactiva    0,4      mg/dL       0 - 0,5",
        &["crp 4 mg/L 2024-07-29"],
    );
}

#[test]
fn a_heading_that_was_misread_does_not_give_one_test_the_value_of_another() {
    check(
        Picture(0.0),
        "INFORME DE LABORATORIO\nFecha de extracción: 17/04/2025\nPrueba        Resu1tado   Unidades     Prueba      Resultado    Unidades\nMonocitos     0,41        10^9/L       CREA        107,7        µmol/L\nPlaquetas     ¿2¿2        10^9/L       Sodio       139          mmol/L",
        &[
            "mono_abs 0.41 10*9/L 2025-04-17",
            "creatinine 107.7 umol/L 2025-04-17",
            "sodium 139 mmol/L 2025-04-17",
        ],
    );
}

#[test]
fn an_unreadable_unit_keeps_its_row_together() {
    check(
        Picture(0.0),
        "HEMATOLOGY\nCollected: 27-Mar-2024\nWBC    0,62    19^9/L    [4,5-13,0]\nHGB    86      r/n       [115-150]",
        // The range says which unit was meant where it leaves but one.
        &["wbc 0.62 10*9/L 2024-03-27", "hgb 86 g/L 2024-03-27"],
    );
}

#[test]
fn a_figure_under_units_is_a_misread_unit_and_no_result() {
    check(
        Picture(0.0),
        "Coagulation screen\nTaken 04/09/2023, printed 25/09/2023\nInvestigation      Normal range    Units    Result\nAPTT               26.0 - 38.0     ¿5        41.2     H",
        &["aptt 41.2 s 2023-09-04?"],
    );
}

#[test]
fn a_label_broken_over_two_lines_dates_the_sheet() {
    check(
        Picture(0.0),
        "BIOMETRIA\nNombre: A B   Fecha de nacimiento: 23/01/2017   Toma de\nmuestra: 19/05/2025 07:20   Impresión: 20/05/2025\nESTUDIO        RESULTADO   UNIDADES   REFERENCIA\nHEMOGLOBINA    10.9        g/dL       11.5 - 15.5",
        &["hgb 109 g/L 2025-05-19"],
    );
}

#[test]
fn a_name_may_carry_a_misspelt_unit() {
    check(
        Picture(0.0),
        "EVOLUCIÓN\nExamen                    14/07/2025    17/07/2025\nPlaguetas ¿(1043/pL)      102           61\nWBC 1049/L                0.1           0.3",
        &[
            "plt 102 10*9/L 2025-07-14?",
            "plt 61 10*9/L 2025-07-17?",
            "wbc 0.1 10*9/L 2025-07-14?",
            "wbc 0.3 10*9/L 2025-07-17?",
        ],
    );
}

#[test]
fn a_unit_that_lost_its_power_joins_the_series_of_its_test() {
    // Without a range the value tells: cells in millions per litre would be a thousandth of what people have.
    check(
        Picture(0.0),
        "FULL BLOOD COUNT\nCollected: 14-Sep-2025\nTest             Result      Unit\nWBC              2.74        x10°/L\nNeutrophils      1.10        x10°/L\nWhite cells      300         x10°/L",
        &["wbc 2.74 10*9/L 2025-09-14?", "anc 1.1 10*9/L 2025-09-14?", "wbc 300 - 2025-09-14?"],
    );
    check(
        Picture(0.0),
        "FULL BLOOD COUNT\nCollected: 14-Sep-2025\nTest             Result      Unit        Range\nWBC              2.74        x10^9 /L    4.50 - 13.00\nPlatelets        68          x10°/L      150 - 450",
        &["wbc 2.74 10*9/L 2025-09-14", "plt 68 10*9/L 2025-09-14"],
    );
}

#[test]
fn letters_of_another_script_are_the_ones_they_look_like() {
    check(
        Picture(0.0),
        "АНАЛИЗ КРОВИ\nДата взятия: 14.09.2025\nПоказатель       Результат   Ед. изм.    Норма\nCO9              21          мм/ч        2-15\nCPB              9,2         мг/л        0-5\nlgM              0,09        г/л         0,4-1,6\nTpoм6оциты       141         10^9/л      180-320\nКреатинин        41          MKMOJIb/JI  27-62",
        &[
            "esr 21 mm/h 2025-09-14?",
            "crp 9.2 mg/L 2025-09-14?",
            "igm 0.09 g/L 2025-09-14?",
            "plt 141 10*9/L 2025-09-14?",
            "creatinine 41 umol/L 2025-09-14",
        ],
    );
}

#[test]
fn a_range_that_its_unit_touches_is_read() {
    check(
        Picture(0.0),
        "Biochemistry\nCollected: 14-Sep-2025\nInvestigation    Result      Reference interval and units\nCreatinine       29          23-57umol/L\nTotal Bilirubin  17          0-21umol/L",
        &["creatinine 29 umol/L 2025-09-14", "bilirubin_total 17 umol/L 2025-09-14"],
    );
}

#[test]
fn a_latin_code_read_in_cyrillic_letters_is_the_code() {
    check(
        Picture(0.0),
        "ОБЩИЙ АНАЛИЗ КРОВИ\nДата забора: 05.06.2024\nПоказатель       Результат   Ед.         Норма\nВВС              3,61        10^12/л     3,9-5,2\nНСВ              107         г/л         115-150\nАнтитромбин Ш, %    62                   83-128",
        &["rbc 3.61 10*12/L 2024-06-05?", "hgb 107 g/L 2024-06-05?", "antithrombin 62 % 2024-06-05?"],
    );
}

#[test]
fn names_and_units_over_columns_are_misread_too() {
    check(
        Picture(0.0),
        "ЖУРНАЛ АНАЛИЗОВ\nДата          Гем. (г/л)     Лейк. (1049/л)     AJIT (Ед/л)\n27.05.2024    84             0,6                96\n29.05.2024    88             0,9.               81",
        &[
            "hgb 84 g/L 2024-05-27",
            "wbc 0.6 10*9/L 2024-05-27?",
            "alt 96 U/L 2024-05-27?",
            "hgb 88 g/L 2024-05-29",
            "wbc 0.9 10*9/L 2024-05-29?",
            "alt 81 U/L 2024-05-29?",
        ],
    );
}

#[test]
fn one_test_may_stand_over_a_column_beside_days_and_doses() {
    check(
        Picture(0.0),
        "Ciclosporin monitoring\nSample date     Dose (bd)     Ciclosporin (ug/L)     Comment\n22/07/2024      125 mg        142\n19/08/2024      100 mg        288                    reduce",
        &["ciclosporin 142 ug/L 2024-07-22", "ciclosporin 288 ug/L 2024-08-19"],
    );
}
