//! Letters and problem lists in English and Russian whose heads once hid their whole course.

/// A paper, and the events it tells: kind, date, last day and, in braces, details that must be read.
pub(super) const PAPERS: &[super::Paper] = &[
    (
        "Clinic letter\nDiagnosis: Relapsed B-ALL (first diagnosed 12/03/2021, relapse 25/09/2023)\nTreatment to date: UKALL 2011 Regimen C, commenced 15/03/2021, completed 20/06/2023.\nBMT: 27/02/2024, haploidentical.\nComplications: VOD 14/03/2024; chronic GVHD (lung) October 2024",
        &[
            "diagnosis 2021-03-12",
            "relapse 2023-09-25",
            "chemotherapy 2021-03-15..2023-06-20",
            "hsct 2024-02-27",
            "toxicity 2024-03-14",
            "gvhd 2024-10",
        ],
    ),
    (
        "Clinic letter\nClinic date: 3 November 2025\nProblem list: B-ALL, dx 03/2021, s/p induction 3/2021-4/2021, CR1 4/2021, relapse 9/2023 (BM 64%), haplo-HSCT 2/27/2024, relapse #2 5/2025.",
        &[
            "diagnosis 2021-03",
            "chemotherapy 2021-03..2021-04",
            "remission 2021-04",
            "relapse 2023-09",
            "hsct 2024-02-27",
            "relapse 2025-05",
        ],
    ),
    (
        "Transplant summary\nTransplant date: 15-Mar-2023\nAcute GVHD: grade II, skin, onset 11-Apr-2023, resolved 20-May-2023\nRelapse post transplant: 30-Jun-2024",
        &["hsct 2023-03-15", "gvhd 2023-04-11..2023-05-20", "relapse 2024-06-30"],
    ),
    (
        "Консультация гематолога\nДата: 05.11.2025\nПосле верификации диагноза 12 марта 2021 года начато лечение. После CAR-T-терапии (июль 2025) сохраняется ремиссия. Планируется повторная ТГСК в январе 2026 г.",
        &["diagnosis 2021-03-12", "car_t_infusion 2025-07"],
    ),
    (
        "Консилиум\n1. ОЛЛ, диагноз от 12.03.21.\n2. I ремиссия от 20.04.21.\n3. Состояние после гапло-ТГСК от 27.02.24.\n4. CAR-T терапия (введено 22.07.25).",
        &["diagnosis 2021-03-12", "remission 2021-04-20", "hsct 2024-02-27", "car_t_infusion 2025-07-22"],
    ),
];
