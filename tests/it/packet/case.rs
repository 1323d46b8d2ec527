//! An invented case, rich enough to fill every page of a packet: relapsed B-ALL, transplant, CAR-T. Nobody in it exists.

use std::collections::BTreeMap;

use dicom_core::{DataElement, PrimitiveValue, VR};
use dicom_dictionary_std::tags;
use dicom_object::{FileMetaTableBuilder, InMemDicomObject};
use jiff::civil::date;
use satchel::checklist::{self, ReadDocument};
use satchel::decision::{
    self, AtHome, ChangedSince, Donor, EvidenceCard, OptionColumn, OptionMark, Person, QuestionType,
    Quotation, Standing, Worksheet,
};
use satchel::packet::{Originals, PacketDocument, PacketInput, PacketStudy, Prepared, Profile, Question};
use satchel::records::{
    AsReported, Comparator, DicomInstance, DicomSeries, DicomStudy, Document, DocumentFacts, DocumentId,
    DocumentKind, DocumentStatus, Event, EventId, EventKind, Fact, FactStatus, IdentityCheck, LabId,
    LabSuggestion, LabValue, Line, Page, PartialDate, Patient, PrintedIdentity, Rect, Source, Specimen,
    TextSource, Word,
};
use sha2::{Digest, Sha256};

/// A case with the bytes behind it.
pub(crate) struct Case {
    pub(crate) input: PacketInput,
    originals: BTreeMap<DocumentId, Vec<u8>>,
    instances: BTreeMap<String, Vec<u8>>,
}

impl Originals for Case {
    fn original(&self, id: DocumentId) -> Option<Vec<u8>> {
        self.originals.get(&id).cloned()
    }

    fn instance(&self, _id: DocumentId, uid: &str) -> Option<Vec<u8>> {
        self.instances.get(uid).cloned()
    }

    fn page_image(&self, id: DocumentId, page: u32, _dpi: f32) -> Option<Vec<u8>> {
        (self.originals.contains_key(&id) && page == 1).then(page_picture)
    }
}

