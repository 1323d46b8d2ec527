//! The data files are whole.

use std::collections::BTreeSet;

use super::*;
use crate::checklist;

fn whole() -> Library {
    Library::parse().expect("every file reads as its type")
}

fn has_both(words: &Words, what: &str) {
    for language in ["en", "zh"] {
        assert!(words.0.get(language).is_some_and(|text| !text.is_empty()), "{what} lacks {language}");
    }
}

#[test]
fn every_sentence_is_there_in_english_and_chinese() {
    let library = whole();
    assert!(!library.sentences.is_empty());
    for (code, words) in &library.sentences {
        has_both(words, code);
    }
}

#[test]
fn every_criterion_is_quoted_from_a_source_that_says_when_and_whose_interest() {
    let library = whole();
    assert!(!library.criteria.is_empty(), "there is a table");
    for table in &library.criteria {
        assert!(checklist::library().template(Some(&table.list)).is_some(), "{} belongs to a list", table.id);
        assert!(table.reviewed.exact().is_some(), "{} has a full date of review", table.id);
        has_both(&table.title, &table.id);
        let mut seen = BTreeSet::new();
        for row in &table.rows {
            assert!(seen.insert(&row.id), "{} stands twice", row.id);
            has_both(&row.title, &row.id);
            assert!(row.newest > 0 && (row.birth_date || !row.find.is_empty()), "{} shows something", row.id);
            let Some(criterion) = &row.criterion else { continue };
            assert!(!criterion.quote.trim().is_empty());
            assert!(!criterion.translation.get("zh").is_empty(), "{} is translated", row.id);
            let source = checklist::library().source(&criterion.source);
            assert!(!source.name.is_empty(), "{} names a known source", row.id);
            assert!(source.place.is_some() && source.read.is_some(), "{} can be looked up", row.id);
            has_both(&source.interest, &criterion.source);
        }
    }
}

#[test]
fn every_date_is_quoted_from_a_known_source_or_says_that_it_is_arithmetic() {
    let library = whole();
    for id in ["day_28", "day_60", "transplant_window"] {
        assert!(library.dates.iter().any(|date| date.id == id), "{id} is counted");
    }
    for date in &library.dates {
        has_both(&date.title, &date.id);
        assert!(date.after.is_day_zero(), "{} counts from a Day 0", date.id);
        assert_eq!(date.quote.is_some(), date.source.is_some(), "{}: a quotation has a source", date.id);
        if let Some(key) = &date.source {
            let source = checklist::library().source(key);
            assert!(!source.name.is_empty() && source.place.is_some(), "{} names a known source", date.id);
            assert!(!date.translation.get("zh").is_empty(), "{} is translated", date.id);
        }
    }
}

#[test]
fn a_letter_has_every_sentence_in_every_language() {
    let library = whole();
    let languages = ["ar", "en", "es", "ru", "tr", "zh"];
    for (code, words) in &library.letters.sentences {
        let there: Vec<&str> = words.0.keys().map(String::as_str).collect();
        assert_eq!(there, languages, "{code}");
    }
    let template = checklist::library().template(None).unwrap();
    for (id, words) in &library.letters.items {
        assert!(template.items.iter().any(|item| item.id == *id), "{id} is an item of the list");
        for language in ["ar", "es", "ru", "tr"] {
            assert!(words.0.get(language).is_some_and(|text| !text.is_empty()), "{id} lacks {language}");
        }
    }
}

#[test]
fn the_worksheet_has_four_sentences_five_questions_and_six_steps() {
    let words = whole().worksheet;
    assert_eq!((words.sentences.len(), words.questions.len(), words.steps.len()), (4, 5, 6));
    has_both(&words.blank, "blank");
    for named in words.sentences.iter().chain(&words.questions).chain(&words.steps) {
        has_both(&named.words, &named.id);
    }
    let mut seen = BTreeSet::new();
    for ask in &words.bank {
        assert!(seen.insert(&ask.id), "{} stands twice", ask.id);
        has_both(&ask.words, &ask.id);
        let about = ["goal", "timing", "risk", "feasibility", "access"];
        assert!(about.contains(&ask.about.as_str()), "{} is about {}", ask.id, ask.about);
        assert!(ask.words.get("en").ends_with('?') && ask.words.get("zh").ends_with('？'), "{} asks", ask.id);
    }
}

#[test]
fn every_board_names_known_tests_and_drugs_and_says_who_asks() {
    let library = whole();
    let mut boards = BTreeSet::new();
    for board in &library.boards {
        assert!(boards.insert(&board.id), "{} stands twice", board.id);
        has_both(&board.title, &board.id);
        has_both(&board.note, &board.id);
        assert!(board.reviewed.exact().is_some() && board.version > 0);
        let source = checklist::library().source(&board.source);
        assert!(!source.name.is_empty() && source.read.is_some(), "{} names a known source", board.id);
        for list in &board.lists {
            assert!(checklist::library().template(Some(list)).is_some(), "{} belongs to a list", board.id);
        }
        assert!(board.since.is_none_or(satchel_records::EventKind::is_day_zero));
        let mut rows = BTreeSet::new();
        for row in &board.rows {
            assert!(rows.insert(&row.id), "{} stands twice in {}", row.id, board.id);
            has_both(&row.title, &row.id);
            for analyte in &row.labs {
                assert!(crate::facts::knowledge().analyte(analyte).is_some(), "{analyte} is no analyte");
            }
            for drug in row.drugs.iter().chain(&row.given) {
                assert!(crate::facts::is_drug(drug), "{drug} is no drug and no list of drugs");
            }
            for word in row.words.iter().chain(&row.with).chain(&row.without) {
                assert!(!word.contains("* "), "{word}: a `*` stands at an end of the whole");
            }
            let finds = !row.labs.is_empty()
                || !row.words.is_empty()
                || !row.events.is_empty()
                || !row.drugs.is_empty();
            assert!(finds, "{} finds something", row.id);
            assert!(
                row.details.is_empty() || !row.events.is_empty(),
                "{}: only an event has details",
                row.id
            );
        }
    }
    assert_eq!(boards.len(), 5);
}
