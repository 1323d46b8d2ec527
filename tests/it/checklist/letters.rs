//! Letters to hospitals and to the doctor at home, and the worksheet they draw on.

use satchel::checklist::{check, library};
use satchel::decision::{
    self, Letter, LetterRequest, OptionColumn, OptionMark, Quotation, Standing, Worksheet, WorksheetError,
    calendar, letter, letter_languages, return_summary,
};
use satchel::packet::{FontPaths, letter_pdf};
use satchel::records::{EventKind, FactStatus};

use super::case::{Papers, complete, day, event};

fn ask(papers: &Papers, items: &[&str], languages: &[&str]) -> Letter {
    let template = library().template(None).unwrap();
    let list = check(template, library().profile(Some("transplant")).unwrap(), &papers.case());
    let request = LetterRequest {
        items: items.iter().map(|id| (*id).to_owned()).collect(),
        hospital: "Hospital Infantil Santa Brígida".into(),
        contact: "family@example.org".into(),
        languages: languages.iter().map(|language| (*language).to_owned()).collect(),
    };
    letter(&request, &list, Some(&papers.patient), day("2026-11-21"))
}

#[test]
fn a_letter_asks_the_same_in_two_languages_and_names_the_gaps() {
    let mut papers = complete();
    papers.events.push(event(60, EventKind::Admission, "2024-02-18", Some("2024-05-06"), 1));
    let letter = ask(&papers, &["B13", "C1"], &["es", "en"]);
    let plain = letter.plain();
    let (spanish, english) = plain.split_once("----").unwrap();
    assert!(spanish.contains("1. Informe de alta de cada ingreso (18 Feb 2024 to 6 May 2024)"), "{spanish}");
    assert!(spanish.contains("2. Tipificación HLA del paciente") && spanish.contains("Leila A."));
    assert!(english.contains("1. A discharge summary for every admission (18 Feb 2024 to 6 May 2024)"));
    assert!(
        english.contains("To: Hospital Infantil Santa Brígida") && english.contains("family@example.org")
    );
}

#[test]
fn a_letter_prints_in_every_language() {
    if !std::path::Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists() {
        eprintln!("skipped: the Noto fonts are not installed");
        return;
    }
    let languages: Vec<&str> = letter_languages().collect();
    assert_eq!(languages, ["ar", "en", "es", "ru", "tr", "zh"]);
    for pair in languages.chunks(2) {
        let letter = ask(&complete(), &["B5", "B18"], pair);
        let pdf = letter_pdf(&letter, &FontPaths::default()).unwrap();
        assert!(pdf.starts_with(b"%PDF-1.7"), "{pair:?}");
    }
}

fn said(text: &str, who: &str) -> Quotation {
    Quotation {
        text: text.into(),
        who: Some(who.into()).filter(|who: &String| !who.is_empty()),
        ..Quotation::default()
    }
}

#[test]
fn the_doctor_at_home_reads_what_was_settled_since_day_zero_and_what_is_asked() {
    let mut papers = complete();
    papers.events.push(event(61, EventKind::Infection, "2025-09-01", None, 13));
    papers.events.last_mut().unwrap().status = FactStatus::Suggested;
    let mut sheet = Worksheet::default();
    sheet.home_return.physician = "Dr Haddad".into();
    sheet.home_return.asked = vec![said("IgG every four weeks", "Dr Chen")];
    let dates = calendar(&papers.events, &|_| None);
    let text = return_summary(&papers.case(), &sheet, &dates, &["en".into()]).plain();
    assert!(text.contains("2025-07-22: car_t_infusion [Doc 13 p.1]"), "{text}");
    assert!(text.contains("“IgG every four weeks” (Dr Chen)") && text.contains("To: Dr Haddad"));
    assert!(!text.contains("2025-09-01"), "nobody has looked at that one");
    assert!(!text.contains("2024-02-27"), "what lies before the last Day 0 is in the records");
    assert!(!text.contains("Dates ahead"), "every counted date has passed, and none is called late");
}

#[test]
fn a_worksheet_that_cannot_be_kept_says_why() {
    let words = decision::library().worksheet();
    let mut sheet = Worksheet::default();
    assert_eq!(sheet.check(words), Ok(()));
    sheet.question.insert("en".into(), "x".repeat(601));
    assert_eq!(sheet.check(words), Err(WorksheetError::QuestionTooLong));
    sheet.question.insert("en".into(), "x".repeat(600));
    assert_eq!(sheet.check(words), Ok(()));
    let mark = OptionMark { standing: Standing::Established, said: said("standard", "") };
    sheet.options =
        vec![OptionColumn { name: "second transplant".into(), mark: Some(mark), ..OptionColumn::default() }];
    assert_eq!(sheet.check(words), Err(WorksheetError::MarkWithoutSpeaker), "nobody called it so");
    sheet.options[0].mark.as_mut().unwrap().said.who = Some("Dr Haddad".into());
    sheet.asks = vec!["by_when".into(), "who_wins".into()];
    assert_eq!(sheet.check(words), Err(WorksheetError::UnknownWord("who_wins".into())));
}

#[test]
fn a_worksheet_reads_back_as_it_was_written_and_refuses_what_it_does_not_know() {
    let mut sheet = Worksheet { goal: Some(said("stay in remission", "")), ..Worksheet::default() };
    sheet.options =
        vec![OptionColumn { risk: vec![said("infection", "Dr Chen")], ..OptionColumn::default() }];
    let text = serde_json::to_string(&sheet).unwrap();
    assert_eq!(serde_json::from_str::<Worksheet>(&text).unwrap(), sheet);
    assert!(serde_json::from_str::<Worksheet>(r#"{"score": 3}"#).is_err(), "there is no such thing");
    assert_eq!(sheet.quotations().count(), 2, "the goal and the cell");
}

#[test]
fn five_questions_and_six_steps_are_filled_or_not_and_never_added_up() {
    let words = decision::library().worksheet();
    let mut sheet = Worksheet::default();
    assert!(words.questions(&sheet).iter().all(|question| !question.filled));
    sheet.question.insert("en".into(), "How do the three compare?".into());
    let filled: Vec<String> =
        words.questions(&sheet).into_iter().filter(|q| q.filled).map(|question| question.id).collect();
    assert_eq!(filled, ["what_we_ask"]);
    let steps =
        words.steps(&sheet, decision::Records { has_documents: true, ..decision::Records::default() });
    let filled: Vec<&str> = steps.iter().filter(|step| step.filled).map(|step| step.id.as_str()).collect();
    assert_eq!(filled, ["papers", "question"]);
}
