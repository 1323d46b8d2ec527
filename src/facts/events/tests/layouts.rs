//! Papers whose layout says what belongs to what: headings with a date, days over what happened, problems with their lines, quoted letters.

use super::Paper;

pub(super) const PAPERS: &[Paper] = &[
    (
        "Case presentation of a boy with acute leukaemia, grand round\n\n8 March 2023\n• First relapse, marrow 41%\n20 July 2023\n• Matched sibling transplant performed\n11 August 2023\n• Acute GVHD, skin stage 3",
        &["relapse 2023-03-08", "hsct 2023-07-20", "gvhd 2023-08-11 {organ=skin}"],
    ),
    // One date alone is the paper's own.
    ("Clinic letter\n8 March 2023\nDear Dr Smith\nFirst relapse, marrow 41%", &[]),
    (
        "Disease milestones\n17/11/2020        17/12/2020        08/03/2023        20/07/2023\nDiagnosis         CR1               Relapse 1         Allogeneic\nof B-ALL                            marrow            transplant\nKind regards to all of the team, from the paediatric transplant office",
        &["diagnosis 2020-11-17", "remission 2020-12-17", "relapse 2023-03-08", "hsct 2023-07-20"],
    ),
    (
        "Clinic note\n#1 CMV reactivation\n- since 24/08/2023, ganciclovir\n#2 Acute GVHD of the skin\n- onset 11/08/2023, steroids",
        &["infection 2023-08-24", "gvhd 2023-08-11"],
    ),
    (
        "From: Ward 7\nSent: 4 October 2024\n> Toby had his transplant with you on 20 July\n> 2023 and the second relapse was proven on 30\n> September 2024.",
        &["hsct 2023-07-20", "relapse 2024-09-30"],
    ),
    (
        "Clinic letter of 30 December 2024\nThe CAR-T cells were infused on 6 Dec. He had grade 2 CRS from the 8th, and ICANS on the 11th.",
        &[
            "car_t_infusion 2024-12-06",
            "toxicity 2024-12-08 {toxicity=CRS}",
            "toxicity 2024-12-11 {toxicity=ICANS}",
        ],
    ),
    (
        "Clinic letter\n\nDiagnoses and events\n1. B-ALL, diagnosed 12 May 2021\n2. HLA-identical sibling bone marrow transplant, 13 March 2025 (TBI 12 Gy and etoposide)",
        &["diagnosis 2021-05-12", "hsct 2025-03-13"],
    ),
    // What a plan dates before the paper has happened.
    (
        "Clinic letter\nClinic date: 4 October 2024\nPlan\nShe relapsed on 2 July 2024. Leukapheresis on 6 November 2024.",
        &["relapse 2024-07-02"],
    ),
    (
        "Summary of treatment\n\nFirst relapse, marrow ............ 15 November 2022\nUnrelated transplant ............. 27 April 2023\nSecond relapse ................... 2 July 2024\nDr Hannah Obuya",
        &["relapse 2022-11-15", "hsct 2023-04-27", "relapse 2024-07-02"],
    ),
    (
        "Medical history by her grandmother, 5 January 2025\n2024\n10 Oct    CAR-T infusion\n2 Jul     Second relapse, found in a routine count\n2023\n30 May    Gut GVHD, did not eat for three weeks\n27 Apr    Stem cell transplant from a stranger\n9 Jan     Blinatumomab started",
        &[
            "car_t_infusion 2024-10-10",
            "relapse 2024-07-02",
            "gvhd 2023-05-30",
            "hsct 2023-04-27",
            "immunotherapy 2023-01-09",
        ],
    ),
    (
        "Clinic letter of 20 May 2025\n\nProblem                              Course\n\nLeukaemia in third remission,        Diagnosed on 21 May 2018. First relapse on\nCNS never involved                   15 November 2022.\n\nGut GVHD, grade III, resolved,       Began on 30 May 2023 with diarrhoea of two\nno ruxolitinib any more              litres a day.",
        &["diagnosis 2018-05-21", "relapse 2022-11-15", "gvhd 2023-05-30"],
    ),
    (
        "Handoff of the ward, 3 May 2025\n\nPatient    Background              Overnight     To do\nA. Doe     CAR-T 28 April 2025     no fever      Echo 4 May 2025",
        &["car_t_infusion 2025-04-28"],
    ),
    (
        "Physician's statement\n3. Has the member received a transplant? If so, when?\nYes. Unrelated donor, April 27, 2023.\n4. Date and site of most recent relapse:\nJuly 2, 2024, bone marrow",
        &["hsct 2023-04-27", "relapse 2024-07-02"],
    ),
    ("Discharge note\nAcute GVHD of the skin, grade II, was diagnosed on 11 Aug 2023.", &["gvhd 2023-08-11"]),
];
