//! The language of a paper.

use super::super::knowledge::LANGUAGES;
use super::super::text::is_han;

/// The main language of some text, by script, then by its small words.
pub(in super::super) fn language(text: &str) -> Option<&'static str> {
    let (mut han, mut cyrillic, mut arabic, mut latin) = (0_usize, 0_usize, 0_usize, 0_usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        match c {
            c if is_han(c) => han += 1,
            '\u{400}'..='\u{52f}' => cyrillic += 1,
            '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fefc}' => arabic += 1,
            _ => latin += 1,
        }
    }
    // One Chinese character says what three or four letters say.
    let weights = [("zh", han * 4), ("ru", cyrillic * 2), ("ar", arabic * 2), ("", latin)];
    let (script, most) = weights.into_iter().max_by_key(|(_, n)| *n)?;
    if most == 0 {
        return None;
    }
    if !script.is_empty() {
        return LANGUAGES.into_iter().find(|l| *l == script);
    }
    let lower = text.to_lowercase();
    let count =
        |words: &[&str]| lower.split(|c: char| !c.is_alphabetic()).filter(|w| words.contains(w)).count();
    let letters = |set: &str| lower.chars().filter(|c| set.contains(*c)).count();
    let english = count(&[
        "the", "of", "and", "in", "was", "with", "for", "on", "to", "is", "date", "name", "result", "range",
        "report", "test", "patient", "unit", "units",
    ]);
    let spanish = count(&[
        "de",
        "la",
        "el",
        "en",
        "los",
        "las",
        "del",
        "con",
        "por",
        "para",
        "se",
        "una",
        "fecha",
        "nombre",
        "resultado",
        "paciente",
        "valores",
        "y",
        "unidades",
    ]) + letters("ñ¿áéíó");
    let turkish = count(&[
        "ve",
        "ile",
        "bir",
        "için",
        "tarihi",
        "hasta",
        "sonuç",
        "olarak",
        "adı",
        "soyadı",
        "birim",
        "değer",
        "raporu",
        "tarihinde",
    ]) + letters("ğışİ");
    let best =
        [("en", english), ("es", spanish), ("tr", turkish)].into_iter().rev().max_by_key(|(_, n)| *n)?;
    Some(best.0)
}
