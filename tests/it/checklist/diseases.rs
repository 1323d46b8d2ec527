//! A disease is data: a list that no program carries, and the second one that this program carries.

use satchel::checklist::{State, check, library, templates};
use satchel::records::{DocumentKind, EventKind};

use super::case::{complete, document, event};

const COMMON: &str = include_str!("../../../assets/checklist/lists/common.toml");
const LYMPHOMA: &str = include_str!("lymphoma.toml");

#[test]
fn a_disease_needs_no_code() {
    let lists = templates(&[COMMON, LYMPHOMA]).unwrap();
    let lymphoma = lists.iter().find(|list| list.id == "lymphoma").unwrap();
    let mut papers = complete();
    papers.documents.push(document(70, DocumentKind::Pathology, "2024-01-10", "Lymph node, histology"));
    let list = check(lymphoma, library().profile(Some("reports_only")).unwrap(), &papers.case());
    let ids: Vec<&str> = list.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["A1", "A2", "A3", "A4", "A5", "A6", "L1", "L2"]);
    let state = |id: &str| list.items.iter().find(|item| item.id == id).unwrap().state;
    assert_eq!(state("L1"), State::Have);
    assert_eq!(state("L2"), State::OlderThanLastTherapy, "its PET is of before the infusion");
}

#[test]
fn the_program_carries_a_second_disease() {
    let template = library().template(Some("aplastic_anaemia")).unwrap();
    let mut papers = complete();
    papers.events = vec![
        event(1, EventKind::Diagnosis, "2026-03-09", None, 3),
        event(2, EventKind::Immunotherapy, "2026-04-01", Some("2026-04-05"), 1),
    ];
    papers.documents = vec![
        document(
            1,
            DocumentKind::DischargeSummary,
            "2026-04-20",
            "ATG given. Transfusions: 14. Infections: none",
        ),
        document(3, DocumentKind::Pathology, "2026-03-09", "Trephine: hypocellular marrow, karyotype 46,XX"),
        document(4, DocumentKind::FlowCytometry, "2026-03-12", "FLAER: PNH clone 0.4 %"),
    ];
    let list = check(template, library().profile(Some("transplant")).unwrap(), &papers.case());
    let of_state = |state: State| -> Vec<&str> {
        list.items
            .iter()
            .filter(|item| item.state == state && item.tier == "disease")
            .map(|i| i.id.as_str())
            .collect()
    };
    assert_eq!(of_state(State::Have), ["B1", "B3", "B4", "B6", "B8"]);
    assert_eq!(of_state(State::Missing), ["B2", "B5", "B7", "B9"]);
    let pinned: Vec<&str> = list.items.iter().filter_map(|item| item.pinned.as_deref()).collect();
    for fact in ["diagnosis", "lines", "burden", "biomarkers"] {
        assert!(pinned.contains(&fact), "page 1 has something to say of {fact}");
    }
}
