//! The evidence table: quotations beside records, and nothing about the fit between them.

use satchel::decision::{EvidenceRow, EvidenceTable, Quotation, evidence};
use satchel::records::{DocumentId, EventKind, FactStatus};

use super::case::{CD19_NOW, Papers, complete, day};

fn table(papers: &Papers) -> EvidenceTable {
    evidence("b_all", &papers.case(), &|_| None).unwrap()
}

fn row(table: &EvidenceTable, id: &str) -> EvidenceRow {
    table.rows.iter().find(|row| row.id == id).unwrap().clone()
}

#[test]
fn a_row_shows_the_newest_findings_with_page_date_and_age() {
    let table = table(&complete());
    let cd19 = row(&table, "cd19");
    let newest = &cd19.records[0];
    assert_eq!((newest.document_id, newest.page), (Some(DocumentId(CD19_NOW)), Some(1)));
    assert_eq!((newest.date, newest.age_days), (Some(day("2026-11-03")), Some(18)));
    assert_eq!(newest.text, "Bone marrow: CD19 on normal precursors", "the line as it is written");
    assert!(cd19.criterion.unwrap().quote.contains("within 3 months of study entry"));
    let lines = row(&table, "lines");
    assert_eq!(lines.records[0].event, Some(EventKind::CarTInfusion));
    assert_eq!(row(&table, "age").records[0].what.get("en"), "Born 3 Jun 2016, 10 years old.");
    let virology = row(&table, "infections");
    assert!(virology.records.iter().any(|shown| shown.fact.as_deref() == Some("l7")), "a lab value is shown");
    assert!(virology.more > 0, "and how many older ones there are");
}

#[test]
fn what_is_not_in_the_records_is_said_to_be_nowhere() {
    let mut papers = complete();
    papers.events.retain(|event| event.kind != EventKind::Relapse);
    assert!(row(&table(&papers), "relapses").records.is_empty());
    papers.labs.iter_mut().for_each(|lab| lab.status = FactStatus::Rejected);
    let infections = row(&table(&papers), "infections");
    assert!(infections.records.iter().all(|shown| shown.event == Some(EventKind::Infection)));
}

#[test]
fn the_words_of_ones_own_team_stand_beside_the_public_ones() {
    let own = Quotation {
        text: "No blasts in the fluid on two punctures".into(),
        who: Some("Dr S. Haddad".into()),
        when: Some(day("2026-11-12")),
        ..Quotation::default()
    };
    let papers = complete();
    let table = evidence("b_all", &papers.case(), &|id| (id == "cns").then(|| own.clone())).unwrap();
    assert_eq!(row(&table, "cns").own, Some(own));
    assert_eq!(row(&table, "cns").criterion, None, "no public source is quoted for it");
    assert!(row(&table, "age").own.is_none());
}

#[test]
fn no_column_judges() {
    let text = serde_json::to_string(&table(&complete())).unwrap();
    for word in ["\"met\"", "\"fits\"", "\"eligible\"", "verdict", "\"result\"", "\"pass\"", "score"] {
        assert!(!text.contains(word), "{word} would be a verdict");
    }
}

#[test]
fn a_disease_without_a_table_has_none() {
    assert!(evidence("no_such_list", &complete().case(), &|_| None).is_none());
}
