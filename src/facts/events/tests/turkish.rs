//! Turkish papers.

/// A paper, and the events it tells: kind, date, last day and, in braces, details that must be read.
pub(super) const PAPERS: &[super::Paper] = &[
    (
        "Epikriz\n08.11.2020 tarihinde B-ALL tanısı alan hastada 10.12.2020 tarihinde remisyon sağlandı. 19.09.2023 tarihinde izole kemik iliği relapsı gelişti.",
        &["diagnosis 2020-11-08", "remission 2020-12-10", "relapse 2023-09-19"],
    ),
    (
        "Epikriz\n25.09.2023 tarihinde ALL-REZ BFM protokolü başlandı. 6 Kasım - 4 Aralık 2023 tarihleri arasında blinatumomab verildi.",
        &["chemotherapy 2023-09-25", "immunotherapy 2023-11-06..2023-12-04"],
    ),
    (
        "Epikriz\n16.01.2024'te lenfosit aferezi yapıldı. 05-07.03.2024 tarihlerinde fludarabin ve siklofosfamid ile lenfodeplesyon uygulandı. 11.03.2024 tarihinde CAR-T hücre infüzyonu yapıldı. 14.03.2024 tarihinde derece 2 sitokin salınım sendromu gelişti.",
        &[
            "leukapheresis 2024-01-16",
            "lymphodepletion 2024-03-05..2024-03-07",
            "car_t_infusion 2024-03-11",
            "toxicity 2024-03-14 {toxicity=CRS|grade=2}",
        ],
    ),
    (
        "Epikriz\n08.05.2024 tarihinde babasından haploidentik kök hücre nakli yapıldı. 11.06.2024'te evre 2 cilt akut GVHH saptandı.",
        &["hsct 2024-05-08 {donor_type=haploidentical}", "gvhd 2024-06-11"],
    ),
    (
        "Epikriz\n15.03.2024 tarihli kan kültüründe Escherichia coli üredi, meropenem başlandı.",
        &["infection 2024-03-15 {agent=Escherichia coli}"],
    ),
    (
        "Epikriz\n14.06.2024 tarihinde kök hücre nakli planlandı. Nüks olması halinde CAR-T tedavisi uygulanacaktır. Santral sinir sistemi tutulumu saptanmadı.",
        &[],
    ),
    ("Poliklinik\nDedesine 2009 yılında lösemi tanısı konulmuş.", &[]),
    (
        "Epikriz\n3-14 Nisan 2023 tarihleri arasında kraniyal radyoterapi (12 Gy) uygulandı.",
        &["radiotherapy 2023-04-03..2023-04-14"],
    ),
    (
        "Epikriz\n02.04.2024 tarihinde septik şok nedeniyle yoğun bakıma alındı.",
        &["infection 2024-04-02", "admission 2024-04-02"],
    ),
    ("Epikriz\n01.06.2022 tarihinde tedaviye imatinib eklendi.", &["chemotherapy 2022-06-01"]),
    (
        "Konsültasyon\nŞubat 2021'de ALL tanısı konuldu. Ağustos 2023'te nüks etti.",
        &["diagnosis 2021-02", "relapse 2023-08"],
    ),
    ("Epikriz\n24 Aralık 2023'te febril nötropeni gelişti.", &["infection 2023-12-24"]),
    ("Epikriz\n02.04.2023 tarihinde port kateter takıldı.", &["procedure 2023-04-02"]),
    ("Epikriz\n02.05.2023 tarihinde FLAG-IDA kürü verildi.", &["chemotherapy 2023-05-02"]),
];
