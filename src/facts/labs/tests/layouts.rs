//! Tables in the ways laboratories of six countries lay them out.

use super::check;
use super::page::Print::Text;

#[test]
fn a_unit_in_small_print_below_the_name_is_the_rows_unit() {
    check(
        Text,
        "CUMULATIVE RESULTS\nDate              13/02/21      18/02/21\nWBC               31.7          6.20\n~10^9/L\nHb                79            91\n~g/L\nK                 3.9           4.4\n~mmol/L",
        &[
            "wbc 31.7 10*9/L 2021-02-13",
            "wbc 6.2 10*9/L 2021-02-18",
            "hgb 79 g/L 2021-02-13",
            "hgb 91 g/L 2021-02-18",
            "potassium 3.9 mmol/L 2021-02-13",
            "potassium 4.4 mmol/L 2021-02-18",
        ],
    );
}

#[test]
fn a_method_below_the_name_makes_no_other_test() {
    check(
        Text,
        "INFORME DE LABORATORIO\nFecha de extracción: 17/04/2025\nDeterminación       Resultado   Unidades    Valores de referencia\nCreatinina          0,37        mg/dL       0,25 - 0,60\n~Método: enzimático\nSodio               139         mEq/L       135 - 145\n~ISE indirecto",
        &["creatinine 32.708 umol/L 2025-04-17", "sodium 139 mmol/L 2025-04-17"],
    );
    check(
        Text,
        "Laboratuvar Sonuç Raporu\nNumune Alma Tarihi: 17.04.2025\nTetkik            Sonuç     Birim      Referans Aralığı\nBilirubin         4,1       mg/dL      0 - 1,2\n~direkt",
        &["bilirubin_direct 70.1264 umol/L 2025-04-17"],
    );
}

#[test]
fn units_behind_the_range_under_one_heading() {
    check(
        Text,
        "Results Review\nCollected: 3/16/2024 4:12 AM\nComponent         Value       Ref Range & Units          Status\nWBC               0.62 (L)    4.50 - 13.50 K/uL          Final\nHemoglobin        8.4 (L)     11.5 - 15.5 g/dL           Final\nNeutrophils %     12.9        %                          Final",
        &["wbc 0.62 10*9/L 2024-03-16", "hgb 84 g/L 2024-03-16", "neut_pct 12.9 % 2024-03-16"],
    );
}

#[test]
fn a_birth_date_is_no_day_of_collection() {
    check(
        Text,
        "检验报告单\n姓名：林某  出生日期：2017-06-09\n项目        结果      单位       参考区间\n白细胞      8.93      10^9/L     4.30-11.30",
        &["wbc 8.93 10*9/L -?"],
    );
}

#[test]
fn spinal_fluid_has_tests_of_its_own_under_the_names_of_blood() {
    check(
        Text,
        "脑脊液检验报告单\n标本类型：脑脊液\n采样时间：2024-03-11\n项目          结果      单位        参考区间\n白细胞计数    3         10^6/L      0-15\n蛋白定量      0.28      g/L         0.15-0.45\n葡萄糖        3.1       mmol/L      2.5-4.5",
        &[
            "csf_wbc 3 10*6/L 2024-03-11",
            "csf_protein 0.28 g/L 2024-03-11",
            "csf_glucose 3.1 mmol/L 2024-03-11",
        ],
    );
}

#[test]
fn the_hour_of_a_drugs_level_belongs_to_its_day_not_to_its_name() {
    check(
        Text,
        "Therapeutic drug monitoring\nTest                   Collected       Result    Units\nMethotrexate (24 h)    06-Oct-2021     41.6      umol/L\nMethotrexate (48 h)    07-Oct-2021     0.38      umol/L",
        &["methotrexate 41.6 umol/L 2021-10-06", "methotrexate 0.38 umol/L 2021-10-07"],
    );
}

#[test]
fn words_for_a_sign_are_read_in_tables() {
    check(
        Text,
        "Результаты исследований\nДата взятия: 14.03.2021\nПоказатель           Результат    Ед. изм.    Норма\nС-реактивный белок   менее 0,5    мг/л        0 - 5,0\nФерритин             более 1300   нг/мл       7 - 140",
        &["crp <0.5 mg/L 2021-03-14", "ferritin >1300 ug/L 2021-03-14"],
    );
}

