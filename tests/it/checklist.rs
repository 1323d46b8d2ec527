//! The checklist over invented cases: states, reasons, recipients, the family's word.

mod advice;
mod case;
mod diseases;
mod evidence;
mod letters;

use jiff::civil::date;
use satchel::checklist::{
    Asked, Checklist, ConfirmedMatch, Decision, MatchedBy, Outcome, State, check, library,
};
use satchel::records::{DocumentId, DocumentKind, DocumentStatus, EventKind, FactStatus, Specimen};

use self::case::{CD19_NOW, ECHO, HLA, Papers, complete, day, document, event, lab};

fn checked(papers: &Papers, profile: &str) -> Checklist {
    let template = library().template(Some("b_all")).unwrap();
    check(template, library().profile(Some(profile)).unwrap(), &papers.case())
}

fn item(papers: &Papers, id: &str) -> Outcome {
    let list = checked(papers, "transplant");
    list.items.into_iter().find(|item| item.id == id).unwrap()
}

fn said(item: &Outcome) -> Vec<&str> {
    item.reasons.iter().map(|reason| reason.text.get("en")).collect()
}

/// The list over a case that lacks CD19 since the last therapy, HLA and the heart's papers.
pub(crate) fn lacking() -> Checklist {
    checked(&complete().without(&[CD19_NOW, HLA, ECHO]), "transplant")
}

/// Items that are neither here nor set aside.
fn open(list: &Checklist) -> Vec<(String, State)> {
    let is_open = |item: &&Outcome| !matches!(item.state, State::Have | State::DoesNotApply);
    list.items.iter().filter(is_open).map(|item| (item.id.clone(), item.state)).collect()
}

#[test]
fn a_case_in_which_nothing_is_missing_lists_nothing() {
    let list = checked(&complete(), "transplant");
    assert_eq!(open(&list), [], "{:#?}", list.items.iter().map(|i| (&i.id, said(i))).collect::<Vec<_>>());
    assert_eq!(list.counts[&State::DoesNotApply], 1);
    assert_eq!(usize::try_from(list.counts.values().sum::<u32>()).unwrap(), list.items.len());
}

#[test]
fn a_case_without_cd19_since_therapy_hla_and_echo_lists_exactly_those_three() {
    let list = lacking();
    let expected = [("B5", State::OlderThanLastTherapy), ("B18", State::Missing), ("C1", State::Missing)];
    let expected: Vec<_> = expected.iter().map(|(id, state)| ((*id).to_owned(), *state)).collect();
    assert_eq!(open(&list), expected);
    let reason = |id: &str, language: &str| {
        let item = list.items.iter().find(|item| item.id == id).unwrap();
        item.reasons[0].text.get(language).to_owned()
    };
    assert_eq!(reason("B5", "en"), "The newest is of 9 Mar 2021; therapy went on until 22 Jul 2025.");
    assert_eq!(reason("B5", "zh"), "最新一份为2021年3月9日；此后治疗持续至2025年7月22日。");
    assert_eq!(reason("B18", "en"), "Not found in our records.");
    assert_eq!(reason("C1", "zh"), "病历中未找到。");
}

#[test]
fn ages_are_counted_from_the_day_that_is_given() {
    let mut papers = complete();
    assert_eq!(item(&papers, "A6").age_days, Some(3), "18 to 21 November");
    papers.today = date(2026, 12, 18);
    assert_eq!(item(&papers, "A6").state, State::Have, "thirty days are still thirty days");
    papers.today = date(2026, 12, 19);
    let older = item(&papers, "A6");
    assert_eq!((older.state, older.age_days), (State::OlderThanAsked, Some(31)));
    assert_eq!(said(&older)[0], "The newest is of 18 Nov 2026, 31 days old; asked: at most 30 days.");
}

