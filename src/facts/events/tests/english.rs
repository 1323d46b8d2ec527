//! English papers.

/// A paper, and the events it tells: kind, date, last day and, in braces, details that must be read.
pub(super) const PAPERS: &[super::Paper] = &[
    (
        "Discharge summary\nShe was found to have B-cell acute lymphoblastic leukaemia on 14 January 2022. Induction per ALL-BFM 2009 Protocol I ran from 17 January to 20 February 2022. Day 33 marrow on 21 February 2022 confirmed complete remission. She relapsed in the marrow on 3 March 2024.",
        &[
            "diagnosis 2022-01-14",
            "chemotherapy 2022-01-17..2022-02-20",
            "remission 2022-02-21",
            "relapse 2024-03-03",
        ],
    ),
    (
        "Treatment summary\nFLAG-IDA was commenced on 2 May 2023. A second course of FLAG-IDA was given on 10 June 2023.",
        &["chemotherapy 2023-05-02", "chemotherapy 2023-06-10"],
    ),
    (
        "Treatment summary\nBlinatumomab cycle 1: 3-31 July 2023; cycle 2: 14 August - 11 September 2023.",
        &["immunotherapy 2023-07-03..2023-07-31", "immunotherapy 2023-08-14..2023-09-11"],
    ),
    (
        "Clinic letter\nInotuzumab ozogamicin was started on 20 September 2023 and stopped because of raised liver enzymes.",
        &["immunotherapy 2023-09-20"],
    ),
    (
        "Treatment summary\nT cells were collected on 16 January 2024. Flu/Cy conditioning was given 5-7 March 2024, and CD19 CAR T cells were infused on 11 March 2024.",
        &[
            "leukapheresis 2024-01-16",
            "lymphodepletion 2024-03-05..2024-03-07",
            "car_t_infusion 2024-03-11 {target=CD19}",
        ],
    ),
    (
        "Discharge summary\nCRS: onset 14 March 2024, maximum grade 2 (ASTCT), resolved 18 March 2024. ICANS grade 1 on 17 March 2024.",
        &[
            "toxicity 2024-03-14..2024-03-18 {toxicity=CRS|grade=2}",
            "toxicity 2024-03-17 {toxicity=ICANS|grade=1}",
        ],
    ),
    (
        "Discharge summary\nBlood cultures taken on 15 March 2024 grew Staphylococcus epidermidis.",
        &["infection 2024-03-15 {agent=Staphylococcus epidermidis}"],
    ),
    (
        "Discharge summary\nOn 22 March 2024 Klebsiella pneumoniae was isolated from blood; meropenem was given.",
        &["infection 2024-03-22"],
    ),
    (
        "Discharge summary\nBlood cultures of 22 March 2024 were sterile. Aspergillus galactomannan was negative on 24 March 2024.",
        &[],
    ),
    (
        "Discharge summary\nAfter conditioning with TBI 12 Gy and etoposide she received a haploidentical stem cell transplant from her father on 8 May 2024. Neutrophils engrafted on 27 May 2024. Acute skin GVHD grade 2 developed on 11 June 2024.",
        &["hsct 2024-05-08 {donor_type=haploidentical}", "gvhd 2024-06-11 {onset=acute|grade=2}"],
    ),
    (
        "Treatment summary\nCranial irradiation (12 Gy in 8 fractions) 3 April 2023 to 14 April 2023.",
        &["radiotherapy 2023-04-03..2023-04-14 {dose=12 Gy}"],
    ),
    ("Clinic letter\nImatinib was added on 1 June 2022.", &["chemotherapy 2022-06-01"]),
    (
        "Clinic letter\nMaintenance will start on 3 May 2024. A transplant is tentatively scheduled for 8 June 2024. If she relapses, CAR-T would be offered from July 2024.",
        &[],
    ),
    (
        "Clinic letter\nHer cousin was diagnosed with leukaemia in March 2015 and died of relapse in 2017.",
        &[],
    ),
    (
        "Discharge summary\nA Hickman line was inserted on 2 April 2023 under general anaesthesia.",
        &["procedure 2023-04-02"],
    ),
    (
        "Discharge summary\nShe was transferred to the intensive care unit on 2 April 2024 with septic shock.",
        &["admission 2024-04-02", "infection 2024-04-02"],
    ),
    (
        "Tumour board\nFirst relapse (isolated marrow) 21/08/2023; CR2 02/10/2023.",
        &["relapse 2023-08-21 {site=marrow}", "remission 2023-10-02 {cr_number=2}"],
    ),
    (
        "Referral letter\nDiagnosis: February 2021. Relapse: August 2023.",
        &["diagnosis 2021-02", "relapse 2023-08"],
    ),
    ("Clinic letter\nMarrow MRD by flow on 8 April 2024 was 0.02 %.", &["assessment 2024-04-08"]),
    ("Clinic letter\nHe was treated on UKALL regimen B from 13 February 2021.", &["chemotherapy 2021-02-13"]),
    (
        "Discharge summary\nShe was bridged with weekly vincristine and dexamethasone in February 2024.",
        &["chemotherapy 2024-02"],
    ),
    (
        "Clinic letter\nB-cell aplasia was lost on 12 September 2024, six months after the infusion.",
        &["b_cell_recovery 2024-09-12"],
    ),
    (
        "Discharge summary\nMRI brain on 18 March 2024 was normal. No haemorrhage was seen.",
        &["imaging 2024-03-18"],
    ),
    (
        "Discharge summary\nOn 3 November 2024 second relapse was confirmed and on 10 November 2024 reinduction began.",
        &["relapse 2024-11-03", "chemotherapy 2024-11-10"],
    ),
    (
        "Consultation\nDay 0 of CAR-T was 11 March 2024. Day +28 marrow is awaited.",
        &["car_t_infusion 2024-03-11"],
    ),
    (
        "Clinic letter\nRelapsed on 4 May 2023, eight months after sibling allograft of 30 August 2022.",
        &["hsct 2022-08-30", "relapse 2023-05-04"],
    ),
    (
        "Discharge summary\nFebrile neutropenia from 24 December 2023, treated with piperacillin-tazobactam.",
        &["infection 2023-12-24"],
    ),
    (
        "Discharge summary\nOncology history\n11 Feb 2021     Diagnosis of B-ALL\n21 Aug 2023     First bone marrow relapse\n16 Jan 2024     Leukapheresis\n11 Mar 2024     CAR-T infusion (tisagenlecleucel)",
        &[
            "diagnosis 2021-02-11",
            "relapse 2023-08-21",
            "leukapheresis 2024-01-16",
            "car_t_infusion 2024-03-11",
        ],
    ),
    (
        "Referral letter\nTimeline:\n- 02/11/2021: B-ALL diagnosed, WBC 82\n- 02/13/2021: induction started (COG AALL1731)\n- 03/14/2021: end of induction, MRD negative CR\n- 08/21/2023: marrow relapse, 64% blasts",
        &[
            "diagnosis 2021-02-11",
            "chemotherapy 2021-02-13..2021-03-14",
            "remission 2021-03-14",
            "relapse 2023-08-21",
        ],
    ),
    (
        "Treatment summary\nInduction: 1 March 2022 - 28 March 2022. Consolidation: 5 April 2022 - 20 May 2022.",
        &["chemotherapy 2022-03-01..2022-03-28", "chemotherapy 2022-04-05..2022-05-20"],
    ),
    (
        "Clinic letter\nHe underwent a matched unrelated donor bone marrow transplant on 14 September 2023 (conditioning: TBI 14.4 Gy, cyclophosphamide). Grade III acute GVHD of the gut was diagnosed on 20 October 2023.",
        &[
            "hsct 2023-09-14 {donor_type=matched unrelated|graft_source=bone marrow}",
            "gvhd 2023-10-20 {onset=acute|grade=III}",
        ],
    ),
    (
        "Clinic letter\nThere is no evidence of relapse as of 3 May 2024. We would consider blinatumomab if MRD rises. The donor had his medical on 4 May 2024.",
        &[],
    ),
    (
        "Clinic letter\nAn isolated CNS relapse was diagnosed on 2 June 2024 (CNS3).",
        &["relapse 2024-06-02 {site=CNS}"],
    ),
    (
        "Discharge summary\nLumbar puncture with intrathecal methotrexate was performed on 5 June 2023.",
        &["procedure 2023-06-05"],
    ),
    (
        "Discharge summary\nPulmonary aspergillosis was diagnosed on 9 January 2024 on CT; voriconazole was started.",
        &["infection 2024-01-09 {agent=Aspergillus}"],
    ),
    (
        "Clinic letter\nShe had one cycle of blinatumomab between 6 November 2023 and 3 December 2023, which she tolerated without neurotoxicity.",
        &["immunotherapy 2023-11-06..2023-12-03"],
    ),
    (
        "Tumor board\nCase presented: 8-year-old, relapsed 8/21/2023, 30 months from diagnosis. Recommendation: CAR-T on 3/11/2024.",
        &["relapse 2023-08-21"],
    ),
    (
        "Discharge summary\nHLH-like syndrome (IEC-HS) developed on 20 March 2024 and was treated with anakinra.",
        &["toxicity 2024-03-20 {toxicity=HLH}"],
    ),
    (
        "Clinic letter\nTreated on UKALL 2011 from February 13, 2021 to April 17, 2023.",
        &["chemotherapy 2021-02-13..2023-04-17"],
    ),
    ("Clinic letter\nTesticular radiotherapy (24 Gy) was given in October 2022.", &["radiotherapy 2022-10"]),
    (
        "Clinic letter\ns/p allo-HSCT 05/05/2022. B cells recovered on 20 January 2025.",
        &["hsct 2022-05-05", "b_cell_recovery 2025-01-20"],
    ),
    ("Clinic letter\nShe was discharged home on 29 March 2024.", &["discharge 2024-03-29"]),
    (
        "Discharge summary\nAsparaginase-associated pancreatitis grade 3 on 14 May 2023.",
        &["toxicity 2023-05-14 {toxicity=pancreatitis|grade=3}"],
    ),
    (
        "Consultation\nThe patient was referred with pancytopenia; ALL was confirmed by marrow on 11 February 2021.",
        &["diagnosis 2021-02-11"],
    ),
    (
        "Clinic letter\nCommenced inotuzumab on 7 January 2025; cycle 2 is planned for 4 February 2025.",
        &["immunotherapy 2025-01-07"],
    ),
    (
        "Clinic letter\nDasatinib was started on 2 March 2023 and was stopped before transplant.",
        &["chemotherapy 2023-03-02"],
    ),
    (
        "Cellular Therapy Infusion Record\nPatient: A B      DOB: 3/22/2015\nProduct: CD19 CAR-T cells\nLot number: W1190-24\nInfusion date: 03/11/2024\nDose: 3.1 x 10^6 CAR-positive viable T cells/kg",
        &[
            "car_t_infusion 2024-03-11 {target=CD19|batch=W1190-24|dose=3.1 x 10^6 CAR-positive viable T cells/kg}",
        ],
    ),
    (
        "Stem Cell Infusion Record\nDate of infusion (Day 0): 8 May 2024\nDonor: father, haploidentical\nProduct: HPC, Apheresis\nCD34+ dose: 6.2 x 10^6/kg",
        &["hsct 2024-05-08 {donor_type=haploidentical|cd34=6.2 x 10^6/kg}"],
    ),
    (
        "Leukapheresis Record\nDate of procedure: 16 January 2024\nBlood volume processed: 6.1 L",
        &["leukapheresis 2024-01-16"],
    ),
    (
        "Radiation Treatment Summary\nSite: testes\nStart date: 3 October 2022\nEnd date: 14 October 2022\nTotal dose: 24 Gy in 12 fractions",
        &["radiotherapy 2022-10-03..2022-10-14 {dose=24 Gy}"],
    ),
    (
        "Chemotherapy Administration Record\nDrug: Blinatumomab\nCycle: 1\nStart date: 6 November 2023\nStop date: 4 December 2023",
        &["immunotherapy 2023-11-06..2023-12-04 {agents=blinatumomab|cycle=1}"],
    ),
    (
        "Bone Marrow Aspirate Report\nDate collected: 21 August 2023\nBlasts: 64 %\nConclusion: Relapsed B-ALL, 64 % blasts.",
        &["relapse 2023-08-21 {blasts=64 %}"],
    ),
    (
        "Bone Marrow Report\nCollected: 2 October 2023\nInterpretation: Morphological complete remission. No excess of blasts.",
        &["remission 2023-10-02"],
    ),
    (
        "Bone Marrow Aspirate Report\nDate of sample: 11/02/2021\nConclusion: Appearances are of acute lymphoblastic leukaemia.",
        &["diagnosis 2021-02-11"],
    ),
    (
        "Echocardiogram\nDate of study: 18 August 2023\nConclusion: normal LV function. No pericardial effusion.",
        &["imaging 2023-08-18"],
    ),
    (
        "Chemotherapy administration record\nProtocol: lymphodepletion prior to CAR-T\nFludarabine 30 mg/m2 05-Mar-2024 to 07-Mar-2024\nCyclophosphamide 500 mg/m2 05-Mar-2024 to 06-Mar-2024",
        &["lymphodepletion 2024-03-05..2024-03-07"],
    ),
    (
        "Clinic letter\nShe did not require intensive care on 3 April 2024. CMV IgG was positive on 4 April 2024. MRSA screen (nasal swab) of 5 April 2024 grew Staphylococcus aureus colonisation only.",
        &[],
    ),
    (
        "Clinic letter\nEnrolment in AALL1731 was discussed on 3 March 2021 but the family declined. Imatinib may be added from 4 March 2021 if BCR::ABL1 is found.",
        &[],
    ),
    (
        "Clinic letter\nBlinatumomab was not given in 2023 because of shortage. Radiotherapy on 5 May 2023 was cancelled.",
        &[],
    ),
    (
        "Clinic letter\nHis sister donated bone marrow on 5 May 2023. His brother had chickenpox in June 2023.",
        &[],
    ),
    (
        "Discharge summary\nPlan: 1. Bone marrow on 4/8/2024. 2. If MRD positive, HSCT in June 2024. 3. Restart 6-MP on 3/20/2024.",
        &[],
    ),
    (
        "Discharge summary\nTo exclude relapse, a lumbar puncture was requested for 4 June 2024. Suspected aspergillosis on 3 June 2024 was not confirmed.",
        &[],
    ),
    (
        "Second opinion\nSince the relapse of 21 August 2023 no remission has been documented. We recommend CAR-T before 1 October 2023.",
        &["relapse 2023-08-21"],
    ),
    (
        "Clinic letter\nThe risk of GVHD and veno-occlusive disease was explained on 4 May 2024. Consent for transplant was signed on 6 May 2024.",
        &[],
    ),
    ("Clinic letter\nNo infections since 12 January 2024. No neurotoxicity up to 3 February 2024.", &[]),
    (
        "Clinic letter\nShe is now 100 days after transplant (8 May 2024) and has no signs of GVHD.",
        &["hsct 2024-05-08"],
    ),
    (
        "Clinic letter\nNext appointment 14 March 2024 for blinatumomab cycle 2. Leukapheresis slot reserved 20 March 2024.",
        &[],
    ),
    ("Medical report\nThe trial of obe-cel opened on 3 May 2024; the patient is on the waiting list.", &[]),
    (
        "Referral letter\nPast history: Tom presented in June 2020 with bruising and was diagnosed with pre-B ALL on 17/06/2020 (CNS1, hyperdiploid). He started induction on the UKALL 2019 guidelines on 19/06/2020 and was in first complete remission by day 29 (20/07/2020). In October 2022, while on maintenance, he had a combined marrow and CNS relapse (05/10/2022). He received reinduction (IntReALL SR) from 12/10/2022, followed by a cycle of blinatumomab from 01/12/2022 to 28/12/2022, and proceeded to a matched sibling donor HSCT on 14/02/2023. He developed grade 2 skin GVHD on 30/03/2023 which settled with topical steroids. Unfortunately a second relapse was detected on 22/01/2024.",
        &[
            "diagnosis 2020-06-17",
            "chemotherapy 2020-06-19",
            "remission 2020-07-20 {cr_number=1}",
            "relapse 2022-10-05 {site=combined}",
            "chemotherapy 2022-10-12",
            "immunotherapy 2022-12-01..2022-12-28",
            "hsct 2023-02-14 {donor_type=matched sibling}",
            "gvhd 2023-03-30",
            "relapse 2024-01-22 {relapse_number=2}",
        ],
    ),
    (
        "Discharge summary\nLeucapheresis took place on 06/02/2024, and bridging chemotherapy with vincristine and dexamethasone was started on 12/02/2024. He had fludarabine 30 mg/m2 x 4 and cyclophosphamide 500 mg/m2 x 2 (14/03/2024 - 17/03/2024) and then tisagenlecleucel on 19/03/2024 (D0). CRS grade 3 from 22/03/2024 to 27/03/2024 needed two doses of tocilizumab. On 02/04/2024 Pseudomonas aeruginosa bacteraemia was treated with meropenem. Marrow at one month (16/04/2024) showed morphological remission with MRD not detected at 10^-4.",
        &[
            "leukapheresis 2024-02-06",
            "chemotherapy 2024-02-12",
            "lymphodepletion 2024-03-14..2024-03-17",
            "car_t_infusion 2024-03-19 {product=tisagenlecleucel}",
            "toxicity 2024-03-22..2024-03-27 {toxicity=CRS|grade=3}",
            "infection 2024-04-02 {agent=Pseudomonas aeruginosa}",
            "remission 2024-04-16",
        ],
    ),
    (
        "Second opinion\nI understand that she was diagnosed in May 2019, that she relapsed in November 2021 and that she underwent transplantation in March 2022. Her parents ask whether CAR-T would be possible in 2025.",
        &["diagnosis 2019-05", "relapse 2021-11", "hsct 2022-03"],
    ),
    (
        "Clinic letter\nClofarabine, cyclophosphamide and etoposide were given from 1 August 2022 with no response.",
        &["chemotherapy 2022-08-01"],
    ),
    (
        "Discharge summary\nNeurology: ICANS, maximum grade 2, on 26 March 2024; EEG showed slowing. Dexamethasone given for 3 days.",
        &["toxicity 2024-03-26 {toxicity=ICANS|grade=2}"],
    ),
    (
        "Discharge summary\nCOVID-19 infection was confirmed by PCR on 11 August 2023.",
        &["infection 2023-08-11"],
    ),
    (
        "Discharge summary\n14 May 2022     Diagnosis of B-ALL\n16 May 2024     Leukapheresis\n20 May 2024     CAR-T infusion",
        &["diagnosis 2022-05-14", "leukapheresis 2024-05-16", "car_t_infusion 2024-05-20"],
    ),
    (
        "Clinic letter\nOn 4 May 2023 a bone marrow relapse was diagnosed. She may need a transplant.",
        &["relapse 2023-05-04"],
    ),
    (
        "Clinic letter\n3 Mar 2024     Admitted with bone pain and pancytopenia, confirmed to have a\n               marrow relapse.\n5 Mar 2024     Blinatumomab started.",
        &["admission 2024-03-03", "relapse 2024-03-03", "immunotherapy 2024-03-05"],
    ),
    (
        "Progress note\nDOB 03/22/2015\nOncologic history: Dx B-ALL 2/11/21. Relapse #1 (BM) 8/21/23. C1 blinatumomab 11/6/23-12/3/23. s/p Kymriah 3/11/24. Allo-HSCT 9/12/24 (MUD).",
        &[
            "diagnosis 2021-02-11",
            "relapse 2023-08-21",
            "immunotherapy 2023-11-06..2023-12-03",
            "car_t_infusion 2024-03-11",
            "hsct 2024-09-12",
        ],
    ),
    (
        "Clinic letter\nAllogeneic HSCT: 08-May-2024 (Day 0). Complications: CMV reactivation 20-May-2024; acute skin GVHD grade 2 01-Jun-2024.",
        &["hsct 2024-05-08", "gvhd 2024-06-01 {grade=2}", "infection 2024-05-20"],
    ),
    (
        "Tumor board\nDate of diagnosis: 02/11/2021\nDate of first relapse: 08/21/2023",
        &["diagnosis 2021-02-11", "relapse 2023-08-21"],
    ),
    (
        "Treatment summary\nRe-induction (UKALL R3) 2 to 30 March 2023",
        &["chemotherapy 2023-03-02..2023-03-30"],
    ),
    (
        "Discharge summary\nDay 0 (11 March 2024): infusion of CAR-T cells, uneventful.",
        &["car_t_infusion 2024-03-11"],
    ),
    (
        "Clinic letter\nEnd of induction bone marrow on 14 March 2021 was in remission (MRD <0.01%), so consolidation began on 22 March 2021.",
        &["remission 2021-03-14", "chemotherapy 2021-03-22"],
    ),
    (
        "Discharge summary\nToxicities: CRS G1 on 15-Mar-2024; ICANS G2 on 19-Mar-2024.",
        &["toxicity 2024-03-15 {toxicity=CRS|grade=1}", "toxicity 2024-03-19 {toxicity=ICANS|grade=2}"],
    ),
    (
        "Clinic letter\nHe was an inpatient from 5 March 2024 and was discharged on 2 April 2024.",
        &["discharge 2024-04-02", "admission 2024-03-05..2024-04-02"],
    ),
];
