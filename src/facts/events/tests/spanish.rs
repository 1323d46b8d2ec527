//! Spanish papers.

/// A paper, and the events it tells: kind, date, last day and, in braces, details that must be read.
pub(super) const PAPERS: &[super::Paper] = &[
    (
        "Informe de alta\nSe diagnosticó LLA-B el 14 de julio de 2022. Alcanzó la remisión completa el 16 de agosto de 2022. El 3 de febrero de 2025 presentó recaída medular aislada. Inició quimioterapia de reinducción el 10 de febrero de 2025.",
        &["diagnosis 2022-07-14", "remission 2022-08-16", "relapse 2025-02-03", "chemotherapy 2025-02-10"],
    ),
    (
        "Epicrisis\nRecibió blinatumomab del 25 de marzo al 21 de abril de 2025. El 2 de abril de 2025 se aisló Pseudomonas aeruginosa en hemocultivo.",
        &["immunotherapy 2025-03-25..2025-04-21", "infection 2025-04-02 {agent=Pseudomonas aeruginosa}"],
    ),
    (
        "Informe de alta\nEl 16/01/2024 se realizó linfoaféresis. Linfodepleción con fludarabina y ciclofosfamida del 5 al 7 de marzo de 2024. El 11/03/2024 se infundieron los linfocitos CAR-T. El 14/03/2024 presentó SLC grado 2.",
        &[
            "leukapheresis 2024-01-16",
            "lymphodepletion 2024-03-05..2024-03-07",
            "car_t_infusion 2024-03-11",
            "toxicity 2024-03-14 {toxicity=CRS|grade=2}",
        ],
    ),
    (
        "Informe de alta\nTrasplante haploidéntico de su padre el 8 de mayo de 2024 (día 0). Injerto de neutrófilos el día +19. El 11 de junio de 2024, EICH aguda cutánea grado II.",
        &["hsct 2024-05-08 {donor_type=haploidentical}", "gvhd 2024-06-11"],
    ),
    (
        "Informe médico\nSe programa trasplante alogénico para junio de 2025. En caso de recaída se valorará CAR-T. Sin datos de recaída a 12/03/2024.",
        &[],
    ),
    ("Consulta\nAbuelo paterno con leucemia diagnosticada en 2009.", &[]),
    (
        "Informe de alta\nRadioterapia craneal (12 Gy) entre el 3 y el 14 de abril de 2023.",
        &["radiotherapy 2023-04-03..2023-04-14"],
    ),
    (
        "Informe de alta\nEl 2 de abril de 2024 ingresa en UCI por shock séptico.",
        &["admission 2024-04-02", "infection 2024-04-02"],
    ),
    (
        "Informe de derivación\nDiagnóstico: LLA B en febrero de 2021. Primera recaída en agosto de 2023.",
        &["diagnosis 2021-02", "relapse 2023-08"],
    ),
    ("Informe de alta\nEl 1 de junio de 2022 se añade imatinib.", &["chemotherapy 2022-06-01"]),
    (
        "Informe clínico\nTratada según protocolo SEHOP-PETHEMA 2013 desde el 15/02/2021.",
        &["chemotherapy 2021-02-15"],
    ),
    ("Informe de alta\nEl 02/04/2023 se coloca reservorio subcutáneo.", &["procedure 2023-04-02"]),
    ("Informe de alta\nNeutropenia febril el 24/12/2023 tratada con cefepime.", &["infection 2023-12-24"]),
    ("Informe de alta\nCiclo de FLAG-IDA el 2 de mayo de 2023.", &["chemotherapy 2023-05-02"]),
    (
        "Informe de alta\nHemocultivo del 01/03/2024 positivo para Staphylococcus aureus.",
        &["infection 2024-03-01 {agent=Staphylococcus aureus}"],
    ),
];
