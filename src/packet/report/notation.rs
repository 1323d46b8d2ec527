//! Units, exponents and limits as people write them.

use std::sync::OnceLock;

use regex::Regex;

/// A UCUM unit as people write it: `10*9/L` as `10⁹/L`; empty for a bare number.
#[must_use]
pub fn plain_unit(unit: &str) -> String {
    match unit {
        "1" => String::new(),
        other => exponents(&other.replace("10*", "10^").replace(['{', '}'], ""))
            .replace("uL", "µL")
            .replace("ug", "µg")
            .replace("umol", "µmol"),
    }
}

/// Powers of ten set as such: `10^-4` and `10*9` become `10⁻⁴` and `10⁹`. Nothing else is touched.
pub(super) fn exponents(text: &str) -> String {
    static FORM: OnceLock<Option<Regex>> = OnceLock::new();
    let Some(form) = FORM.get_or_init(|| Regex::new(r"\b10[\^*](-?\d{1,2})").ok()) else {
        return text.to_owned();
    };
    form.replace_all(text, |found: &regex::Captures<'_>| {
        format!("10{}", found[1].chars().map(raised).collect::<String>())
    })
    .into_owned()
}

/// A limit as people write it: as [`exponents`], and a bare `10-4`, which is a power of ten where a limit stands and nowhere else.
pub(super) fn limit(text: &str) -> String {
    match text.trim().strip_prefix("10").map(|rest| (rest.chars().next(), rest)) {
        Some((Some('-' | '−' | '–'), power)) if power.chars().skip(1).all(|c| c.is_ascii_digit()) => {
            format!("10{}", power.chars().map(raised).collect::<String>())
        }
        _ => exponents(text),
    }
}

const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

fn raised(c: char) -> char {
    c.to_digit(10).and_then(|digit| RAISED.get(digit as usize)).copied().unwrap_or('⁻')
}

fn lowered(c: char) -> char {
    let digit = RAISED.iter().position(|raised| *raised == c).and_then(|at| u32::try_from(at).ok());
    digit.and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)
}

/// Whether a text has a figure in it.
pub(super) fn is_number(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
}

/// A limit as stated, as a fraction: `10^-4`, `1E-4`, `10⁻⁴`, `0.01 %`.
pub(super) fn fraction(text: &str) -> Option<f64> {
    let text: String = text
        .chars()
        .filter_map(|c| match c {
            '⁻' | '−' | '–' => Some('-'),
            ',' => Some('.'),
            '^' | '*' => None,
            c if c.is_whitespace() => None,
            c => Some(lowered(c)),
        })
        .collect();
    static FORMS: OnceLock<Option<(Regex, Regex)>> = OnceLock::new();
    let (power, percent) = FORMS
        .get_or_init(|| Some((Regex::new(r"(?:10|1[eE])-(\d)").ok()?, Regex::new(r"(\d+(?:\.\d+)?)%").ok()?)))
        .as_ref()?;
    if let Some(found) = power.captures(&text) {
        return Some(10_f64.powi(-found[1].parse::<i32>().ok()?));
    }
    percent.captures(&text).and_then(|found| found[1].parse::<f64>().ok()).map(|p| p / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_as_fractions() {
        for (text, expected) in [
            ("10^-4", 1e-4),
            ("10⁻⁵", 1e-5),
            ("1E-6", 1e-6),
            ("0.01 %", 1e-4),
            ("0,01%", 1e-4),
            ("10*-4", 1e-4),
        ] {
            let found = fraction(text).unwrap();
            assert!((found - expected).abs() < expected * 1e-9, "{text} is {expected}, not {found}");
        }
        assert_eq!(fraction("sensitive"), None, "words are no limit");
    }

    #[test]
    fn powers_of_ten_are_raised_and_other_figures_stay() {
        assert_eq!(exponents("10^-4"), "10⁻⁴");
        assert_eq!(exponents("1.2×10^6/kg"), "1.2×10⁶/kg");
        assert_eq!(exponents("110*9 and 10-4"), "110*9 and 10-4", "only a power of ten is one");
        assert_eq!(limit("10-4"), "10⁻⁴", "in a limit it can be nothing else");
        assert_eq!(limit("100 copies"), "100 copies");
        assert_eq!(plain_unit("10*9/L"), "10⁹/L");
        assert_eq!(plain_unit("{cells}/10*6{cells}"), "cells/10⁶cells");
        assert_eq!(plain_unit("umol/L"), "µmol/L");
        assert_eq!(plain_unit("1"), "");
    }
}
