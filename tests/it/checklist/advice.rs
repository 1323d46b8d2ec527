//! Nothing the program says advises, in any language, outside a quotation; and nothing is a share or a score.

use std::fs;
use std::path::Path;

use satchel::checklist::{check, library};
use satchel::decision::{
    self, LetterRequest, Worksheet, calendar, evidence, ics, letter, letter_languages, return_summary,
};
use toml::Value;

use super::case::{CD19_NOW, complete, day};

/// Words that advise, by language, in lower case; stems where a language bends its words.
const ADVICE: [(&str, &[&str]); 6] = [
    ("en", &["eligible", "recommend", "should", "better", "overdue", "ought to", "must be treated"]),
    ("zh", &["建议", "应该", "应当", "推荐", "更好", "逾期", "符合条件", "适合治疗", "超期"]),
    ("ru", &["рекоменд", "следует", "лучше", "просроч", "показано лечение", "подходит для"]),
    ("es", &["recomend", "debería", "mejor", "elegible", "atrasad", "apto para", "vencid"]),
    (
        "tr",
        &[
            "öneririz",
            "öneriyor",
            "önerilir",
            "önerilmekte",
            "tavsiye edilir",
            "daha iyi",
            "uygundur",
            "gecik",
            "yapılmalı",
        ],
    ),
    ("ar", &["نوصي", "يوصى", "ينبغي", "أفضل", "مؤهل", "متأخر", "يجب"]),
];

/// What says that it is no advice.
const DISCLAIMERS: [&str; 1] = ["不构成医疗建议"];

/// Every word of `text` that advises.
fn advice_in(text: &str) -> Vec<&'static str> {
    let mut text = text.to_lowercase();
    for disclaimer in DISCLAIMERS {
        text = text.replace(disclaimer, "");
    }
    ADVICE.iter().flat_map(|(_, words)| *words).filter(|word| text.contains(**word)).copied().collect()
}

/// Text without what stands between quotation marks: what a person or a source said.
fn own_words(text: &str) -> String {
    let mut own = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            c if depth == 0 => own.push(c),
            _ => {}
        }
    }
    own
}

fn assert_no_advice(text: &str, place: &str) {
    let found = advice_in(&own_words(text));
    assert!(found.is_empty(), "{place} advises with {found:?}: {text}");
    assert!(!text.contains('%') && !text.contains('％'), "{place} shows a share: {text}");
}

/// What a data file says: every text but search words, quotations and their translations, and names of sources.
fn said(value: &Value, place: &str, texts: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => texts.push((place.to_owned(), text.clone())),
        Value::Array(list) => list.iter().for_each(|value| said(value, place, texts)),
        Value::Table(table) => {
            let silent = ["find", "instead", "quote", "translation", "name", "place"];
            for (key, value) in table {
                let is_wording = value.as_table().is_some_and(|t| t.contains_key("en"));
                if is_wording && key != "translation" || !silent.contains(&key.as_str()) {
                    said(value, &format!("{place}/{key}"), texts);
                }
            }
        }
        _ => {}
    }
}

fn files(folder: &Path, ending: &str, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
}

#[test]
fn the_test_finds_what_it_looks_for() {
    assert_eq!(advice_in(&own_words("You should go")), ["should"]);
    assert_eq!(advice_in("建议移植"), ["建议"]);
    assert!(advice_in("由家属整理，不构成医疗建议").is_empty(), "a disclaimer is none");
    assert!(advice_in(&own_words("She wrote “you should go” to us")).is_empty(), "a quotation is a person’s");
}

#[test]
fn no_data_file_advises() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let mut found = Vec::new();
    files(&assets.join("checklist"), "toml", &mut found);
    found.push(assets.join("packet/labels.toml"));
    assert!(found.len() > 8, "{found:?}");
    for file in found {
        let table: toml::Table = fs::read_to_string(&file).unwrap().parse().unwrap();
        let mut texts = Vec::new();
        said(&Value::Table(table), &file.display().to_string(), &mut texts);
        assert!(!texts.is_empty(), "{} says something", file.display());
        for (place, text) in texts {
            let found = advice_in(&own_words(&text));
            assert!(found.is_empty(), "{place} advises with {found:?}: {text}");
        }
    }
}

#[test]
fn no_window_advises() {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales"), "ftl", &mut found);
    assert!(found.len() >= 2);
    for file in found {
        for (number, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            let Some(text) = line.split_once('=').map(|(_, text)| text).filter(|_| !line.starts_with('#'))
            else {
                continue;
            };
            let found = advice_in(&own_words(text));
            assert!(found.is_empty(), "{}:{} advises with {found:?}", file.display(), number + 1);
        }
    }
}

#[test]
fn nothing_that_is_made_of_a_case_advises_or_rates() {
    let papers = complete().without(&[CD19_NOW]);
    let mut made: Vec<(String, String)> = Vec::new();
    for template in library().templates() {
        for profile in library().profiles() {
            let list = check(template, profile, &papers.case());
            for item in &list.items {
                for reason in &item.reasons {
                    made.extend(reason.text.0.values().map(|text| (item.id.clone(), text.clone())));
                }
            }
        }
    }
    let table = evidence("b_all", &papers.case(), &|_| None).unwrap();
    for row in &table.rows {
        made.extend(row.title.0.values().map(|text| (row.id.clone(), text.clone())));
        let coded = row.records.iter().flat_map(|shown| shown.what.0.values());
        made.extend(coded.map(|text| (row.id.clone(), text.replace('%', ""))));
    }
    let boards = decision::boards("b_all", &papers.case(), &std::collections::BTreeMap::new());
    assert!(boards.len() > 4, "the case has an infusion to monitor, too");
    for board in &boards {
        let of_rows = board.rows.iter().flat_map(|row| row.title.0.values());
        let said = board.title.0.values().chain(board.note.0.values()).chain(of_rows);
        made.extend(said.map(|text| (board.id.clone(), text.clone())));
    }
    let dates = calendar(&papers.events, &|_| None);
    for entry in &dates {
        made.extend(
            entry.title.0.values().chain(entry.whose.0.values()).map(|t| (entry.id.clone(), t.clone())),
        );
    }
    for language in ["en", "zh"] {
        let file = ics(&dates, language, "2026-11-21T10:00:00Z", "v").replace("\r\n ", "");
        made.push(("ics".into(), file));
    }
    let languages: Vec<String> = letter_languages().map(str::to_owned).collect();
    let template = library().template(None).unwrap();
    let list = check(template, library().profile(Some("transplant")).unwrap(), &papers.case());
    let items = list.items.iter().map(|item| item.id.clone()).collect();
    let request =
        LetterRequest { items, hospital: "H".into(), contact: "c".into(), languages: languages.clone() };
    let written = letter(&request, &list, Some(&papers.patient), day("2026-11-21"));
    made.push(("letter".into(), written.plain()));
    let home = return_summary(&papers.case(), &Worksheet::default(), &dates, &languages);
    made.push(("return".into(), home.plain()));
    let words = decision::library().worksheet();
    for named in words.sentences.iter().chain(&words.questions).chain(&words.steps) {
        made.extend(named.words.0.values().map(|text| (named.id.clone(), text.clone())));
    }
    assert!(made.len() > 200, "there is something to judge: {}", made.len());
    for (place, text) in &made {
        assert_no_advice(text, place);
    }
}
