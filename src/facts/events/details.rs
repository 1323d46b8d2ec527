//! Details of an event in fixed keys, transcribed from the words around it.

use std::collections::BTreeMap;

use satchel_records::EventKind;

use super::super::knowledge::knowledge;
use super::super::number::{DIGITS, pattern};
use super::super::text::{fold_tight, plain_number};
use super::holds;

pattern!(
    GRADE,
    r"(?:grade|gr\.?|степен[ьи]|grado|derece|الدرجه|درجه)\s?[:=-]?\s?(?P<a>[0-4]|iv|i{1,3})(?:[^\p{L}\p{N}]|$)|(?:^|[^\p{L}\p{N}.])(?P<b>[0-4]|iv|i{1,3})\s?(?:级|度|степени|ст\.|-?[йяи]? степени|\. ?derece|derece)"
);
pattern!(
    DOSE,
    &format!(
        r"{DIGITS}\s?[x×хX*·]\s?10\s?\^?\s?\d{{1,2}}\s?(?:[\p{{L}}+-]*\s?[\p{{L}}+-]*)?\s?(?:/\s?(?:kg|кг|كغ|كجم))?"
    )
);
pattern!(
    CNS,
    r"(?:cns|цнс|snc|mss|sss|중추)[\s-]?(?:статус|status)?[\s:=-]{0,2}(?P<n>[123][abc]?)(?:[^\p{L}\p{N}]|$)"
);
pattern!(GRAY, &format!(r"(?P<gy>{DIGITS})\s?(?:gy|гр|غراي)(?:[^\p{{L}}]|$)"));

/// The details of a kind of event that a text gives.
pub(super) fn of(kind: EventKind, text: &str) -> BTreeMap<String, String> {
    let folded = fold_tight(text);
    let mut found = BTreeMap::new();
    let mut put = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            found.insert(key.to_owned(), value);
        }
    };
    match kind {
        EventKind::Relapse => {
            put("site", first("site", &folded));
            put("relapse_number", first("relapse_number", &folded));
        }
        EventKind::Remission => put("cr_number", first("cr_number", &folded)),
        EventKind::Assessment => put("cns_status", cns(&folded)),
        EventKind::Diagnosis => put("cns_status", cns(&folded)),
        EventKind::Chemotherapy | EventKind::Immunotherapy | EventKind::Lymphodepletion => {
            let lists: &[&str] = match kind {
                EventKind::Immunotherapy => &["immuno"],
                EventKind::Lymphodepletion => &["chemo"],
                _ => &["chemo", "steroid", "tki"],
            };
            put("agents", agents(&folded, lists));
            put("protocol", regimen(&folded));
        }
        EventKind::CarTInfusion => {
            put("target", first("target", &folded));
            put("product", product(text, &folded));
            put("dose", dose(text));
        }
        EventKind::Toxicity => {
            put("toxicity", first("toxicity", &folded));
            put("grade", grade(&folded));
            put("scale", first("scale", &folded));
        }
        EventKind::Hsct => {
            put("donor_type", first("donor_type", &folded));
            put("graft_source", first("graft_source", &folded));
            put("conditioning", agents(&folded, &["conditioning"]).map(|agents| with_gray(agents, &folded)));
        }
        EventKind::Gvhd => {
            put("organ", first("organ", &folded));
            put("grade", grade(&folded));
            put("scale", first("scale", &folded));
            put("onset", first("onset", &folded));
        }
        EventKind::Imaging => put("modality", first("modality", &folded)),
        EventKind::Radiotherapy => put(
            "dose",
            GRAY.captures(&folded).and_then(|c| c.name("gy").map(|m| format!("{} Gy", m.as_str()))),
        ),
        EventKind::Procedure => put("procedure", first("procedure", &folded)),
        _ => {}
    }
    found
}

/// The value of the first phrase of a list that the text holds; longer phrases go first.
fn first(list: &str, folded: &str) -> Option<String> {
    knowledge().details.list(list).find(|phrase| holds(folded, &phrase.text)).map(|phrase| phrase.key.clone())
}

/// Drugs of some classes, in the order of the text.
fn agents(folded: &str, lists: &[&str]) -> Option<String> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for list in lists {
        for phrase in knowledge().drugs.list(list) {
            // Russian and Turkish names carry endings: the stem is enough for long names.
            let at = folded.match_indices(&phrase.text).map(|(at, _)| at).find(|at| {
                super::super::text::at_word_edge(folded, *at)
                    && (phrase.text.chars().count() > 6
                        || super::super::text::at_word_edge(folded, at + phrase.text.len()))
            });
            if let Some(at) = at
                && !found.iter().any(|(_, name)| *name == phrase.key)
            {
                found.push((at, &phrase.key));
            }
        }
    }
    found.sort_unstable();
    (!found.is_empty()).then(|| found.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", "))
}

fn regimen(folded: &str) -> Option<String> {
    knowledge()
        .drugs
        .list("regimen")
        .find(|phrase| holds(folded, &phrase.text))
        .map(|phrase| phrase.key.clone())
}

fn product(text: &str, folded: &str) -> Option<String> {
    if let Some(phrase) = knowledge().drugs.list("product").find(|phrase| holds(folded, &phrase.text)) {
        return Some(phrase.key.clone());
    }
    // "Product: XYZ-19" in a form.
    for line in text.lines() {
        let folded = fold_tight(line);
        let labelled =
            knowledge().details.list("product_word").any(|phrase| folded.starts_with(&phrase.text));
        if labelled {
            let value = line
                .split_once([':', '：'])
                .map(|(_, v)| v)
                .or_else(|| line.split_once("  ").map(|(_, v)| v));
            let value = value.map(|v| v.trim().split("  ").next().unwrap_or_default().trim().to_owned());
            if let Some(value) = value.filter(|v| (2..=60).contains(&v.chars().count())) {
                return Some(value);
            }
        }
    }
    None
}

/// A cell dose as printed: `2.1×10^6/kg`.
fn dose(text: &str) -> Option<String> {
    let plain = plain_number(text);
    let all: Vec<&str> = DOSE.find_iter(&plain).map(|m| m.as_str().trim()).collect();
    all.iter()
        .find(|dose| dose.contains("kg") || dose.contains("кг"))
        .or(all.first())
        .map(|dose| (*dose).to_owned())
}

fn grade(folded: &str) -> Option<String> {
    let found = GRADE.captures(folded)?;
    found.name("a").or_else(|| found.name("b")).map(|m| m.as_str().to_uppercase())
}

fn cns(folded: &str) -> Option<String> {
    CNS.captures(folded).and_then(|c| c.name("n")).map(|m| format!("CNS{}", m.as_str()))
}

fn with_gray(agents: String, folded: &str) -> String {
    match GRAY.captures(folded).and_then(|c| c.name("gy")) {
        Some(gray) if agents.contains("TBI") => agents.replace("TBI", &format!("TBI {} Gy", gray.as_str())),
        _ => agents,
    }
}
