//! Reasons: fixed codes whose sentences are data.

use super::library::library;
use super::outcome::Reason;
use super::words::{Value, Words};

/// The sentence of a code in every language, with its places filled.
pub(super) fn reason(code: &str, values: &[(&str, Value<'_>)]) -> Reason {
    Reason { code: code.to_owned(), text: library().sentence(code).fill(values) }
}

/// Several wordings in a row, in each language that all of them have.
pub(super) fn listed<'a>(list: impl Iterator<Item = &'a Words> + Clone) -> Words {
    let languages: Vec<String> =
        list.clone().next().map(|words| words.0.keys().cloned().collect()).unwrap_or_default();
    let joined = |language: &String| {
        let comma = if language == "zh" { "、" } else { ", " };
        let text: Vec<&str> = list.clone().map(|words| words.get(language)).collect();
        (language.clone(), text.join(comma))
    };
    Words(languages.iter().map(joined).collect())
}
