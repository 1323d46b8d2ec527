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
    (
        "Informe clínico\nCronología\n11/02/2021: diagnóstico de LLA-B\n13/02/2021: inicio de inducción (LAL SEHOP 2013)\n21/08/2023: primera recaída medular\n11/03/2024: infusión de CAR-T",
        &[
            "diagnosis 2021-02-11",
            "chemotherapy 2021-02-13",
            "relapse 2023-08-21",
            "car_t_infusion 2024-03-11",
        ],
    ),
    (
        "Informe de alta\nBlinatumomab: ciclo 1 del 3 al 30 de julio de 2023; ciclo 2 del 14 de agosto al 10 de septiembre de 2023.",
        &["immunotherapy 2023-07-03..2023-07-30 {cycle=1}", "immunotherapy 2023-08-14..2023-09-10 {cycle=2}"],
    ),
    (
        "Informe de alta\nEl 14/09/2023 recibió un trasplante alogénico de donante no emparentado. El 20/10/2023 desarrolló EICH aguda intestinal grado III.",
        &["hsct 2023-09-14 {donor_type=matched unrelated}", "gvhd 2023-10-20 {grade=III|onset=acute}"],
    ),
    (
        "Informe médico\nMédula del 12/03/2024 sin evidencia de recaída. Pendiente de trasplante en septiembre de 2024.",
        &[],
    ),
    ("Informe de alta\nRecaída aislada en SNC el 2 de junio de 2024.", &["relapse 2024-06-02 {site=CNS}"]),
    (
        "Informe de alta\nEl 28/06/2024 presentó síndrome de liberación de citocinas grado 1, resuelto el 02/07/2024.",
        &["toxicity 2024-06-28..2024-07-02 {toxicity=CRS|grade=1}"],
    ),
    (
        "Informe de alta\nEl 09/01/2024 se diagnosticó aspergilosis pulmonar invasiva.",
        &["infection 2024-01-09"],
    ),
    (
        "Segunda opinión\nPaciente diagnosticada de LLA en febrero de 2021 y trasplantada en mayo de 2022 de su hermano.",
        &["diagnosis 2021-02", "hsct 2022-05"],
    ),
    ("Informe de alta\nProtocolo I: 01/03/2022 - 28/03/2022.", &["chemotherapy 2022-03-01..2022-03-28"]),
    (
        "Informe médico\nIngresó el 01/02/2024 por neutropenia febril.",
        &["infection 2024-02-01", "admission 2024-02-01"],
    ),
    ("Informe clínico\nDasatinib desde el 06/05/2023.", &["chemotherapy 2023-05-06"]),
    (
        "Informe de alta\nPunción lumbar con quimioterapia intratecal el 5 de junio de 2023.",
        &["procedure 2023-06-05"],
    ),
    ("Informe clínico\nRadioterapia testicular 24 Gy en octubre de 2022.", &["radiotherapy 2022-10"]),
    (
        "Informe de alta\nAféresis de linfocitos para CAR-T realizada el 16 de enero de 2024.",
        &["leukapheresis 2024-01-16"],
    ),
    ("Consulta externa\nRecuperación de linfocitos B desde el 20/01/2025.", &["b_cell_recovery 2025-01-20"]),
    (
        "Hoja de infusión de CAR-T\nFecha de infusión: 11/03/2024\nProducto: tisagenlecleucel\nLote: AB1234",
        &["car_t_infusion 2024-03-11"],
    ),
    (
        "Registro de trasplante\nFecha de infusión: 08/05/2024\nDonante: padre, haploidéntico\nCD34: 7,1 x 10^6/kg",
        &["hsct 2024-05-08 {donor_type=haploidentical}"],
    ),
    (
        "Informe de médula ósea\nFecha de toma: 21/08/2023\nBlastos: 64 %\nConclusión: recaída de leucemia linfoblástica aguda.",
        &["relapse 2023-08-21 {blasts=64 %}"],
    ),
    (
        "Aspirado de médula ósea\nFecha de extracción: 02/10/2023\nConclusión: médula en remisión completa morfológica.",
        &["remission 2023-10-02"],
    ),
    (
        "Aspirado de médula ósea\nFecha de extracción: 11/02/2021\nConclusión: infiltración por leucemia linfoblástica aguda.",
        &["diagnosis 2021-02-11"],
    ),
    (
        "Hoja de administración de inmunoterapia\nFármaco: blinatumomab\nInicio: 06/11/2023\nFin: 04/12/2023",
        &["immunotherapy 2023-11-06..2023-12-04 {agents=blinatumomab}"],
    ),
    (
        "Informe de alta\nHemocultivo del 04/04/2024 negativo. IgG CMV positiva el 03/04/2024. No precisó ingreso en UCI.",
        &[],
    ),
    (
        "Consulta\nLa familia rechazó el trasplante en mayo de 2024. Si EMR positiva en junio de 2024, blinatumomab.",
        &[],
    ),
    ("Informe de alta\nPlan: ingreso el 26/03/2024 para segundo ciclo. Trasplante en junio de 2024.", &[]),
    ("Consulta\nSu hermano donó médula el 05/05/2023. La hermana tuvo neumonía en 2023.", &[]),
    (
        "Comité de tumores\nTras la recaída del 21/08/2023 no ha alcanzado remisión. Se propone CAR-T antes del 01/10/2023.",
        &["relapse 2023-08-21"],
    ),
    (
        "Informe de alta\nSin infecciones desde el 12/01/2024. No presentó neurotoxicidad hasta el 03/02/2024.",
        &[],
    ),
    (
        "Consulta\nPara descartar recaída se solicita punción lumbar el 4 de junio de 2024. Cita el 14/03/2024 para ciclo 2 de blinatumomab.",
        &[],
    ),
    (
        "Informe de alta\nNiño de 8 años que debuta en junio de 2020 con equimosis. El 17/06/2020 se diagnostica de LLA pre-B (SNC1). Inicia el 19/06/2020 tratamiento según protocolo SEHOP-PETHEMA 2013, alcanzando remisión completa el 20/07/2020. El 05/10/2022 presenta recaída medular precoz. Recibe reinducción según IntReALL desde el 12/10/2022 y un ciclo de blinatumomab del 1 al 28 de diciembre de 2022. El 14/02/2023 se realiza TPH alogénico de hermano HLA idéntico. EICH aguda cutánea grado II el 30/03/2023. Segunda recaída el 22/01/2024.",
        &[
            "diagnosis 2020-06-17",
            "chemotherapy 2020-06-19",
            "remission 2020-07-20",
            "relapse 2022-10-05",
            "chemotherapy 2022-10-12",
            "immunotherapy 2022-12-01..2022-12-28",
            "hsct 2023-02-14 {donor_type=matched sibling}",
            "gvhd 2023-03-30",
            "relapse 2024-01-22 {relapse_number=2}",
        ],
    ),
    (
        "Informe de alta\nAféresis el 06/02/2024. Quimioterapia puente con vincristina y dexametasona desde el 12/02/2024. Linfodepleción con fludarabina/ciclofosfamida (14-17/03/2024). Infusión de CAR-T CD19 el 19/03/2024. SLC grado 3 del 22 al 27 de marzo de 2024 que precisó tocilizumab. Bacteriemia por Pseudomonas aeruginosa el 02/04/2024. Médula del 16/04/2024: remisión completa, EMR negativa.",
        &[
            "leukapheresis 2024-02-06",
            "chemotherapy 2024-02-12",
            "lymphodepletion 2024-03-14..2024-03-17",
            "car_t_infusion 2024-03-19",
            "toxicity 2024-03-22..2024-03-27 {toxicity=CRS|grade=3}",
            "infection 2024-04-02 {agent=Pseudomonas aeruginosa}",
            "remission 2024-04-16",
        ],
    ),
    (
        "Segunda opinión\nDiagnosticada en mayo de 2019, recayó en noviembre de 2021 y fue trasplantada en marzo de 2022. Solicitan opinión sobre CAR-T en 2025.",
        &["diagnosis 2019-05", "relapse 2021-11", "hsct 2022-03"],
    ),
    (
        "Informe de alta\nICANS grado 2 el 26/03/2024, tratado con dexametasona.",
        &["toxicity 2024-03-26 {toxicity=ICANS|grade=2}"],
    ),
    ("Informe de alta\nInfección por SARS-CoV-2 el 11/08/2023.", &["infection 2023-08-11"]),
    (
        "Resumen clínico\nFecha de diagnóstico: 11/02/2021\nPrimera recaída: 21/08/2023\nBlinatumomab: 06/11/2023 - 03/12/2023\nCAR-T: 11/03/2024\nFecha del trasplante: 12/09/2024",
        &[
            "diagnosis 2021-02-11",
            "relapse 2023-08-21",
            "immunotherapy 2023-11-06..2023-12-03",
            "car_t_infusion 2024-03-11",
            "hsct 2024-09-12",
        ],
    ),
    (
        "Informe de alta\nDía +4 (15/03/2024): SLC grado 1. Día +8 (19/03/2024): ICANS grado 2.",
        &["toxicity 2024-03-15 {toxicity=CRS|grade=1}", "toxicity 2024-03-19 {toxicity=ICANS|grade=2}"],
    ),
    (
        "Informe de alta\nAspirado del 14/03/2021 en remisión completa; inicia consolidación el 22/03/2021.",
        &["remission 2021-03-14", "chemotherapy 2021-03-22"],
    ),
    (
        "Consulta\nIngresó el 05/03/2024 y fue dado de alta el 02/04/2024.",
        &["admission 2024-03-05..2024-04-02", "discharge 2024-04-02"],
    ),
];
