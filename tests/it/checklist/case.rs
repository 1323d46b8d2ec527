//! An invented case in which nothing is missing: relapsed B-ALL, transplant, CAR-T. Tests take papers out of it.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use satchel::checklist::{Case, Decision, ReadDocument};
use satchel::records::{
    AsReported, Document, DocumentFacts, DocumentId, DocumentKind, DocumentStatus, Event, EventId, EventKind,
    Fact, FactStatus, IdentityCheck, LabId, LabSuggestion, LabValue, Line, Page, PartialDate, Patient,
    PrintedIdentity, Rect, Source, Specimen, TextSource, Word,
};

/// A case that a test may change before it is checked.
pub(super) struct Papers {
    pub(super) today: Date,
    pub(super) patient: Patient,
    pub(super) documents: Vec<ReadDocument>,
    pub(super) labs: Vec<LabValue>,
    pub(super) events: Vec<Event>,
    pub(super) decisions: BTreeMap<String, Decision>,
    pub(super) question: Option<String>,
}

impl Papers {
    pub(super) fn case(&self) -> Case<'_> {
        Case {
            today: self.today,
            patient: Some(&self.patient),
            documents: &self.documents,
            labs: &self.labs,
            events: &self.events,
            decisions: &self.decisions,
            question: self.question.as_deref(),
        }
    }

    /// Takes documents out of the case, with what was read in them.
    pub(super) fn without(mut self, documents: &[u32]) -> Self {
        let gone = |id: DocumentId| documents.contains(&id.0);
        self.documents.retain(|read| !gone(read.document.id));
        self.labs.retain(|lab| !gone(lab.lab.source.document_id));
        self.events.retain(|event| event.sources.iter().any(|source| !gone(source.document_id)));
        self
    }
}

pub(super) fn day(text: &str) -> PartialDate {
    text.parse().unwrap()
}

pub(super) fn document(id: u32, kind: DocumentKind, when: &str, text: &str) -> ReadDocument {
    let document = Document {
        id: DocumentId(id),
        facts: DocumentFacts {
            title: format!("paper {id}"),
            kind: Fact::suggested(kind, None),
            date: Some(Fact::suggested(day(when), None)),
            language: None,
            facility: None,
            identity: PrintedIdentity::default(),
            dates: None,
        },
        status: DocumentStatus::Ready,
        identity_check: IdentityCheck::Matches,
        pages: 1,
        sha256: format!("{id:064x}"),
        source_path: format!("{id}.pdf"),
        media_type: "application/pdf".into(),
        bytes: 1,
        added_at: "2026-11-20T08:00:00Z".into(),
        reason: None,
    };
    let words = text.split(' ').map(|word| Word {
        text: word.into(),
        bounds: Rect::default(),
        confidence: None,
        doubtful: false,
    });
    let page = Page {
        number: 1,
        width: 595.0,
        height: 842.0,
        text_source: TextSource::Embedded,
        lines: vec![Line { words: words.collect() }],
        tables: Vec::new(),
    };
    ReadDocument::new(document, &[page])
}

fn source(document: u32) -> Source {
    Source {
        document_id: DocumentId(document),
        page: 1,
        quote: String::new(),
        bounds: None,
        name_box: None,
        rule: String::new(),
    }
}

pub(super) fn lab(id: u32, analyte: &str, specimen: Specimen, when: &str, document: u32) -> LabValue {
    LabValue {
        id: LabId(id),
        lab: LabSuggestion {
            analyte: analyte.into(),
            loinc: None,
            value: Some(1.0),
            comparator: None,
            unit: None,
            factor: None,
            as_reported: AsReported { name: analyte.into(), value: "1".into(), ..AsReported::default() },
            collected: Some(day(when)),
            collected_time: None,
            specimen,
            method: None,
            sensitivity: None,
            doubts: Vec::new(),
            source: source(document),
        },
        status: FactStatus::Confirmed,
        also: Vec::new(),
    }
}

pub(super) fn event(id: u32, kind: EventKind, from: &str, to: Option<&str>, document: u32) -> Event {
    Event {
        id: EventId(id),
        kind,
        date: day(from),
        end: to.map(day),
        label: kind.key().into(),
        details: BTreeMap::new(),
        status: FactStatus::Confirmed,
        sources: vec![source(document)],
        conflicting_dates: Vec::new(),
    }
}

/// The flow report after the last therapy.
pub(super) const CD19_NOW: u32 = 8;
/// The HLA report.
pub(super) const HLA: u32 = 16;
/// The heart's papers.
pub(super) const ECHO: u32 = 9;

