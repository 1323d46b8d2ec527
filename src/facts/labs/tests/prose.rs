//! Values told in sentences.

use super::check;
use super::page::Print::{Picture, Text};

#[test]
fn a_sentence_below_a_table_is_no_row_of_it() {
    check(
        Text,
        "ИССЛЕДОВАНИЕ МОБ\nМатериал: костный мозг. Дата взятия: 16.03.2024. Метод: проточная цитометрия, чувствительность 0,01%.\nПоказатель                 Результат, %\nМОБ (CD19+CD10+CD34+)      0,085\nЗаключение\nВыявлена МОБ на уровне 0,085%.",
        &["mrd_flow 0.085 % 2024-03-16"],
    );
}

#[test]
fn names_cut_short_end_no_sentence() {
    check(
        Text,
        "КОНСУЛЬТАЦИЯ ГЕМАТОЛОГА\nЖалоб нет. В анализах от 16.11.2024: Hb 118 г/л, лейк. 4,6 тыс/мкл, тромб. 201 тыс/мкл.",
        &["hgb 118 g/L 2024-11-16", "wbc 4.6 10*9/L 2024-11-16", "plt 201 10*9/L 2024-11-16"],
    );
}

#[test]
fn a_threshold_is_no_result() {
    for text in [
        "Clinic letter\nSeen on 14-Mar-2021. Please transfuse if Hb is below 70 g/L or platelets < 10 x10^9/L.",
        "Clinic letter\nSeen on 14-Mar-2021. Immunoglobulin will be given once IgG is below 4 g/L.",
        "Clinic letter\nSeen on 14-Mar-2021. Keep potassium above 4.0 mmol/L.",
        "出院记录\n定期监测，血红蛋白低于70g/L时予输血。",
        "出院记录\n若血小板<20×10^9/L，予输注血小板。",
        "Выписной эпикриз\nТрансфузия, если гемоглобин ниже 70 г/л.",
        "Informe de alta\nTransfundir si hemoglobina < 7 g/dL o plaquetas < 10 x10^9/L.",
        "Epikriz\nHb 7 g/dL altına düşerse eritrosit verilmesi uygundur.",
        "تقرير خروج\nنقل الدم إذا كان الهيموغلوبين أقل من 70 g/L.",
        "Discharge summary\nPlan\nTacrolimus trough 8 ng/mL, ciclosporin stopped.",
    ] {
        check(Text, text, &[]);
    }
}

#[test]
fn a_written_sign_is_a_sign() {
    check(
        Text,
        "Clinic letter\nOn 14-Mar-2021 the platelets were below 20 x10^9/L and CRP was 12 mg/L.",
        &["plt <20 10*9/L 2021-03-14", "crp 12 mg/L 2021-03-14"],
    );
    check(
        Text,
        "Minimal residual disease report\nSpecimen: bone marrow\nDate of sample: 14-Mar-2021\nMRD is detected at a level below 0.01% by real-time quantitative PCR (sensitivity 10^-5).",
        &["mrd_pcr <0.01 % 2021-03-14"],
    );
}

#[test]
fn chinese_prose_needs_no_spaces() {
    check(
        Text,
        "出院记录\n2024年7月23日复查血常规：WBC2.31×10^9/L，Hb96g/L，PLT88×10^9/L，CRP<0.5mg/L。",
        &[
            "wbc 2.31 10*9/L 2024-07-23",
            "hgb 96 g/L 2024-07-23",
            "plt 88 10*9/L 2024-07-23",
            "crp <0.5 mg/L 2024-07-23",
        ],
    );
    check(
        Text,
        "出院记录\n2024年7月23日骨髓穿刺示完全缓解，流式MRD未检出（灵敏度10⁻⁵）。",
        &["mrd_flow 未检出 - 2024-07-23"],
    );
    check(Text, "出院记录\n2024年7月23日CA125 12 U/mL，CD19为阴性。", &["ca125 12 [IU]/mL 2024-07-23"]);
}