#[test]
fn recipients_ask_for_different_things() {
    let papers = complete();
    let reports = checked(&papers, "reports_only");
    assert!(reports.items.iter().all(|item| !item.id.starts_with('C')), "a first look asks for no donor");
    let images = |profile: &str| {
        let papers = complete().without(&[11]);
        let list = checked(&papers, profile);
        list.items.iter().find(|item| item.id == "B22").unwrap().state
    };
    assert_eq!(images("reports_only"), State::Have, "reports are enough for one");
    assert_eq!(images("raw_dicom"), State::Missing, "the other takes the images themselves");
    let physician = checked(&papers, "physician_only");
    assert_eq!(serde_json::to_value(physician.recipient.route).unwrap(), "treating_physician");
    let blood_count = |profile: &str| {
        let mut papers = complete();
        papers.today = date(2026, 11, 25);
        let list = checked(&papers, profile);
        list.items.iter().find(|item| item.id == "B16").unwrap().state
    };
    assert_eq!(blood_count("reports_only"), State::Have, "nine days are within fourteen");
    assert_eq!(blood_count("transplant"), State::OlderThanAsked, "and beyond seven");
}

#[test]
fn one_is_asked_for_each_relapse_and_each_stay() {
    let papers = complete().without(&[6]);
    let marrow = item(&papers, "B4");
    assert_eq!(marrow.state, State::Have, "without its paper the event is gone, too");
    let mut papers = complete();
    papers.documents.retain(|read| read.document.id != DocumentId(6));
    papers.events.iter_mut().find(|event| event.id.0 == 4).unwrap().sources[0].document_id = DocumentId(1);
    let marrow = item(&papers, "B4");
    assert_eq!(marrow.state, State::Missing);
    assert_eq!(
        said(&marrow),
        [
            "Not found in our records: 12 Sep 2023.",
            "1 of 2 are here.",
            "Found by the program; nobody has looked at it yet."
        ]
    );
    papers.events.retain(|event| event.kind != EventKind::Relapse);
    let marrow = item(&papers, "B4");
    assert_eq!(
        (marrow.state, said(&marrow)[0]),
        (State::DoesNotApply, "No relapse is found in our records.")
    );
}

#[test]
fn an_event_told_twice_a_few_days_apart_is_asked_for_once() {
    let mut papers = complete();
    papers.events.push(event(40, EventKind::Relapse, "2023-09-15", None, 1));
    assert_eq!(item(&papers, "B4").parts.len(), 2);
}

#[test]
fn mrd_is_asked_for_in_each_stretch_of_therapy() {
    let mut papers = complete();
    assert_eq!(item(&papers, "B6").parts.len(), 3, "front line, relapse to transplant, CAR-T");
    papers.labs.retain(|lab| lab.id.0 != 52);
    let series = item(&papers, "B6");
    assert_eq!(series.state, State::Missing);
    assert_eq!(said(&series)[0], "Not found in our records: 17 Jul 2025 to 22 Jul 2025.");
}

#[test]
fn gaps_between_therapies_are_named_and_not_judged() {
    let lines = item(&complete(), "B9");
    assert_eq!(lines.state, State::Have);
    assert!(said(&lines).contains(&"Our records tell of no therapy between 27 Feb 2024 and 17 Jul 2025."));
}

#[test]
fn a_match_that_has_no_date_leaves_freshness_open() {
    let mut papers = complete().without(&[4]);
    let flow = papers.documents.iter_mut().find(|read| read.document.id.0 == CD19_NOW).unwrap();
    flow.document.facts.date = None;
    let cd19 = item(&papers, "B5");
    assert_eq!(
        (cd19.state, said(&cd19)[0]),
        (State::AskTeam, "It is here, without a date that can be compared.")
    );
}

#[test]
fn a_donors_hla_paper_does_not_answer_for_the_patients() {
    let mut papers = complete().without(&[HLA]);
    papers.documents.push(document(
        80,
        DocumentKind::TransplantDonor,
        "2024-01-25",
        "HLA-A*03:01, donor: father",
    ));
    assert_eq!(item(&papers, "C1").state, State::Missing);
    let both = "HLA-A*02:01 patient; HLA-A*03:01 donor";
    papers.documents.push(document(81, DocumentKind::TransplantDonor, "2024-01-26", both));
    let hla = item(&papers, "C1");
    assert_eq!((hla.state, hla.sources[0].document_id), (State::Have, Some(DocumentId(81))));
    assert_eq!(hla.sources[0].quote.as_deref(), Some(both), "the line that names it");
}