#[test]
fn names_carry_numbers_and_second_languages() {
    check(
        Text,
        "Laboratuvar Sonuç Raporu\nNumune Alma Tarihi: 17.04.2025\nTetkik                          Sonuç     Birim      Referans Aralığı\n1. Hemoglobin / HGB             9,8       g/dL       11,5 - 15,5\n2. Potasyum (K) / Potassium     4,1       mmol/L     3,5 - 5,1\n12) Trombosit (PLT)             45        10^3/uL    150 - 400",
        &["hgb 98 g/L 2025-04-17", "potassium 4.1 mmol/L 2025-04-17", "plt 45 10*9/L 2025-04-17"],
    );
}

#[test]
fn the_heading_of_results_names_their_unit() {
    check(
        Text,
        "Иммунофенотипирование лимфоцитов крови\nДата взятия: 14.03.2021\nПоказатель           Результат, %     Норма\nCD3+                 71,2             55 - 80\nCD19+                12,0             10 - 31",
        &["cd3_pct 71.2 % 2021-03-14", "cd19_pct 12 % 2021-03-14"],
    );
}

#[test]
fn leaders_join_a_name_to_its_value() {
    check(
        Text,
        "INFORME DE LABORATORIO\nFecha de extracción: 17/04/2025\nK.................... 4,1 mmol/L   [3,5 - 5,1]\nHemoglobina.......... 9,8 g/dL",
        &["potassium 4.1 mmol/L 2025-04-17", "hgb 98 g/L 2025-04-17"],
    );
}

#[test]
fn shares_and_counts_side_by_side_are_told_apart_by_their_headings() {
    check(
        Text,
        "Complete blood count\nCollected: 24-Nov-2024\nTest             %         Reference range 10^9/L     Reference range\nNeutrophils      51.4      35.0-65.0       4.79       1.50-8.00\nLymphocytes      29.9      25.0-50.0       2.00       1.50-6.80",
        &[
            "neut_pct 51.4 % 2024-11-24",
            "anc 4.79 10*9/L 2024-11-24",
            "lymph_pct 29.9 % 2024-11-24",
            "alc 2 10*9/L 2024-11-24",
        ],
    );
}

#[test]
fn what_looks_like_a_unit_or_a_number_may_end_a_name() {
    check(
        Text,
        "Laboratory report\nDate collected: 14-Mar-2021\nTest               Result    Unit      Reference range\nImmunoglobulin     9.15      g/L       5.70 - 13.20\nG\nInterleukin        5.6       pg/mL     0 - 7\n6",
        &["igg 9.15 g/L 2021-03-14", "il6 5.6 pg/mL 2021-03-14"],
    );
}

#[test]
fn a_date_behind_another_label_is_not_the_samples() {
    check(
        Text,
        "Laboratuvar Sonuç Raporu\nNumune Alma : 03.05.2024 07:48\nNumune : Serum / Tam kan   Yazdırma : 11.11.2026\nTetkik        Sonuç     Birim      Referans Aralığı\nKreatinin     0,58      mg/dL      0,26 - 0,61",
        &["creatinine 51.272 umol/L 2024-05-03"],
    );
}

#[test]
fn subsets_of_lymphocytes_are_no_lymphocyte_count() {
    check(
        Text,
        "检验报告单\n采样时间：2026-01-20\n项目                       结果      单位      参考区间\nCD19+ B淋巴细胞绝对计数    12        个/μL     200-1600\nCD3+ T淋巴细胞百分比       71.2      %         55-80",
        &["cd19_abs 12 10*6/L 2026-01-20?", "cd3_pct 71.2 % 2026-01-20"],
    );
    check(
        Text,
        "Иммунограмма\nДата взятия: 20.01.2026\nПоказатель              Результат   Ед. изм.    Норма\nCD56 лимфоциты          12          %           5 - 20\nNK лимфоциты            11          %           5 - 20",
        &["x_cd56_лимфоциты 12 % 2026-01-20?", "x_nk_лимфоциты 11 % 2026-01-20?"],
    );
}
