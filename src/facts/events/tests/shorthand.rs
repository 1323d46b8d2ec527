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
];