#[test]
fn a_list_that_goes_on_keeps_its_date_and_no_birth_date_is_one() {
    check(
        Text,
        "Выписной эпикриз\nДата рождения: 04.09.2016\nОАК от 28.08.2021: Hb - 133 г/л, лейк. - 9,8 х10^9/л, тр. 168 тыс/мкл, СРБ:\n62 мг/л. Состояние стабильное.",
        &[
            "hgb 133 g/L 2021-08-28",
            "wbc 9.8 10*9/L 2021-08-28",
            "plt 168 10*9/L 2021-08-28",
            "crp 62 mg/L 2021-08-28",
        ],
    );
}

#[test]
fn what_is_infused_and_whose_cells_are_counted_make_no_result() {
    for text in [
        "Clinic letter\nOn 14-Mar-2021 hydration with potassium chloride 20 mmol/L and sodium bicarbonate 40 mEq/L was given.",
        "Epicrisis\nEl 14/03/2021 recibió albúmina humana 20 % y cloruro potásico 20 mmol/L.",
    ] {
        check(Text, text, &[]);
    }
    check(
        Text,
        "Clinic letter\nOn 14-Mar-2021 donor chimerism was 100 %; chimerism in CD3+ cells 95 %.",
        &["chimerism 100 % 2021-03-14"],
    );
    check(
        Text,
        "Immunophenotyping report\nSpecimen: peripheral blood\nCollected: 14-Mar-2021\nLeukemic blasts\nAntigen      Result    Unit\nCD19         95        %\nCD34         80        %",
        &["x_cd19 95 % 2021-03-14?", "x_cd34 80 % 2021-03-14?"],
    );
}

#[test]
fn a_section_about_the_family_ends_at_the_next_heading_and_a_donors_share_is_the_childs() {
    check(
        Text,
        "出院小结\n家族史\n父母体健，妹妹血常规正常。\n入院检查\n血常规（2025-06-17）：白细胞 2.87×10⁹/L。\n2025年5月20日供者嵌合率71%。",
        &["wbc 2.87 10*9/L 2025-06-17", "chimerism 71 % 2025-05-20"],
    );
}

#[test]
fn the_limit_of_a_method_is_no_result_and_a_denial_is_kept_in_its_words() {
    for (text, expect) in [
        (
            "Clinic letter\nOn 14-Jan-2025 the marrow was examined. By flow cytometry no residual disease was detected (sensitivity 0.01%).",
            "mrd_flow no residual disease was detected - 2025-01-14",
        ),
        (
            "Informe de alta\nEl 14/01/2025 no se detectó EMR en médula ósea por citometría (sensibilidad 0,01%).",
            "mrd_flow no se detectó EMR - 2025-01-14",
        ),
        ("出院小结\n2025年1月14日骨髓流式未检出MRD（灵敏度0.01%）。", "mrd_flow 未检出MRD - 2025-01-14"),
        (
            "Выписной эпикриз\n14.01.2025 в костном мозге методом проточной цитометрии МОБ не обнаружена (чувствительность 0,01%).",
            "mrd_flow не обнаружена - 2025-01-14",
        ),
        (
            "Epikriz\n14.01.2025 kemik iliğinde akım sitometri ile MRD saptanmadı (duyarlılık %0,01).",
            "mrd_flow saptanmadı - 2025-01-14",
        ),
    ] {
        check(Text, text, &[expect]);
    }
}

#[test]
fn a_date_far_behind_its_value_is_in_doubt() {
    check(
        Text,
        "Second opinion\nReinduction gave a second remission with flow MRD of 0.12 %, which became undetectable at 10^-4 after blinatumomab given from 6 November 2023 to 4 December 2023.",
        &["mrd_flow 0.12 % 2023-11-06?"],
    );
}

#[test]
fn short_names_in_sentences_of_a_picture_may_be_read_in_another_script() {
    check(
        Picture(0.0),
        "ВЫПИСНОЙ ЭПИКРИЗ\nБиохимический анализ крови от 15.03.2024: AJIT 58 Ед/л, креатинин 37 мкмоль/л, CPB 9,2 мг/л.\nKOД 15 Ед/л не указан, BCE 12 лет.",
        &["alt 58 U/L 2024-03-15?", "creatinine 37 umol/L 2024-03-15", "crp 9.2 mg/L 2024-03-15?"],
    );
}