/// Everything a transplant and cell-therapy admission asks for.
pub(super) fn complete() -> Papers {
    use DocumentKind as K;
    use EventKind as E;
    let documents = vec![
        document(
            1,
            K::Consultation,
            "2026-11-18",
            "Referral. B-ALL diagnosed 2021. Weight 28.1 kg, height 135 cm, Lansky 90. SpO2 98 %. Allergies: none. Intrathecal methotrexate, TBI. Cumulative anthracycline dose 180. Shared care at home.",
        ),
        document(
            2,
            K::IdentityAdmin,
            "2026-10-01",
            "Passport, visa, guardian consent, insurance, lodging, customs, certified translation; slides and blocks",
        ),
        document(3, K::Pathology, "2021-03-09", "Marrow, blasts 92 %. Cerebrospinal fluid: CNS1."),
        document(4, K::FlowCytometry, "2021-03-09", "Bone marrow: CD19 98 % CD22 91 % CD20 23 %"),
        document(5, K::Genetics, "2021-03-10", "Karyotype 46,XX. FISH. BCR::ABL1 not found"),
        document(6, K::Pathology, "2023-09-12", "Marrow at relapse"),
        document(7, K::Pathology, "2025-05-20", "Marrow at the second relapse"),
        document(CD19_NOW, K::FlowCytometry, "2026-11-03", "Bone marrow: CD19 on normal precursors"),
        document(ECHO, K::ImagingReport, "2026-11-10", "Echocardiogram, LVEF 65 %. ECG: sinus rhythm"),
        document(10, K::ImagingReport, "2025-06-18", "PET-CT: no extramedullary disease"),
        document(11, K::ImagingStudy, "2025-06-18", ""),
        document(12, K::DischargeSummary, "2021-03-08", "Stay at diagnosis"),
        document(13, K::DischargeSummary, "2025-06-16", "Stay for CAR-T"),
        document(14, K::Medication, "2026-11-12", "Medicines. Allergies: none"),
        document(15, K::LabReport, "2026-11-17", "Blood, chemistry, virology: syphilis and HTLV not found"),
        document(HLA, K::TransplantDonor, "2024-01-22", "HLA-A*02:01 of the patient"),
        document(
            17,
            K::TransplantDonor,
            "2024-01-29",
            "Donor search: father one haplotype. donor-specific antibodies none",
        ),
    ];
    let events = vec![
        event(1, E::Diagnosis, "2021-03-09", None, 3),
        event(2, E::Admission, "2021-03-08", Some("2021-04-21"), 12),
        event(3, E::Chemotherapy, "2021-03-12", Some("2023-03"), 12),
        event(4, E::Relapse, "2023-09-12", None, 6),
        event(5, E::Chemotherapy, "2023-09-18", Some("2023-10-30"), 1),
        event(6, E::Immunotherapy, "2023-11-06", Some("2024-01-15"), 1),
        event(7, E::Hsct, "2024-02-27", None, 1),
        event(8, E::Relapse, "2025-05-20", None, 7),
        event(9, E::Admission, "2025-06-16", Some("2025-08-25"), 13),
        event(10, E::Lymphodepletion, "2025-07-17", Some("2025-07-19"), 13),
        event(11, E::CarTInfusion, "2025-07-22", None, 13),
        event(12, E::Infection, "2024-04-11", None, 1),
    ];
    let now = [
        "wbc",
        "hgb",
        "plt",
        "anc",
        "alt",
        "creatinine",
        "hbsag",
        "hcv_ab",
        "hiv_agab",
        "cmv_pcr",
        "ebv_pcr",
    ];
    let mut labs: Vec<LabValue> =
        (1..).zip(now).map(|(id, analyte)| lab(id, analyte, Specimen::Blood, "2026-11-16", 15)).collect();
    labs.push(lab(50, "mrd_flow", Specimen::Marrow, "2021-04-16", 12));
    labs.push(lab(51, "mrd_flow", Specimen::Marrow, "2023-12-11", 1));
    labs.push(lab(52, "mrd_ngs", Specimen::Marrow, "2026-11-03", 1));
    let does_not_apply =
        Decision { does_not_apply: Some("ten years old, seen by both in May".into()), ..Decision::default() };
    Papers {
        today: date(2026, 11, 21),
        patient: Patient { name: "Leila A.".into(), born: Some(day("2016-06-03")), ..Patient::default() },
        documents,
        labs,
        events,
        decisions: BTreeMap::from([("B23".into(), does_not_apply)]),
        question: Some("Which results do you need?".into()),
    }
}
