//! Shorthand of wards and clinics: days without a year, numbered relapses, entries of a word, labels of registry forms.

/// A paper, and the events it tells: kind, date, last day and, in braces, details that must be read.
pub(super) const PAPERS: &[super::Paper] = &[
    // Days in figures without a year, where a day stands; "5/7" are five days of a week.
    (
        "Discharge Summary\nAdmission date: 03/02/2025\nDischarge date: 03/28/2025\nLymphodepletion with flu/cy 3/4-3/7. Kymriah infused 3/11. CRS onset 3/14, grade 2. Meropenem 5/7.",
        &[
            "lymphodepletion 2025-03-04..2025-03-07",
            "car_t_infusion 2025-03-11",
            "toxicity 2025-03-14 {grade=2}",
        ],
    ),
    (
        "出院小结\n入院日期：2023-06-12\n出院日期：2023-07-25\n6-14采集外周血淋巴细胞，6-21回输CD19-CAR-T细胞，6-24发热，CRS 2级，体温38-39度，输血1-2次。7-19复查骨髓CR。",
        &[
            "leukapheresis 2023-06-14",
            "car_t_infusion 2023-06-21",
            "toxicity 2023-06-24",
            "remission 2023-07-19",
        ],
    ),
    (
        "Выписной эпикриз\nНаходился на лечении с 03.02.2025 по 14.03.2025\nЛечение: аферез лимфоцитов 05.02; Flu/Cy 11–14.02.",
        &["leukapheresis 2025-02-05", "lymphodepletion 2025-02-11..2025-02-14"],
    ),
    // A list that names first and dates behind.
    (
        "İzlem notu\nÖzet: ALL, Tanı 10/2019, 1. nüks 08/2022, KİT 03/2023 (kız kardeş).",
        &["diagnosis 2019-10", "relapse 2022-08", "hsct 2023-03"],
    ),
    // An entry of one word; the day 0 of an infusion named before it.
    ("Cronología\n22/04/2025  RC, EMR neg", &["remission 2025-04-22"]),
    ("Ward round\nDay +20 haplo (D0 = 17/07/2025)", &["hsct 2025-07-17"]),
    (
        "Pre-infusion form\n40. Product: tisagenlecleucel\n55. Date of infusion: 2024-07-08",
        &["car_t_infusion 2024-07-08"],
    ),
    // A name that holds a word of denial, a protocol with its antibody, a clause that goes on behind a semicolon.
    ("Clinic letter\nGram neg sepsis 19 Jun 2024.", &["infection 2024-06-19"]),
    (
        "Clinic letter\nFLAG-Ida with gemtuzumab began on 15 February 2024.",
        &["chemotherapy 2024-02-15", "immunotherapy 2024-02-15"],
    ),
    (
        "Clinic letter\nAn erythematous rash appeared on 21 March 2023; biopsy confirmed acute GvHD grade II.",
        &["gvhd 2023-03-21"],
    ),
    // Another child's treatment is not the patient's.
    ("Clinic letter\nThe family knows another child who received CAR-T in March 2022.", &[]),
    // Labels of registry forms, numbered questions, a bracket with one word before its date.
    (
        "Transplant form\nAcute GVHD: Yes. Date of diagnosis: 03 Jun 2024. Maximum overall grade: III\nViral infection: Yes, adenovirus. Date: 20 Jun 2024\nRelapse: No. CR confirmed 18 Aug 2024",
        &["gvhd 2024-06-03", "infection 2024-06-20", "remission 2024-08-18"],
    ),
    (
        "Application form\nQ2. Has the disease relapsed? Please give dates.\nYes, twice: 18 September 2022 (bone marrow), 22 March 2024 (bone marrow and CNS)\nQ3. Has the child had a stem cell transplant?\nYes, from her brother on 16 February 2023\nQ4. What treatment is proposed?\nCD22 CAR-T cells on 20 July 2025",
        &["relapse 2022-09-18", "relapse 2024-03-22", "hsct 2023-02-16"],
    ),
    (
        "Ward round\nDay 9 after tisagenlecleucel (infused 07/18/2024) with severe CRS.",
        &["car_t_infusion 2024-07-18"],
    ),
    // A year that heads its lines; a month of two figures where the day stands first; an elided relapse; a Chinese month.
    (
        "New patient assessment\n2023: AML diagnosed January (Cape Town).\n2024: relapse in January. MUD transplant on 9 May, Singapore.",
        &["diagnosis 2023-01", "relapse 2024-01", "hsct 2024-05-09"],
    ),
    (
        "Clinic letter\nDate of clinic: 16/03/2024\nDate of birth: 19/07/2016\nRelapse Jan 23 (testes and marrow).",
        &["relapse 2023-01"],
    ),
    ("Clinic letter\nRelapse in June 2022, again in March 2023", &["relapse 2022-06", "relapse 2023-03"]),
    ("出院小结\n患儿2019.10于当地确诊ALL，2022.06第一次复发。", &["diagnosis 2019-10", "relapse 2022-06"]),
    // What was stopped is the drug; first and last day in a bracket; a donor's transplant is the patient's.
    (
        "Clinic letter\nPEG-asparaginase pancreatitis, 12 June 2019 - asparaginase discontinued",
        &["toxicity 2019-06-12"],
    ),
    (
        "Clinic letter\nBlinatumomab 18 Apr 2024 - stopped day 9 for neurotoxicity (26 Apr 2024).",
        &["immunotherapy 2024-04-18", "toxicity 2024-04-26"],
    ),
    (
        "Clinic letter\nHe completed three years of treatment on UKALL 2011 (26 April 2018 to 30 July 2021).",
        &["chemotherapy 2018-04-26..2021-07-30"],
    ),
    (
        "Clinic letter\nHer maternal haploidentical transplant took place October 24, 2024. She developed acute skin GVHD December 2, 2024.",
        &["hsct 2024-10-24", "gvhd 2024-12-02"],
    ),
    // One complication that grew from day to day.
    (
        "Discharge Summary\nAdmission date: 06/30/2024\nDischarge date: 07/31/2024\n7/11 CRS grade 1. 7/13 hypotension, CRS grade 3.",
        &["toxicity 2024-07-11 {grade=3}"],
    ),
];