#[test]
fn what_is_not_ours_or_was_rejected_is_not_found() {
    let mut papers = complete();
    papers.documents.iter_mut().find(|read| read.document.id.0 == HLA).unwrap().document.status =
        DocumentStatus::IdentityMismatch;
    assert_eq!(item(&papers, "C1").state, State::Missing, "another person's paper answers nothing");
    let identity = item(&papers, "A2");
    assert!(said(&identity).contains(&"Papers that print another name or birth date, held back: 1."));
    let mut papers = complete();
    papers.labs.iter_mut().filter(|lab| lab.lab.analyte == "hgb").for_each(|lab| {
        lab.status = FactStatus::Rejected;
    });
    papers.labs.retain(|lab| !["wbc", "plt", "anc"].contains(&lab.lab.analyte.as_str()));
    assert_eq!(item(&papers, "B16").state, State::Missing, "a rejected value is no value");
}

#[test]
fn the_family_has_the_last_word() {
    let mut papers = complete().without(&[CD19_NOW, HLA]);
    let decide = |papers: &mut Papers, id: &str, decision| papers.decisions.insert(id.into(), decision);

    let asked = Asked { on: day("2026-11-02"), whom: "the tissue laboratory".into() };
    decide(&mut papers, "C1", Decision { asked: Some(asked.clone()), ..Decision::default() });
    let hla = item(&papers, "C1");
    assert_eq!((hla.state, hla.asked.clone()), (State::Asked, Some(asked.clone())));
    assert_eq!(said(&hla), ["Asked for on 2 Nov 2026: the tissue laboratory.", "Not found in our records."]);

    papers.documents.push(document(90, DocumentKind::Other, "2026-11-19", "Doku tipi"));
    let here = ConfirmedMatch { document_id: DocumentId(90), page: 1, part: None };
    decide(&mut papers, "C1", Decision { asked: Some(asked), confirmed: vec![here], ..Decision::default() });
    let hla = item(&papers, "C1");
    assert_eq!((hla.state, hla.confirmed), (State::Have, true), "what came is here, whatever was asked");
    assert_eq!(hla.sources[0].by, MatchedBy::Family);

    decide(&mut papers, "B1", Decision { rejected: vec![DocumentId(3)], ..Decision::default() });
    let marrow = item(&papers, "B1");
    assert_eq!(marrow.state, State::Missing, "a proposal the family refused proposes nothing");
    assert_eq!(marrow.rejected, [DocumentId(3)], "and what it refused stays visible");

    let why = "no insurance; paid by us";
    decide(&mut papers, "A5", Decision { does_not_apply: Some(why.into()), ..Decision::default() });
    let funding = item(&papers, "A5");
    assert_eq!(funding.state, State::DoesNotApply);
    assert_eq!(said(&funding)[0], "The family says: “no insurance; paid by us”");
}

#[test]
fn a_page_may_answer_one_part_alone() {
    let mut papers = complete().without(&[15]);
    papers.labs.push(lab(70, "hgb", Specimen::Blood, "2026-11-16", 1));
    papers.documents.push(document(91, DocumentKind::Other, "2026-11-19", "RPR"));
    let part = ConfirmedMatch { document_id: DocumentId(91), page: 1, part: Some("syphilis".into()) };
    papers.decisions.insert("B17".into(), Decision { confirmed: vec![part], ..Decision::default() });
    let virology = item(&papers, "B17");
    let here: Vec<&str> =
        virology.parts.iter().filter(|part| part.here).map(|part| part.id.as_str()).collect();
    assert_eq!((virology.state, here), (State::Missing, vec!["syphilis"]));
}

#[test]
fn what_children_are_too_young_for_is_a_question_for_the_team() {
    let mut papers = complete();
    *papers.documents.iter_mut().find(|read| read.document.id.0 == 1).unwrap() =
        document(1, DocumentKind::Consultation, "2026-11-18", "Referral");
    assert_eq!(item(&papers, "B19").state, State::AskTeam);
    papers.patient.born = Some(day("2021-06-03"));
    let lungs = item(&papers, "B19");
    assert_eq!(said(&lungs)[0], "Asked for from about 6 years of age; the patient is 5.");
}

#[test]
fn counts_are_whole_numbers_of_items_and_nothing_is_rated() {
    let mut list = checked(&complete().without(&[CD19_NOW]), "transplant");
    // What a paper says is the paper's.
    list.items.iter_mut().flat_map(|item| &mut item.sources).for_each(|found| found.quote = None);
    let text = serde_json::to_string(&list).unwrap();
    for word in ["percent", "score", "ready", "complete\"", "%\"", "progress"] {
        assert!(!text.contains(word), "{word} would read as a rating");
    }
}
