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
    (
        "Epikriz\n11.02.2021: B-ALL tanısı\n13.02.2021: TRALL-BFM 2000 protokolü\n21.08.2023: kemik iliği nüksü\n11.03.2024: CAR-T infüzyonu",
        &[
            "diagnosis 2021-02-11",
            "chemotherapy 2021-02-13",
            "relapse 2023-08-21",
            "car_t_infusion 2024-03-11",
        ],
    ),
    (
        "Epikriz\nBlinatumomab 1. kür 03.07.2023-30.07.2023, 2. kür 14.08.2023-10.09.2023 tarihlerinde verildi.",
        &["immunotherapy 2023-07-03..2023-07-30", "immunotherapy 2023-08-14..2023-09-10"],
    ),
    (
        "Epikriz\n14.09.2023'te akraba dışı donörden allojeneik kök hücre nakli yapıldı. 20.10.2023'te derece III akut bağırsak GVHH gelişti.",
        &["hsct 2023-09-14 {donor_type=matched unrelated}", "gvhd 2023-10-20 {grade=III|onset=acute}"],
    ),
    (
        "Epikriz\n12.03.2024 tarihli kemik iliğinde nüks lehine bulgu yok. Eylül 2024'te nakil planlanmaktadır.",
        &[],
    ),
    ("Epikriz\n02.06.2024 tarihinde izole SSS nüksü saptandı.", &["relapse 2024-06-02 {site=CNS}"]),
    (
        "Epikriz\n28.06.2024 tarihinde grade 1 CRS gelişti, 02.07.2024'te düzeldi.",
        &["toxicity 2024-06-28..2024-07-02 {toxicity=CRS|grade=1}"],
    ),
    (
        "Epikriz\n09.01.2024 tarihinde invaziv pulmoner aspergilloz tanısı ile vorikonazol başlandı.",
        &["infection 2024-01-09"],
    ),
    (
        "Konsültasyon\nŞubat 2021'de tanı alan hastaya Mayıs 2022'de kardeşinden kemik iliği nakli yapıldı.",
        &["diagnosis 2021-02", "hsct 2022-05"],
    ),
    ("Epikriz\nProtokol I (01.03.2022 - 28.03.2022) uygulandı.", &["chemotherapy 2022-03-01..2022-03-28"]),
    (
        "Poliklinik\n01.02.2024'te febril nötropeni nedeniyle yatırıldı.",
        &["infection 2024-02-01", "admission 2024-02-01"],
    ),
    ("Epikriz\n06.05.2023'te dasatinib başlandı.", &["chemotherapy 2023-05-06"]),
    (
        "Epikriz\n05.06.2023'te lomber ponksiyon ve intratekal metotreksat uygulandı.",
        &["procedure 2023-06-05"],
    ),
    ("Epikriz\nEkim 2022'de testis ışınlaması (24 Gy) yapıldı.", &["radiotherapy 2022-10"]),
    (
        "Epikriz\nCAR-T üretimi için 16.01.2024 tarihinde aferez ile lenfosit toplandı.",
        &["leukapheresis 2024-01-16"],
    ),
    (
        "CAR-T hücre infüzyon formu\nİnfüzyon tarihi: 11.03.2024\nÜrün: anti-CD19 CAR-T\nLot: AB-1234\nHücre dozu: 1 x 10^6/kg",
        &["car_t_infusion 2024-03-11"],
    ),
    (
        "Kök hücre infüzyon formu\nİnfüzyon tarihi: 08.05.2024\nVerici: baba (haploidentik)\nCD34: 7,1 x 10^6/kg",
        &["hsct 2024-05-08 {donor_type=haploidentical}"],
    ),
    (
        "Kemik iliği aspirasyon raporu\nÖrnek alınma tarihi: 21.08.2023\nBlast oranı %64\nSonuç: ALL nüksü ile uyumlu.",
        &["relapse 2023-08-21"],
    ),
    (
        "Kemik iliği aspirasyon raporu\nÖrnek alınma tarihi: 02.10.2023\nSonuç: Remisyonda kemik iliği.",
        &["remission 2023-10-02"],
    ),
    (
        "Kemik iliği aspirasyon raporu\nÖrnek alınma tarihi: 11.02.2021\nSonuç: Akut lenfoblastik lösemi ile uyumlu kemik iliği.",
        &["diagnosis 2021-02-11"],
    ),
    (
        "Radyoterapi özeti\nTedavi tarihi: 03.10.2022 - 14.10.2022\nToplam doz: 24 Gy",
        &["radiotherapy 2022-10-03..2022-10-14"],
    ),
    (
        "Epikriz\n04.04.2024 tarihli kan kültüründe üreme olmadı. CMV IgG 03.04.2024 pozitif. Yoğun bakım ihtiyacı olmadı.",
        &[],
    ),
    (
        "Poliklinik\nAile Mayıs 2024'te nakli kabul etmedi. Haziran 2024'te MRD pozitif olursa blinatumomab verilecek.",
        &[],
    ),
    ("Epikriz\nÖneriler: 26.03.2024'te ikinci kür kemoterapi için yatış.", &[]),
    ("Poliklinik\nKardeşi 05.05.2023'te kemik iliği verdi. Ablası 2023'te pnömoni geçirdi.", &[]),
    (
        "Konsey kararı\n21.08.2023 tarihli nüks sonrası remisyon elde edilemedi. CAR-T tedavisi Ekim 2023'te planlandı.",
        &["relapse 2023-08-21"],
    ),
    ("Epikriz\n12.01.2024'ten beri enfeksiyon olmadı. 03.02.2024'te nörotoksisite gözlenmedi.", &[]),
    (
        "Epikriz\nHaziran 2020'de morluk yakınması ile başvuran hastaya 17.06.2020 tarihinde kemik iliği aspirasyonu ile pre-B ALL tanısı konuldu. 19.06.2020 tarihinde TRALL-BFM 2000 protokolü ile indüksiyon tedavisi başlandı. 20.07.2020 tarihinde remisyonda saptandı. 05.10.2022'de erken kemik iliği nüksü gelişti. 12.10.2022'de ALL-REZ BFM protokolü başlandı, 01.12.2022 - 28.12.2022 arasında blinatumomab aldı. 14.02.2023'te tam uyumlu kardeşinden allojeneik kök hücre nakli yapıldı. 30.03.2023'te evre 2 cilt GVHH gelişti. 22.01.2024'te ikinci nüks saptandı.",
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
        "Epikriz\n06.02.2024'te lökaferez yapıldı. 12.02.2024'te vinkristin ve deksametazon ile köprü tedavisi başlandı. 14-17 Mart 2024 tarihlerinde fludarabin ve siklofosfamid ile lenfodeplesyon sonrası 19.03.2024'te CD19 CAR-T hücreleri infüze edildi. 22.03.2024 - 27.03.2024 tarihleri arasında derece 3 CRS izlendi, tosilizumab verildi. 02.04.2024'te kan kültüründe Pseudomonas aeruginosa üredi. 16.04.2024'te kemik iliği remisyonda, MRD negatif bulundu.",
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
        "Konsültasyon\nMayıs 2019'da ALL tanısı alan, Kasım 2021'de nüks eden ve Mart 2022'de babasından nakil yapılan hasta.",
        &["diagnosis 2019-05", "relapse 2021-11", "hsct 2022-03"],
    ),
    (
        "Epikriz\n26.03.2024 tarihinde derece 2 ICANS gelişti, deksametazon verildi.",
        &["toxicity 2024-03-26 {toxicity=ICANS|grade=2}"],
    ),
    ("Epikriz\n11.08.2023 tarihinde COVID-19 enfeksiyonu geçirdi.", &["infection 2023-08-11"]),
    (
        "Hasta özeti\nTanı tarihi: 11.02.2021\nİlk nüks tarihi: 21.08.2023\nBlinatumomab: 06.11.2023 - 03.12.2023\nCAR-T infüzyonu: 11.03.2024\nNakil tarihi: 12.09.2024",
        &[
            "diagnosis 2021-02-11",
            "relapse 2023-08-21",
            "immunotherapy 2023-11-06..2023-12-03",
            "car_t_infusion 2024-03-11",
            "hsct 2024-09-12",
        ],
    ),
    (
        "Epikriz\n+4. günde (15.03.2024) grade 1 CRS, +8. günde (19.03.2024) grade 2 ICANS gelişti.",
        &["toxicity 2024-03-15 {toxicity=CRS|grade=1}", "toxicity 2024-03-19 {toxicity=ICANS|grade=2}"],
    ),
    (
        "Epikriz\n14.03.2021 tarihli kemik iliği remisyonda idi, 22.03.2021'de konsolidasyon başlandı.",
        &["remission 2021-03-14", "chemotherapy 2021-03-22"],
    ),
    (
        "Poliklinik\n05.03.2024'te yatırılan hasta 02.04.2024'te taburcu edildi.",
        &["admission 2024-03-05..2024-04-02", "discharge 2024-04-02"],
    ),
];