/// A grey page with a few dark bars, as PNG.
fn page_picture() -> Vec<u8> {
    let picture = image::GrayImage::from_fn(620, 877, |x, y| {
        image::Luma([if (60..560).contains(&x) && y % 60 < 8 { 90 } else { 240 }])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

pub(crate) fn day(text: &str) -> PartialDate {
    text.parse().unwrap()
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

pub(crate) fn source(document: u32, page: u32, quote: &str) -> Source {
    Source {
        document_id: DocumentId(document),
        page,
        quote: quote.into(),
        bounds: Some(Rect::new(60.0, 120.0, 320.0, 136.0)),
        name_box: None,
        rule: "table".into(),
    }
}

fn page(number: u32, text: &str) -> Page {
    let lines = text
        .lines()
        .zip(0_u16..)
        .map(|(line, i)| Line {
            words: line
                .split(' ')
                .zip(0_u16..)
                .map(|(word, j)| Word {
                    text: word.into(),
                    bounds: Rect::new(60.0 + f32::from(j) * 50.0, 80.0 + f32::from(i) * 16.0, 100.0, 92.0),
                    confidence: None,
                    doubtful: false,
                })
                .collect(),
        })
        .collect();
    Page { number, width: 595.0, height: 842.0, text_source: TextSource::Embedded, lines, tables: Vec::new() }
}

/// A document whose original is a small text that differs from all others.
fn document(
    id: u32,
    kind: DocumentKind,
    when: Option<&str>,
    title: &str,
    facility: &str,
    language: &str,
    pages: u32,
) -> (PacketDocument, Vec<u8>) {
    let bytes = format!("%PDF-1.4 original {id} {title}").into_bytes();
    let document = Document {
        id: DocumentId(id),
        facts: DocumentFacts {
            title: title.into(),
            kind: Fact::suggested(kind, None),
            date: when.map(|w| Fact { value: day(w), status: FactStatus::Confirmed, source: None }),
            language: Some(Fact::suggested(language.into(), None)),
            facility: Some(Fact::suggested(facility.into(), None)),
            identity: PrintedIdentity { name: Some("Leila A.".into()), born: Some(day("2016-06-03")) },
            dates: None,
        },
        status: DocumentStatus::Ready,
        identity_check: IdentityCheck::Matches,
        pages,
        sha256: hex(&bytes),
        source_path: format!("/home/family/Leila secret folder/{id}.pdf"),
        media_type: "application/pdf".into(),
        bytes: bytes.len() as u64,
        added_at: "2026-11-20T08:00:00Z".into(),
        reason: None,
    };
    let read = (1..=pages).map(|n| page(n, &format!("{title}\n{facility}\nPage {n}"))).collect();
    (PacketDocument { document, pages: read }, bytes)
}

#[allow(clippy::too_many_arguments, reason = "a row of a table of events")]
fn event(
    id: u32,
    kind: EventKind,
    from: &str,
    to: Option<&str>,
    label: &str,
    details: &[(&str, &str)],
    place: (u32, u32),
    status: FactStatus,
) -> Event {
    Event {
        id: EventId(id),
        kind,
        date: day(from),
        end: to.map(day),
        label: label.into(),
        details: details.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect(),
        status,
        sources: vec![source(place.0, place.1, label)],
        conflicting_dates: Vec::new(),
    }
}

#[allow(clippy::too_many_arguments, reason = "a row of a laboratory sheet")]
fn lab(
    id: u32,
    key: &str,
    loinc: Option<&str>,
    name: &str,
    printed: &str,
    unit: &str,
    canonical: &str,
    range: Option<&str>,
    when: &str,
    place: (u32, u32),
    status: FactStatus,
) -> LabValue {
    let number = printed.trim_start_matches(['<', '>']).replace(',', ".").parse().ok();
    LabValue {
        id: LabId(id),
        lab: LabSuggestion {
            analyte: key.into(),
            loinc: loinc.map(Into::into),
            value: number,
            comparator: printed.starts_with('<').then_some(Comparator::Less),
            unit: Some(canonical.into()),
            factor: None,
            as_reported: AsReported {
                name: name.into(),
                value: printed.into(),
                unit: Some(unit.into()),
                range: range.map(Into::into),
                flag: None,
            },
            collected: Some(day(when)),
            collected_time: None,
            specimen: Specimen::Blood,
            method: None,
            sensitivity: None,
            doubts: Vec::new(),
            source: source(place.0, place.1, printed),
        },
        status,
        also: Vec::new(),
    }
}

#[allow(clippy::too_many_lines, reason = "a case is told in one go")]
fn events() -> Vec<Event> {
    use EventKind as K;
    use FactStatus::{Confirmed as C, Suggested as S};
    let mut events = vec![
        event(
            1,
            K::Diagnosis,
            "2021-02-09",
            None,
            "B-cell ALL, common, marrow blasts 91 %",
            &[("blasts", "91 %")],
            (1, 2),
            C,
        ),
        event(
            2,
            K::Chemotherapy,
            "2021-02-12",
            Some("2023-02-10"),
            "ALL-BFM",
            &[
                ("agents", "protocol I, M, II, maintenance; IT methotrexate × 11"),
                ("response", "CR, day 33"),
                ("stated_by", "Dr R. Nasser"),
            ],
            (4, 1),
            C,
        ),
        event(
            3,
            K::Remission,
            "2021-03-17",
            None,
            "CR",
            &[("response", "CR"), ("stated_by", "Dr R. Nasser")],
            (4, 4),
            C,
        ),
        event(
            4,
            K::Relapse,
            "2023-10-18",
            None,
            "Relapse 1, isolated marrow",
            &[("site", "marrow")],
            (6, 1),
            C,
        ),
        event(
            5,
            K::Chemotherapy,
            "2023-10-23",
            Some("2023-12-04"),
            "Reinduction",
            &[("agents", "Dexamethasone, vincristine, PEG-asparaginase, HD-methotrexate")],
            (6, 3),
            C,
        ),
        event(
            6,
            K::Immunotherapy,
            "2023-12-18",
            Some("2024-02-26"),
            "Blinatumomab, 2 cycles",
            &[("agents", "Blinatumomab 15 µg/m²/d"), ("cycles", "2")],
            (8, 1),
            C,
        ),
        event(
            7,
            K::Hsct,
            "2024-05-02",
            None,
            "Haploidentical PBSC transplant, father",
            &[
                ("donor_type", "haploidentical, father"),
                ("graft_source", "PBSC, CD34 6.1×10⁶/kg"),
                ("conditioning", "Flu 160 mg/m², TBI 12 Gy, 6 fractions"),
            ],
            (11, 1),
            C,
        ),
        event(
            8,
            K::Gvhd,
            "2024-06-14",
            None,
            "aGvHD skin, grade II as stated",
            &[("grade", "II"), ("organ", "skin")],
            (11, 6),
            S,
        ),
        event(
            9,
            K::Relapse,
            "2025-07-30",
            None,
            "Relapse 2, marrow + CNS2",
            &[("site", "marrow, CNS"), ("cns_status", "CNS2")],
            (13, 1),
            C,
        ),
        event(10, K::Imaging, "2025-08-04", None, "MRI brain, spine", &[], (15, 1), C),
        event(
            11,
            K::Chemotherapy,
            "2025-08-05",
            Some("2025-10-01"),
            "VCR/DEX/PEG + IT",
            &[
                ("agents", "Vincristine, dexamethasone, PEG-asparaginase; IT triple × 4"),
                ("intent", "bridging"),
            ],
            (16, 1),
            C,
        ),
        event(
            12,
            K::Admission,
            "2025-09-06",
            Some("2025-11-20"),
            "Lanting Children’s Hospital",
            &[],
            (18, 1),
            C,
        ),
        event(13, K::Leukapheresis, "2025-09-11", None, "白细胞单采", &[], (17, 1), C),
        event(
            14,
            K::Lymphodepletion,
            "2025-10-08",
            Some("2025-10-11"),
            "Flu/Cy",
            &[("agents", "Flu 30 mg/m² × 4, Cy 500 mg/m² × 2")],
            (19, 1),
            C,
        ),
        event(
            15,
            K::CarTInfusion,
            "2025-10-14",
            None,
            "CD19 CAR-T 回输",
            &[
                ("product", "CD19, 4-1BB"),
                ("dose", "1.0×10⁶/kg CAR+ T cells"),
                ("batch", "LT-2509-031"),
                ("target", "CD19"),
            ],
            (19, 1),
            C,
        ),
        event(
            16,
            K::Toxicity,
            "2025-10-17",
            Some("2025-10-22"),
            "CRS grade 2 (ASTCT 2019)",
            &[("grade", "2"), ("scale", "ASTCT 2019")],
            (18, 4),
            C,
        ),
        event(
            17,
            K::Assessment,
            "2025-11-11",
            None,
            "“CR, MRD not detected by flow 10⁻⁴”, D+28",
            &[("response", "CR, MRD not detected by flow 10⁻⁴"), ("stated_by", "陈医生")],
            (21, 2),
            C,
        ),
        event(18, K::BCellRecovery, "2026-02", None, "B cells > 1 %", &[], (24, 1), S),
        event(
            19,
            K::Supportive,
            "2022-01",
            Some("2022-03"),
            "Herbal decoction, ingredients not stated",
            &[],
            (5, 3),
            S,
        ),
        event(20, K::Infection, "2024-07", None, "CMV reactivation", &[], (11, 7), S),
        event(21, K::Consultation, "2026-09-22", None, "门诊记录", &[], (31, 1), C),
        event(22, K::Pathology, "2026-11-03", None, "Marrow", &[], (28, 1), C),
    ];
    let marrows = [
        "2021-02-09",
        "2023-10-18",
        "2023-12-08",
        "2024-03-01",
        "2024-06-01",
        "2025-07-30",
        "2025-10-03",
        "2025-12-13",
        "2026-03-10",
        "2026-06-09",
    ];
    events.extend(
        (30..).zip(marrows).map(|(id, when)| event(id, K::Pathology, when, None, "Marrow", &[], (1, 1), C)),
    );
    events[8].conflicting_dates.push(day("2025-07-31"));
    events
}

fn labs() -> Vec<LabValue> {
    use FactStatus::{Confirmed as C, Suggested as S};
    let days = [
        "2025-10-08",
        "2025-10-14",
        "2025-10-17",
        "2025-10-19",
        "2025-10-22",
        "2025-10-28",
        "2025-11-11",
        "2026-01-12",
        "2026-03-10",
        "2026-09-08",
        "2026-11-12",
    ];
    let pages =
        [(20, 3), (20, 4), (20, 5), (20, 6), (20, 7), (20, 9), (20, 12), (23, 2), (25, 4), (27, 4), (29, 1)];
    #[rustfmt::skip]
    let table: [(&str, Option<&str>, &str, &str, &str, &str, [&str; 11]); 12] = [
        ("wbc", Some("26464-8"), "白细胞", "10^9/L", "10*9/L", "3.6–9.7", ["2.8", "0.3", "0.2", "0.2", "0.6", "1.9", "3.2", "4.1", "4.6", "5.3", "5.8"]),
        ("anc", Some("26499-4"), "中性粒细胞", "10^9/L", "10*9/L", "1.3–5.3", ["1.9", "0.2", "0.1", "0.05", "0.3", "0.9", "1.6", "2.2", "2.4", "2.7", "3.0"]),
        ("alc", Some("26474-7"), "淋巴细胞", "10^9/L", "10*9/L", "1.4–4.2", ["0.5", "0.02", "0.05", "0.11", "0.24", "0.8", "1.2", "1.5", "1.8", "2.1", "2.3"]),
        ("hgb", Some("718-7"), "血红蛋白", "g/L", "g/L", "118–156", ["92", "84", "78", "75", "80", "88", "101", "112", "118", "121", "124"]),
        ("plt", Some("26515-7"), "血小板", "10^9/L", "10*9/L", "167–453", ["88", "41", "22", "18", "24", "47", "96", "143", "171", "188", "204"]),
        ("ferritin", Some("2276-4"), "铁蛋白", "µg/L", "ug/L", "6–120", ["1180", "1340", "3920", "6480", "4150", "2210", "1420", "860", "610", "402", "355"]),
        ("crp", Some("1988-5"), "C反应蛋白", "mg/L", "mg/L", "<8", ["4", "6", "68", "94", "31", "7", "3", "2", "2", "1", "<1"]),
        ("ldh", Some("2532-0"), "乳酸脱氢酶", "U/L", "U/L", "120–300", ["288", "241", "402", "455", "390", "302", "265", "248", "240", "236", "231"]),
        ("creatinine", Some("14682-9"), "肌酐", "µmol/L", "umol/L", "27–66", ["31", "29", "33", "36", "34", "30", "32", "33", "35", "36", "37"]),
        ("bilirubin_total", Some("14631-6"), "总胆红素", "µmol/L", "umol/L", "0–23", ["9", "11", "18", "26", "21", "12", "8", "7", "8", "9", "8"]),
        ("alt", Some("1742-6"), "谷丙转氨酶", "U/L", "U/L", "7–40", ["35", "31", "58", "96", "82", "51", "33", "24", "21", "22", "19"]),
        ("igg", Some("2465-3"), "IgG", "g/L", "g/L", "5.0–14.0", ["3.4", "3.3", "3.2", "3.1", "3.1", "3.0", "3.1", "4.6", "5.0", "6.4", "6.8"]),
    ];
    let mut labs = Vec::new();
    for (key, loinc, name, unit, canonical, range, values) in table {
        for ((value, when), place) in values.iter().zip(days).zip(pages) {
            let id = u32::try_from(labs.len()).unwrap() + 1;
            let status = if key == "crp" && *value == "94" { S } else { C };
            labs.push(lab(id, key, loinc, name, value, unit, canonical, Some(range), when, place, status));
        }
    }
    labs[3].lab.as_reported.flag = Some("↓".into());
    #[rustfmt::skip]
    let mrd = [
        ("2021-02-26", "mrd_flow", "0.8", "%", "%", "10^-4", (4, 3), S), ("2023-12-08", "mrd_flow", "0.31", "%", "%", "10^-4", (7, 2), C),
        ("2024-03-01", "mrd_flow", "not detected", "%", "%", "10^-4", (9, 1), C), ("2025-10-03", "mrd_flow", "1.9", "%", "%", "10^-4", (18, 3), C),
        ("2025-11-11", "mrd_flow", "未检出", "%", "%", "10^-4", (21, 2), C), ("2025-12-13", "mrd_ngs", "4", "copies/10⁶", "{cells}/10*6{cells}", "10^-6", (22, 1), C),
        ("2026-03-10", "mrd_ngs", "11", "copies/10⁶", "{cells}/10*6{cells}", "10^-6", (25, 1), C), ("2026-06-09", "mrd_ngs", "46", "copies/10⁶", "{cells}/10*6{cells}", "10^-6", (26, 1), C),
        ("2026-09-08", "mrd_ngs", "130", "copies/10⁶", "{cells}/10*6{cells}", "10^-6", (27, 1), C), ("2026-11-03", "mrd_flow", "not detected", "%", "%", "10^-4", (28, 1), C),
    ];
    for (when, key, value, unit, canonical, limit, place, status) in mrd {
        let id = u32::try_from(labs.len()).unwrap() + 1;
        let mut value = lab(id, key, None, "MRD", value, unit, canonical, None, when, place, status);
        value.lab.specimen = Specimen::Marrow;
        value.lab.sensitivity = Some(limit.into());
        value.lab.method = Some(if key == "mrd_flow" { "8-colour flow".into() } else { "NGS".into() });
        labs.push(value);
    }
    labs
}

/// The full case, with a study of two series, a paper of another patient and an unread one.
pub(crate) fn rich() -> Case {
    use DocumentKind as K;
    #[rustfmt::skip]
    let rows: [(u32, K, Option<&str>, &str, &str, &str, u32); 33] = [
        (1, K::Pathology, Some("2021-02-09"), "Marrow at diagnosis", "Al-Warda Children’s Hospital", "en", 4),
        (2, K::FlowCytometry, Some("2021-02-09"), "Immunophenotype at diagnosis", "Al-Warda Children’s Hospital", "en", 2),
        (3, K::Genetics, Some("2021-02-09"), "Karyotype, FISH, RNA fusions", "Al-Warda Children’s Hospital", "en", 3),
        (4, K::TreatmentRecord, Some("2021-02-12"), "ALL-BFM flow sheet", "Al-Warda Children’s Hospital", "ar", 12),
        (5, K::DischargeSummary, Some("2023-02-14"), "تقرير نهاية العلاج", "مستشفى الوردة للأطفال", "ar", 3),
        (6, K::Pathology, Some("2023-10-18"), "Marrow at relapse 1", "Al-Warda Children’s Hospital", "en", 3),
        (7, K::FlowCytometry, Some("2023-12-08"), "Marrow MRD after reinduction", "Al-Warda Children’s Hospital", "ar", 3),
        (8, K::TreatmentRecord, Some("2023-12-18"), "Blinatumomab, 2 cycles", "Al-Warda Children’s Hospital", "en", 4),
        (9, K::FlowCytometry, Some("2024-03-01"), "Marrow MRD before HSCT", "Al-Warda Children’s Hospital", "ar", 2),
        (10, K::TransplantDonor, Some("2024-04-11"), "HLA: hasta, ebeveynler, kardeş", "Çınarlı Nakil Merkezi", "tr", 2),
        (11, K::DischargeSummary, Some("2024-04-24"), "HSCT yatışı", "Çınarlı Nakil Merkezi", "tr", 9),
        (12, K::Consultation, Some("2024-11-18"), "Post-transplant clinic letter", "Çınarlı Nakil Merkezi", "tr", 2),
        (13, K::Pathology, Some("2025-07-30"), "Пункция костного мозга и ликвор", "Центр детской гематологии", "ru", 4),
        (14, K::FlowCytometry, Some("2025-08-02"), "CD19 / CD22", "Çınarlı Nakil Merkezi", "tr", 2),
        (15, K::ImagingReport, Some("2025-08-04"), "MRI brain and spine", "Çınarlı Nakil Merkezi", "tr", 2),
        (16, K::TreatmentRecord, Some("2025-08-05"), "Chemotherapy before transfer", "Çınarlı Nakil Merkezi", "tr", 5),
        (17, K::TreatmentRecord, Some("2025-09-11"), "白细胞单采记录", "兰汀儿童医院", "zh", 2),
        (18, K::DischargeSummary, Some("2025-09-06"), "CAR-T 住院小结", "兰汀儿童医院", "zh", 11),
        (19, K::TreatmentRecord, Some("2025-10-14"), "CAR-T 回输记录", "兰汀儿童医院", "zh", 2),
        (20, K::LabReport, Some("2025-10-08"), "检验累计报告", "兰汀儿童医院", "zh", 14),
        (21, K::FlowCytometry, Some("2025-11-11"), "第28天骨髓 MRD", "兰汀儿童医院", "zh", 3),
        (22, K::Genetics, Some("2025-12-13"), "NGS-MRD D+60", "兰汀儿童医院", "zh", 2),
        (23, K::FlowCytometry, Some("2026-01-12"), "第90天骨髓 MRD", "兰汀儿童医院", "zh", 2),
        (24, K::LabReport, Some("2026-02-17"), "淋巴细胞亚群、IgG", "兰汀儿童医院", "zh", 2),
        (25, K::Genetics, Some("2026-03-10"), "NGS and flow MRD", "兰汀儿童医院", "zh", 4),
        (26, K::Genetics, Some("2026-06-09"), "NGS and flow MRD", "兰汀儿童医院", "zh", 4),
        (27, K::Genetics, Some("2026-09-08"), "NGS and flow MRD", "兰汀儿童医院", "zh", 4),
        (28, K::FlowCytometry, Some("2026-11-03"), "Marrow MRD", "Al-Warda Children’s Hospital", "ar", 3),
        (29, K::LabReport, Some("2026-11-12"), "Blood count, chemistry, IgG", "Al-Warda Children’s Hospital", "en", 3),
        (30, K::Consultation, None, "Letter without a date, with-a-very-long-unbroken-name-that-no-column-holds-0123456789", "Al-Warda Children’s Hospital", "en", 2),
        (31, K::Consultation, Some("2026-09-22"), "门诊记录", "兰汀儿童医院", "zh", 2),
        (33, K::LabReport, Some("2026-05-05"), "Blood count of another child", "Al-Warda Children’s Hospital", "en", 1),
        (34, K::Other, None, "scan.pdf", "", "en", 0),
    ];
    let mut documents = Vec::new();
    let mut originals = BTreeMap::new();
    for (id, kind, when, title, facility, language, pages) in rows {
        let (document, bytes) = document(id, kind, when, title, facility, language, pages);
        originals.insert(DocumentId(id), bytes);
        documents.push(document);
    }
    let other = documents.iter_mut().find(|d| d.document.id == DocumentId(33)).unwrap();
    other.document.status = DocumentStatus::IdentityMismatch;
    other.document.identity_check = IdentityCheck::Differs;
    other.document.facts.identity.name = Some("Zeynep QUARANTINE".into());
    let unread = documents.iter_mut().find(|d| d.document.id == DocumentId(34)).unwrap();
    unread.document.status = DocumentStatus::NotReadYet;

    let (study, instances) = study();
    let mut images =
        document(32, DocumentKind::ImagingStudy, Some("2025-10-02"), "超声心动图", "兰汀儿童医院", "zh", 0).0;
    images.document.sha256 = hex(b"sorted sums");
    images.document.media_type = "application/dicom".into();
    documents.push(images);

    let mut labs = labs();
    let mut foreign = labs[0].clone();
    foreign.id = LabId(9001);
    foreign.lab.source.document_id = DocumentId(33);
    foreign.lab.as_reported.value = "77.7".into();
    labs.push(foreign.clone());
    foreign.id = LabId(9002);
    foreign.lab.source.document_id = DocumentId(20);
    foreign.lab.as_reported.value = "88.8".into();
    foreign.status = FactStatus::Rejected;
    labs.push(foreign);

    let input = PacketInput {
        id: "7K4M-2Q9T-XR63".into(),
        made: date(2026, 11, 21),
        timestamp: "2026-11-21T06:30:00Z".into(),
        patient: Patient {
            name: "Leila A.".into(),
            other_names: vec!["ليلى أ.".into(), "莱拉·A.".into(), "Лейла А.".into()],
            born: Some(day("2016-06-03")),
            sex: Some("female".into()),
        },
        question: Some(Question {
            text: "Leila relapsed twice, the second time after a haploidentical transplant. Since CD19 CAR-T her B cells have come back and NGS-MRD reads 4, 11, 46 and 130 copies per 10⁶ while flow has not detected disease at 10⁻⁴. How does the board compare a second transplant, a CAR-T against another target, and repeating NGS first?".into(),
            language: "en".into(),
            translations: vec![("zh".into(), "莱拉两次复发，第二次在单倍体移植之后。CD19 CAR-T 治疗后，她的 B 细胞已恢复；NGS-MRD 依次为每10⁶细胞4、11、46、130拷贝，而流式在10⁻⁴水平未检出。请问委员会如何比较？".into())],
        }),
        profile: Profile { recipient: "Second-opinion board, paediatric cell therapy".into(), dicom: true, ..Profile::default() },
        prepared: Prepared::default(),
        documents,
        labs,
        events: events(),
        studies: vec![PacketStudy { document_id: DocumentId(32), study }],
        assembly: Default::default(),
        day_zero: None,
    };
    let prepared = prepared(&input);
    Case { input: PacketInput { prepared, ..input }, originals, instances }
}

/// What a reviewer asks for, over the whole case, with papers that stay at home too.
fn prepared(input: &PacketInput) -> Prepared {
    let documents: Vec<ReadDocument> =
        input.documents.iter().map(|d| ReadDocument::new(d.document.clone(), &d.pages)).collect();
    let case = checklist::Case {
        today: input.made,
        patient: Some(&input.patient),
        documents: &documents,
        labs: &input.labs,
        events: &input.events,
        decisions: &BTreeMap::new(),
        question: None,
    };
    let library = checklist::library();
    let template = library.template(None).unwrap();
    Prepared {
        checklist: Some(checklist::check(template, library.profile(None).unwrap(), &case)),
        evidence: decision::evidence(&template.id, &case, &|_| None),
        calendar: decision::calendar(&input.events, &|_| None),
        boards: decision::boards(&template.id, &case, &BTreeMap::new()),
        donors: vec![donor()],
        worksheet: Some(worksheet()),
        changed: Some(ChangedSince {
            since: "5HWQ-0T3B-2YAF".into(),
            added: vec![DocumentId(31)],
            gone: vec![DocumentId(40)],
            ..ChangedSince::default()
        }),
    }
}

/// Three options as they were told, one cell of them quoted from a paper that stays at home.
fn worksheet() -> Worksheet {
    let said = |text: &str, who: &str, when: &str, place: (u32, u32)| Quotation {
        text: text.into(),
        who: Some(who.into()),
        when: Some(day(when)),
        document_id: Some(DocumentId(place.0)),
        page: Some(place.1),
        ..Quotation::default()
    };
    let haddad = |text: &str| vec![said(text, "Dr S. Haddad", "2026-11-12", (30, 1))];
    let chen = |text: &str, meaning: &str| {
        vec![Quotation {
            translation: Some(meaning.into()), ..said(text, "陈医生", "2026-09-22", (31, 1))
        }]
    };
    let option = |name: &str, meaning: &str| OptionColumn {
        name: name.into(),
        translation: Some(meaning.into()),
        ..OptionColumn::default()
    };
    Worksheet {
        question_type: Some(QuestionType::Comparison),
        reasons: vec!["Two centres said different things in one month.".into()],
        goal: Some(Quotation {
            text: "Long-term remission with few late effects.".into(),
            ..Quotation::default()
        }),
        options: vec![
            OptionColumn {
                mark: Some(OptionMark {
                    standing: Standing::Established,
                    said: haddad("This is what we usually do.").remove(0),
                }),
                goal: haddad("Aim is to consolidate while no disease is seen by flow."),
                timing: haddad("A donor and a bed take us eight to ten weeks."),
                risk: haddad("A second TBI is not possible; toxicity after CAR-T is my concern."),
                feasibility: haddad("Mother and brother are typed, the search is not started."),
                ..option("Second transplant, other donor", "换供者二次移植")
            },
            OptionColumn {
                goal: chen("先降低 MRD，再讨论移植。", "Lower MRD first, then discuss transplant."),
                timing: chen("三周内可以安排采集。", "Collection could be within three weeks."),
                feasibility: vec![said(
                    "A place on the trial is open in January.",
                    "a paper at home",
                    "2026-09-01",
                    (33, 1),
                )],
                ..option("CAR-T against another target (CD22)", "换靶点 CAR-T（CD22）")
            },
            option("Repeat NGS first", "先复查 NGS"),
        ],
        asks: vec!["results_first".into(), "by_when".into()],
        own_asks: vec!["Who would take the marrow, and where is it sent?".into()],
        sentences: BTreeMap::from([("question".into(), "How do the three options compare?".into())]),
        supportive: vec![Quotation { text: "黄芪, twice a week".into(), ..Quotation::default() }],
        cards: vec![EvidenceCard {
            claim: "Reinfusion is safe".into(),
            population: "children and young adults".into(),
            n: Some(81),
            date: Some(day("2024")),
            doi: "10.1182/bloodadvances".into(),
            not_in_study: "children with a second transplant".into(),
            ..EvidenceCard::default()
        }],
        at_home: AtHome { caregivers: vec!["SECRET11 grandmother".into()], ..AtHome::default() },
        ..Worksheet::default()
    }
}

/// A person of the donor search, told by one paper of the packet and one that stays at home.
fn donor() -> Donor {
    let told = |text: &str, document: u32| Quotation {
        text: text.into(),
        who: Some("Dr S. Haddad".into()),
        when: Some(day("2026-11-12")),
        document_id: Some(DocumentId(document)),
        page: Some(1),
        ..Quotation::default()
    };
    Donor {
        person: Person::Mother,
        born: Some(day("1990-02-11")),
        sex: Some("female".into()),
        blood_group: "A Rh(+)".into(),
        cmv: "IgG positive".into(),
        hla: BTreeMap::from([("A".into(), "02:01/24:02".into()), ("DRB1".into(), "11:04/15:01".into())]),
        state: Some(told("Typed; the registries are not asked yet.", 30)),
        said: told("", 33),
        ..Donor::default()
    }
}

/// A case with one document and nothing read from it.
pub(crate) fn almost_empty() -> Case {
    let (document, bytes) = document(1, DocumentKind::Other, None, "letter.pdf", "", "en", 1);
    let input = PacketInput {
        id: "0000-0000-0001".into(),
        made: date(2026, 11, 21),
        timestamp: "2026-11-21T06:30:00Z".into(),
        patient: Patient {
            name: "Абдурахмонова-Мухаммадалиева Зулфия Нуриддиновна Каримжон кизи".into(),
            ..Patient::default()
        },
        question: None,
        profile: Profile::default(),
        prepared: Prepared::default(),
        documents: vec![document],
        labs: Vec::new(),
        events: Vec::new(),
        studies: Vec::new(),
        assembly: Default::default(),
        day_zero: None,
    };
    Case { input, originals: BTreeMap::from([(DocumentId(1), bytes)]), instances: BTreeMap::new() }
}

/// A study of two series with real, small DICOM objects.
fn study() -> (DicomStudy, BTreeMap<String, Vec<u8>>) {
    let mut instances = BTreeMap::new();
    let series = (1..=2)
        .map(|s| DicomSeries {
            uid: format!("1.2.826.0.1.3680043.8.498.1.{s}"),
            modality: "CT".into(),
            number: Some(s),
            description: "Axial".into(),
            instances: (1..=2)
                .map(|i| {
                    let uid = format!("1.2.826.0.1.3680043.8.498.1.{s}.{i}");
                    let bytes = object(s, i, &uid);
                    let sha256 = hex(&bytes);
                    instances.insert(uid.clone(), bytes);
                    DicomInstance {
                        uid,
                        class_uid: "1.2.840.10008.5.1.4.1.1.2".into(),
                        number: Some(i),
                        transfer_syntax: "1.2.840.10008.1.2.1".into(),
                        rows: 4,
                        columns: 4,
                        frames: 1,
                        path: format!("DISC/SECRET{s}{i}.DCM"),
                        sha256,
                    }
                })
                .collect(),
        })
        .collect();
    let study = DicomStudy {
        uid: "1.2.826.0.1.3680043.8.498.1".into(),
        date: Some(day("2025-10-02")),
        description: "CT thorax".into(),
        accession_number: "A1001".into(),
        institution: "兰汀儿童医院".into(),
        identity: PrintedIdentity { name: Some("莱拉".into()), born: Some(day("2016-06-03")) },
        series,
        missing: Vec::new(),
    };
    (study, instances)
}

fn object(series: i32, number: i32, uid: &str) -> Vec<u8> {
    let text = |tag, vr, value: &str| DataElement::new(tag, vr, PrimitiveValue::from(value));
    let series_uid = format!("1.2.826.0.1.3680043.8.498.1.{series}");
    let object = InMemDicomObject::from_element_iter([
        text(tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"),
        text(tags::SOP_CLASS_UID, VR::UI, "1.2.840.10008.5.1.4.1.1.2"),
        text(tags::SOP_INSTANCE_UID, VR::UI, uid),
        text(tags::STUDY_DATE, VR::DA, "20251002"),
        text(tags::STUDY_TIME, VR::TM, "101500"),
        text(tags::ACCESSION_NUMBER, VR::SH, "A1001"),
        text(tags::MODALITY, VR::CS, "CT"),
        text(tags::PATIENT_NAME, VR::PN, "LEILA^A=莱拉"),
        text(tags::PATIENT_ID, VR::LO, "P-7781"),
        text(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.826.0.1.3680043.8.498.1"),
        text(tags::SERIES_INSTANCE_UID, VR::UI, &series_uid),
        text(tags::STUDY_ID, VR::SH, "4711"),
        text(tags::SERIES_NUMBER, VR::IS, &series.to_string()),
        text(tags::INSTANCE_NUMBER, VR::IS, &number.to_string()),
        DataElement::new(tags::PIXEL_DATA, VR::OW, PrimitiveValue::U16(vec![0_u16; 16].into())),
    ]);
    let meta = FileMetaTableBuilder::new()
        .media_storage_sop_class_uid("1.2.840.10008.5.1.4.1.1.2")
        .media_storage_sop_instance_uid(uid)
        .transfer_syntax("1.2.840.10008.1.2.1");
    let mut bytes = Vec::new();
    object.with_meta(meta).unwrap().write_all(&mut bytes).unwrap();
    bytes
}
