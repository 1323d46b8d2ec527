//! Boards over small invented cases.

use std::collections::BTreeMap;

use jiff::civil::date;
use satchel_records::{
    Document, DocumentFacts, DocumentId, DocumentKind, DocumentStatus, Event, EventId, EventKind, Fact,
    FactStatus, IdentityCheck, LabId, LabSuggestion, LabValue, Line, Page, Patient, PrintedIdentity, Rect,
    Source, Specimen, TextSource, Word,
};

use super::*;
use crate::checklist::{Decision, MatchedBy, ReadDocument};

/// A case and what its boards are made of.
#[derive(Default)]
struct Papers {
    documents: Vec<ReadDocument>,
    labs: Vec<LabValue>,
    events: Vec<Event>,
    own: BTreeMap<String, RowNote>,
    patient: Patient,
}

impl Papers {
    fn boards(&self) -> Vec<Board> {
        let decisions: BTreeMap<String, Decision> = BTreeMap::new();
        let case = Case {
            today: date(2026, 11, 21),
            patient: Some(&self.patient),
            documents: &self.documents,
            labs: &self.labs,
            events: &self.events,
            decisions: &decisions,
            question: None,
        };
        boards("b_all", &case, &self.own)
    }

    fn row(&self, id: &str) -> BoardRow {
        let mut rows = self.boards().into_iter().flat_map(|board| board.rows);
        rows.find(|row| row.id == id).unwrap_or_else(|| panic!("{id} is a row"))
    }

    /// Adds a paper with one page.
    fn paper(mut self, id: u32, kind: DocumentKind, when: &str, lines: &[&str]) -> Self {
        let facts = DocumentFacts {
            title: String::new(),
            kind: Fact::suggested(kind, None),
            date: Some(Fact::suggested(when.parse().unwrap(), None)),
            language: None,
            facility: Some(Fact::suggested("Hospital One".into(), None)),
            identity: PrintedIdentity::default(),
            dates: None,
        };
        let document = Document {
            id: DocumentId(id),
            facts,
            status: DocumentStatus::Ready,
            identity_check: IdentityCheck::Matches,
            pages: 1,
            sha256: String::new(),
            source_path: String::new(),
            media_type: "application/pdf".into(),
            bytes: 1,
            added_at: "2026-11-20T08:00:00Z".into(),
            reason: None,
        };
        let line = |(at, text): (u16, &&str)| {
            let top = 40.0 + 40.0 * f32::from(at);
            let word = |(n, text): (u16, &str)| {
                let left = 40.0 + 30.0 * f32::from(n);
                let bounds = Rect::new(left, top, left + 28.0, top + 10.0);
                Word { text: text.into(), bounds, confidence: None, doubtful: false }
            };
            Line { words: (0..).zip(text.split(' ')).map(word).collect() }
        };
        let page = Page {
            number: 1,
            width: 595.0,
            height: 842.0,
            text_source: TextSource::Embedded,
            lines: (0..).zip(lines).map(line).collect(),
            tables: Vec::new(),
        };
        self.documents.push(ReadDocument::new(document, &[page]));
        self
    }

    fn event(
        mut self,
        id: u32,
        kind: EventKind,
        when: &str,
        details: &[(&str, &str)],
        document: u32,
    ) -> Self {
        self.events.push(Event {
            id: EventId(id),
            kind,
            date: when.parse().unwrap(),
            end: None,
            label: kind.key().into(),
            details: details.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect(),
            status: FactStatus::Confirmed,
            sources: vec![source(document)],
            conflicting_dates: Vec::new(),
        });
        self
    }

