//! Details of an event in fixed keys, transcribed from the words around it.

mod drugs;
mod figures;
#[cfg(test)]
mod tests;
mod transplant;

use std::collections::BTreeMap;

use satchel_records::EventKind;

use super::super::knowledge::knowledge;
use super::super::lexicon::{holds, places};
use super::super::text::fold_tight;

/// The details of a kind of event that a text gives, by key; see `EventSuggestion::details`.
pub(super) fn of(kind: EventKind, text: &str) -> BTreeMap<String, String> {
    let folded = fold_tight(text);
    let mut found = BTreeMap::new();
    let mut put = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            found.insert(key.to_owned(), value);
        }
    };
    match kind {
        EventKind::Diagnosis => {
            put("disease", first("disease", &folded));
            put("blasts", figures::percent(text, "blast_word"));
            put("cns_status", figures::cns(&folded));
        }
        EventKind::Relapse => {
            let sites = sites(&folded);
            put("site", sites.as_ref().map(|(site, _)| site.clone()));
            put("sites", sites.and_then(|(_, all)| all));
            put("relapse_number", first("relapse_number", &folded));
            put("blasts", figures::percent(text, "blast_word"));
            put("cns_status", figures::cns(&folded));
        }
        EventKind::Remission => {
            put("cr_number", figures::remission_number(&folded).or_else(|| first("cr_number", &folded)));
            put("blasts", figures::percent(text, "blast_word"));
            residual(text, &folded, &mut put);
        }
        EventKind::Assessment | EventKind::Pathology => {
            put("blasts", figures::percent(text, "blast_word"));
            put("chimerism", figures::percent(text, "chimerism_word"));
            put("cns_status", figures::cns(&folded));
            residual(text, &folded, &mut put);
        }
        EventKind::Chemotherapy | EventKind::Immunotherapy | EventKind::Lymphodepletion => {
            let lists: &[&str] = match kind {
                EventKind::Immunotherapy => &["immuno"],
                EventKind::Lymphodepletion => &["chemo"],
                _ => &["chemo", "steroid", "tki"],
            };
            put("agents", drugs::agents(&folded, lists));
            put("protocol", drugs::regimen(&folded));
            put("cycle", figures::cycle(&folded).or_else(|| first("cycle", &folded)));
            if kind == EventKind::Chemotherapy {
                put("intent", first("intent", &folded));
            }
        }
        EventKind::Radiotherapy => put("dose", figures::gray(&folded)),
        EventKind::CarTInfusion => {
            put("target", first("target", &folded));
            put("product", drugs::product(text, &folded));
            put("dose", figures::cell_dose(text));
            put("batch", figures::behind_label(text, "batch_word"));
        }
        EventKind::Toxicity => {
            put("toxicity", first("toxicity", &folded));
            put("grade", figures::grade(&folded).or_else(|| first("grade", &folded)));
            put("scale", first("scale", &folded));
            put("treatment", drugs::agents(&folded, &["rescue"]));
        }
        EventKind::Hsct => transplant::of(text, &folded, &mut put),
        EventKind::Gvhd => {
            put("organ", every("organ", &folded));
            put("grade", figures::grade(&folded).or_else(|| first("grade", &folded)));
            put("scale", first("scale", &folded));
            put("onset", first("onset", &folded));
        }
        EventKind::Infection => put("agent", every("pathogen", &folded)),
        EventKind::Imaging => put("modality", first("modality", &folded)),
        EventKind::Procedure => put("procedure", first("procedure", &folded)),
        _ => {}
    }
    found
}

/// Residual disease with what makes it readable: a bare "negative" says nothing without its sensitivity.
fn residual(text: &str, folded: &str, put: &mut impl FnMut(&str, Option<String>)) {
    let sensitivity = figures::sensitivity(text);
    let measured = figures::percent(text, "mrd_word");
    let denied = || {
        first("mrd_result", folded).filter(|_| sensitivity.is_some() && first("mrd_word", folded).is_some())
    };
    let value = measured.or_else(denied);
    if value.is_some() {
        put("method", first("method", folded));
        put("sensitivity", sensitivity);
    }
    put("mrd", value);
}

/// The value of the longest phrase of a list that the text holds.
fn first(list: &str, folded: &str) -> Option<String> {
    knowledge()
        .details
        .perhaps_in(list, folded)
        .find(|phrase| holds(folded, &phrase.text))
        .map(|phrase| phrase.key.clone())
}

/// Every value of a list that the text holds, in the order of the text.
fn every(list: &str, folded: &str) -> Option<String> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for phrase in knowledge().details.perhaps_in(list, folded) {
        if let Some((at, _)) = places(folded, &phrase.text).next()
            && !found.iter().any(|(_, key)| *key == phrase.key)
        {
            found.push((at, &phrase.key));
        }
    }
    found.sort_unstable();
    (!found.is_empty()).then(|| found.iter().map(|(_, key)| *key).collect::<Vec<_>>().join(", "))
}

/// Where a relapse was: one site, or `combined` with all of them.
fn sites(folded: &str) -> Option<(String, Option<String>)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    let mut combined = false;
    for phrase in knowledge().details.perhaps_in("site", folded) {
        let free = places(folded, &phrase.text).find(|(_, stop)| {
            // "CNS 1", "CNS negative": the site is spoken of because it was free.
            let behind: String = folded[*stop..].chars().take(16).collect();
            !behind.trim_start_matches([' ', '-', ':', '=']).starts_with(|c: char| c.is_ascii_digit())
                && !knowledge().details.perhaps_in("site_free", &behind).any(|p| holds(&behind, &p.text))
        });
        let Some((at, _)) = free else { continue };
        if phrase.key == "combined" {
            combined = true;
        } else if !found.iter().any(|(_, key)| *key == phrase.key) {
            found.push((at, &phrase.key));
        }
    }
    found.sort_unstable();
    let all = found.iter().map(|(_, key)| *key).collect::<Vec<_>>().join(", ");
    match found.len() {
        0 if combined => Some(("combined".to_owned(), None)),
        0 => None,
        1 if !combined => Some((all, None)),
        _ => Some(("combined".to_owned(), Some(all))),
    }
}
