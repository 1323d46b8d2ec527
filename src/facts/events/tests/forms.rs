//! Forms that ask and answer, minutes, roadmaps and short entries, each for a rule of its own.

/// A paper, and the events it tells: kind, date, last day and, in braces, details that must be read.
pub(super) const PAPERS: &[super::Paper] = &[
    // The answer to a question says whether it happened.
    (
        "Transfer form\nTransplanted before? When?        Yes - from a brother, 20/11/2023\nRelapse since then?        No\nNext chemotherapy due?        02/12/2023",
        &["hsct 2023-11-20"],
    ),
    (
        "Анкета пациента\nКогда установлен диагноз?        18 сентября 2020 года\nБыли ли рецидивы? Когда?        Да, первый – 11.10.2022, второй – 21.05.2024\nПроводилась ли CAR-T терапия?        Нет, 10.06.2024 обсуждалась",
        &["diagnosis 2020-09-18", "relapse 2022-10-11", "relapse 2024-05-21"],
    ),
    // A list of dates under one word.
    (
        "Durum bildirir rapor\n15/08/2023 ve 14/01/2025 tarihlerinde relaps saptanmıştır.",
        &["relapse 2023-08-15", "relapse 2025-01-14"],
    ),
    (
        "Краткая история болезни\nБлинатумомаб, 2 курса (11.2023, 12.2023).",
        &["immunotherapy 2023-11", "immunotherapy 2023-12"],
    ),
    // A form's row about relatives, allergies or the plan ends with the row.
    (
        "Clinic letter\nAllergies        none known\nRelapse        14/11/2024, marrow",
        &["relapse 2024-11-14 {site=marrow}"],
    ),
    // A family history on one line is no section for what follows it.
    (
        "Выписной эпикриз\nСемейный анамнез: у бабушки хронический лимфолейкоз с 2017 г.\nТечение\n10.03.2023 выполнена ТГСК от матери.",
        &["hsct 2023-03-10"],
    ),
    // What takes a day is over on its day.
    ("病情介绍\n2025-03-06完成单采。", &["leukapheresis 2025-03-06"]),
    // The date in brackets behind "after" is of the words before it; a verdict behind "after" owns the date before both.
    ("会诊记录\nB-ALL移植后（2024-04-02），定期随访。", &["hsct 2024-04-02"]),
    ("会诊记录\n2025年2月11日移植后复发。", &["relapse 2025-02-11"]),
    ("病情介绍\n2021年10月3日评估完全缓解。", &["remission 2021-10-03"]),
    // Blasts in number make a verdict of what is "considered".
    ("出院记录\n2023年5月17日复查骨穿示原始细胞56%，考虑骨髓复发。", &["relapse 2023-05-17"]),
    ("出院记录\n2023年5月17日复查骨穿示原始细胞3%，考虑骨髓复发。", &["pathology 2023-05-17"]),
    // Traditional characters.
    (
        "醫療報告\n17/05/2023 骨髓復發，21/08/2023 接受CAR-T細胞輸注。",
        &["relapse 2023-05-17", "car_t_infusion 2023-08-21"],
    ),
    // Irradiation of the whole body with days of its own; as a part of the conditioning it is the transplant's.
    (
        "Informe médico\nICT 12 Gy entre el 06/05/2022 y el 09/05/2022.",
        &["radiotherapy 2022-05-06..2022-05-09"],
    ),
    (
        "Discharge summary\nConditioning with TBI and etoposide, then stem cell transplant on 20 November 2023.",
        &["hsct 2023-11-20"],
    ),
    // Day 0 alone, in the summary of a stay for one infusion.
    (
        "Discharge summary\nBone marrow transplantation\nAdmitted: 09/11/2023    Discharged: 30/12/2023\nDay 0: 20/11/2023. CD34 3.6 x 10^6/kg",
        &["hsct 2023-11-20"],
    ),
    // A negative measurement does not deny the remission it is told with.
    ("تقرير طبي\nأظهر فحص النخاع في 01/09/2025 هدأة تامة مع سلبية المرض المتبقي.", &["remission 2025-09-01"]),
    // Germs looked for and not found.
    ("Transfer form\nInfectious status: MRSA neg, VRE not detected 26/11/2024", &[]),
    // What resolves "the next day" is not still to come.
    (
        "Treatment summary\nICANS grade 1 on 20 March 2025, back to baseline next day.",
        &["toxicity 2025-03-20 {grade=1}"],
    ),
    // Plans in the words of letters and minutes.
    ("Clinic letter\nA repeat transplant is pencilled in for 24 November 2024.", &[]),
    ("Протокол консилиума\nПродолжить поддерживающую терапию с 05.04.2021.", &[]),
    ("Konsey kararı\n10.02.2025'te lökoferez yapılmasına karar verildi.", &[]),
    // A month in figures beside a milestone, in the child's life; in the days of the paper it would be a day.
    (
        "Clinic letter\nDate of clinic: 04/09/2025\nDate of birth: 19/07/2016\nPast history: allo HSCT (MUD) 11/23; relapsed 11/24 in marrow; HLA match 10/12, remission in 4/20 metaphases.",
        &["hsct 2023-11", "relapse 2024-11"],
    ),
    ("Clinic letter\nDate of clinic: 03/13/2024\nDate of birth: 07/19/2016\nHSCT 2/24.", &[]),
    // A stay told in one sentence, and what was the cause of it.
    (
        "Clinic letter\nAdmitted 6.1.25 because of pneumonia, discharged 19.1.25.",
        &["admission 2025-01-06..2025-01-19", "infection 2025-01-06", "discharge 2025-01-19"],
    ),
    // Cultures without growth deny no fever, and end none.
    (
        "Resumen de egreso\nEl 14 de abril de 2024 presentó neutropenia febril con hemocultivo negativo.",
        &["infection 2024-04-14"],
    ),
    ("Clinic letter\nInfections with Aspergillus since 14 April 2024 were not found.", &[]),
    // A relative's illness may be told over two sentences; a relative who only came along has none.
    (
        "Clinic letter\nHer grandmother had leukaemia as a girl. She was transplanted on 3 May 2012 and relapsed in 2014.",
        &[],
    ),
    (
        "Clinic letter\nHer mother brought her to clinic. She was admitted on 3 May 2022 with pneumonia.",
        &["admission 2022-05-03", "infection 2022-05-03"],
    ),
    ("Выписка\nБабушка болела лейкозом. Она лечилась, ТГСК выполнена 03.05.2012.", &[]),
    // A date in brackets is of the words before it.
    ("Consultas externas\nSLC G3 (15/06/24), ICANS G1.", &["toxicity 2024-06-15 {toxicity=CRS|grade=3}"]),
    // A disease with nothing but a date behind it.
    ("Clinic letter\nB-ALL (Oct 2020), well. Height (Oct 2021) 130 cm.", &["diagnosis 2020-10"]),
    // Columns that only the page shows, a list of drugs between the name and its days, and a remark of no date of its own.
    (
        "Chemotherapy record card\nCycle          Agents                   Date started     Date finished    Tolerance\nInduction      VCR, DEX, DNR, PEG       06/06/2023       04/07/2023       Septic shock\nConsolidation  CPM, ARAC, 6-MP, VCR     14/07/2023       28/08/2023       Well",
        &["chemotherapy 2023-06-06..2023-07-04", "chemotherapy 2023-07-14..2023-08-28"],
    ),
    // A dose in the row of what was given.
    (
        "Discharge card\nTREATMENT GIVEN                          DATE\nInj. Vincristine 1.5 mg IV stat          15-11-2025",
        &["chemotherapy 2025-11-15"],
    ),
    // The first day of a span in words is no year.
    (
        "Treatment summary\nJuly 24 - Aug 21 2023 - Blincyto round 1, hopefully CAR-T in Jan 2026",
        &["immunotherapy 2023-07-24..2023-08-21"],
    ),
    // Disease since a date, and a word of it that dates nothing.
    ("Консилиум\nИз анамнеза: ОЛЛ с 09.2020; ТГСК 10.03.2023.", &["diagnosis 2020-09", "hsct 2023-03-10"]),
    ("Консилиум\nОЛЛ с поражением ЦНС. Осмотр 09.2020.", &[]),
];