    fn value(mut self, id: u32, analyte: &str, when: &str, value: f64, document: u32) -> Self {
        self.labs.push(LabValue {
            id: LabId(id),
            lab: LabSuggestion {
                analyte: analyte.into(),
                loinc: None,
                value: Some(value),
                comparator: None,
                unit: Some("%".into()),
                factor: None,
                as_reported: satchel_records::AsReported {
                    name: analyte.into(),
                    value: value.to_string(),
                    ..Default::default()
                },
                collected: Some(when.parse().unwrap()),
                collected_time: None,
                specimen: Specimen::Blood,
                method: None,
                sensitivity: None,
                doubts: Vec::new(),
                source: source(document),
            },
            status: FactStatus::Suggested,
            also: Vec::new(),
        });
        self
    }
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

fn dates(row: &BoardRow) -> Vec<String> {
    row.findings.iter().map(|f| f.date.map(|date| date.to_string()).unwrap_or_default()).collect()
}

#[test]
fn monitoring_counts_from_each_infusion_and_joins_no_two_methods() {
    let papers = Papers::default()
        .paper(1, DocumentKind::LabReport, "2025-08-01", &["B cells"])
        .event(22, EventKind::CarTInfusion, "2025-07-22", &[], 1)
        .value(1, "cd19_abs", "2025-07-20", 4.0, 1)
        .value(2, "cd19_abs", "2025-08-19", 0.0, 1)
        .value(3, "mrd_flow", "2025-08-19", 0.02, 1)
        .value(4, "mrd_ngs", "2025-08-19", 0.03, 1);
    let cells = papers.row("monitoring/e22/b_cells");
    assert_eq!(dates(&cells), ["2025-08-19"], "what was measured before Day 0 belongs elsewhere");
    assert_eq!(cells.findings[0].days, Some([28, 28]));
    let (flow, ngs) = (papers.row("monitoring/e22/mrd_flow"), papers.row("monitoring/e22/mrd_ngs"));
    assert_eq!((flow.findings.len(), ngs.findings.len()), (1, 1), "each method has a row of its own");
    assert_ne!(flow.findings[0].series, ngs.findings[0].series);
    let twice = papers.event(30, EventKind::CarTInfusion, "2026-07-22", &[], 1);
    assert!(twice.row("monitoring/e30/b_cells").findings.is_empty(), "a value belongs to one infusion");
}

#[test]
fn a_case_without_an_infusion_has_nothing_to_monitor() {
    let boards = Papers::default().boards();
    assert!(boards.iter().all(|board| !board.id.starts_with("monitoring")));
    assert!(boards.iter().any(|board| board.id == "cns"));
}

#[test]
fn immunoglobulin_ordered_without_a_day_belongs_to_the_stay_of_its_infusion() {
    let papers = Papers::default()
        .paper(1, DocumentKind::DischargeSummary, "2025-06-16", &["每月静脉丙种球蛋白0.4g/kg"])
        .paper(2, DocumentKind::DischargeSummary, "2024-02-18", &["IVIG 10 g monthly"])
        .event(22, EventKind::CarTInfusion, "2025-07-22", &[], 1);
    let given = papers.row("monitoring/e22/immunoglobulin");
    assert_eq!(given.findings.len(), 1, "an earlier stay's is not of this infusion");
    assert_eq!((given.findings[0].dated, given.findings[0].days), (Dated::Document, None));
}

#[test]
fn intrathecal_doses_are_counted_by_their_days() {
    let papers = Papers::default()
        .paper(
            1,
            DocumentKind::TreatmentRecord,
            "2021-03-12",
            &["鞘内注射甲氨蝶呤、阿糖胞苷：2021-03-12、2021-03-19"],
        )
        .paper(
            2,
            DocumentKind::DischargeSummary,
            "2021-04-21",
            &["Intrathecal methotrexate on 19.03.2021 was given."],
        )
        .event(4, EventKind::Procedure, "2021-04-02", &[("procedure", "intrathecal injection")], 2)
        .event(5, EventKind::Procedure, "2021-04-03", &[("procedure", "splenectomy")], 2);
    let doses = papers.row("cns/doses");
    assert_eq!(doses.count, Some(3), "{:#?}", doses.findings);
    let numbers: Vec<Option<u32>> = doses.findings.iter().map(|f| f.number).collect();
    assert_eq!(numbers, [Some(1), Some(2), Some(2), Some(3)], "two papers of one day tell of one dose");
    assert_eq!(doses.findings[0].drugs, ["methotrexate", "cytarabine"]);
    let (who, place) = (&doses.findings[0].who, doses.findings[0].places[0]);
    assert_eq!((who.as_deref(), place.document_id, place.page), (Some("Hospital One"), DocumentId(1), 1));
}

#[test]
fn the_day_of_another_drug_is_no_day_of_a_dose_and_a_plan_is_no_dose() {
    let papers = Papers::default()
        .paper(
            1,
            DocumentKind::DischargeSummary,
            "2021-03-08",
            &["asparaginase once on 15.03.2021, vincristine, intrathecal cytarabine and methotrexate."],
        )
        .paper(
            2,
            DocumentKind::Consultation,
            "2021-03-08",
            &["Intrathecal methotrexate on 01.04.2021 is planned."],
        );
    let doses = papers.row("cns/doses");
    assert_eq!((doses.count, doses.findings.len()), (Some(0), 1), "{:#?}", doses.findings);
    assert_eq!(doses.findings[0].drugs, ["cytarabine", "methotrexate"]);
}

#[test]
fn a_sentence_without_a_day_of_its_own_says_that_only_its_paper_is_dated() {
    let papers = Papers::default().paper(
        1,
        DocumentKind::Consultation,
        "2026-10-29",
        &["She was diagnosed on 9 March 2021 (white cells 48, CNS1, normal karyotype), remission on 16 April 2021."],
    );
    let status = papers.row("cns/status");
    assert_eq!((dates(&status), status.findings[0].dated), (vec!["2026-10-29".into()], Dated::Document));
}

#[test]
fn a_growth_factor_is_no_spinal_fluid() {
    let papers = Papers::default().paper(1, DocumentKind::DischargeSummary, "2025-06-16", &["G-CSF 300 µg"]);
    assert!(papers.row("cns/fluid").findings.is_empty());
}

#[test]
fn inhibitors_have_their_first_and_last_day_as_stated() {
    let papers = Papers::default()
        .paper(
            1,
            DocumentKind::DischargeSummary,
            "2022-01-10",
            &["Imatinib 340 mg/m2 from 03.04.2021 to 05.06.2021."],
        )
        .paper(2, DocumentKind::Genetics, "2021-03-10", &["BCR::ABL1 t(9;22) detected"]);
    let drugs = papers.row("philadelphia/drugs");
    let found = &drugs.findings[0];
    assert_eq!(found.drugs, ["imatinib"]);
    assert_eq!(
        (found.date.unwrap().to_string(), found.until.unwrap().to_string()),
        ("2021-04-03".into(), "2021-06-05".into())
    );
    assert_eq!(papers.row("philadelphia/statements").findings.len(), 1);
}

#[test]
fn lines_of_a_typing_stand_together_and_nothing_is_matched() {
    let lines =
        ["Locus Patient Donor (father)", "HLA-A* 02:01/24:02 02:01/03:01", "HLA-B* 35:01/51:01 35:01/07:02"];
    let papers = Papers::default().paper(1, DocumentKind::TransplantDonor, "2024-01-22", &lines);
    let typing = papers.row("donors/typing");
    assert_eq!(typing.findings.len(), 1);
    for line in lines {
        assert!(typing.findings[0].text.contains(line), "{line} is in {}", typing.findings[0].text);
    }
}

#[test]
fn a_birth_date_is_no_date_of_a_finding() {
    let mut papers = Papers::default().paper(
        1,
        DocumentKind::TransplantDonor,
        "2024-01-22",
        &["Donor: father, born 02.11.1984"],
    );
    papers.patient = Patient { born: Some("2016-06-03".parse().unwrap()), ..Patient::default() };
    let donor = papers.row("donors/donor");
    assert_eq!((dates(&donor), donor.findings[0].dated), (vec!["2024-01-22".into()], Dated::Document));
}

#[test]
fn a_marker_of_the_cells_is_told_from_the_target_of_the_product() {
    let papers = Papers::default().paper(
        1,
        DocumentKind::FlowCytometry,
        "2021-03-09",
        &["Specimen: bone marrow", "CD19 98 %", "Patient received anti-CD19 CAR-T cells."],
    );
    let marker = papers.row("profile/cd19");
    assert_eq!((marker.findings.len(), marker.findings[0].text.as_str()), (1, "CD19 98 %"));
    assert_eq!(marker.findings[0].specimen, Specimen::Marrow);
}

#[test]
fn what_the_family_enters_stands_in_its_place_and_what_it_refuses_is_gone() {
    let sentence = "LCR sin células, SNC 1";
    let mut papers = Papers::default().paper(1, DocumentKind::DischargeSummary, "2023-09-11", &[sentence]);
    assert_eq!(papers.row("cns/status").findings[0].text, sentence);
    let refused = RefusedSentence { document_id: DocumentId(1), page: 1, text: sentence.into() };
    let said = Quotation { text: "CNS2".into(), who: Some("Dr A".into()), ..Quotation::default() };
    let entry = BoardEntry { date: Some("2025-05-21".parse().unwrap()), until: None, said };
    papers.own.insert("cns/status".into(), RowNote { entered: vec![entry], refused: vec![refused] });
    let status = papers.row("cns/status");
    assert_eq!(status.findings.len(), 1);
    let found = &status.findings[0];
    assert_eq!(
        (found.by, found.text.as_str(), found.who.as_deref()),
        (MatchedBy::Family, "CNS2", Some("Dr A"))
    );
}

#[test]
fn another_persons_paper_says_nothing() {
    let mut papers = Papers::default().paper(1, DocumentKind::FlowCytometry, "2021-03-09", &["CD19 98 %"]);
    papers.documents[0].document.identity_check = IdentityCheck::Differs;
    assert!(papers.row("profile/cd19").findings.is_empty());
}
