//! Drugs, protocols and products named beside an event.

use super::super::super::knowledge::knowledge;
use super::super::super::lexicon::holds;
use super::super::super::text::fold_tight;
use super::super::triggers::drugs;

/// Drugs of some classes, in the order of the text.
pub(super) fn agents(folded: &str, lists: &[&str]) -> Option<String> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for list in lists {
        for (at, _, name) in drugs(&knowledge().drugs, list, folded) {
            if !found.iter().any(|(_, other)| *other == name) {
                found.push((at, name));
            }
        }
    }
    found.sort_unstable();
    (!found.is_empty()).then(|| found.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", "))
}

/// The protocol of a treatment; a block of one only where no protocol is named.
pub(super) fn regimen(folded: &str) -> Option<String> {
    ["regimen", "block"].into_iter().find_map(|list| {
        let hit = knowledge().drugs.perhaps_in(list, folded).find(|phrase| holds(folded, &phrase.text));
        hit.map(|phrase| phrase.key.clone())
    })
}

/// A product by its name, or what a form prints behind "Product:".
pub(super) fn product(text: &str, folded: &str) -> Option<String> {
    if let Some(phrase) =
        knowledge().drugs.perhaps_in("product", folded).find(|phrase| holds(folded, &phrase.text))
    {
        return Some(phrase.key.clone());
    }
    text.lines().find_map(|line| {
        let folded = fold_tight(line);
        let labelled = |p: &&str| folded.starts_with(p);
        knowledge().details.list("product_word").map(|phrase| phrase.text.as_str()).find(labelled)?;
        let value =
            line.split_once([':', '：']).map(|(_, v)| v).or_else(|| line.split_once("  ").map(|(_, v)| v))?;
        let value = value.trim().split("  ").next().unwrap_or_default().trim();
        (2..=60).contains(&value.chars().count()).then(|| value.to_owned())
    })
}
