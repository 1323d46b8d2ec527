//! What a cell of a laboratory table can be: a value, a unit, a range, a flag.

use super::super::knowledge::{Phrase, knowledge};
use super::super::memo::{Question, answer};
use super::super::number::{DIGITS, DecimalMark, parse_number, parse_range, pattern};
use super::super::text::{fold_tight, plain_number};

/// A part of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A result: a number or a word such as "negative".
    Value(String),
    /// A unit.
    Unit(String),
    /// A reference range.
    Range(String),
    /// A flag.
    Flag(String),
    /// A mark behind a value that recognition could not read: a flag, most likely.
    Mark,
}

pattern!(ATTACHED_FLAG, r"^(?P<value>[<>≤≥]?\s*\d[\d.,]*)(?P<flag>H{1,2}|L{1,2}|[HL]?\*+|В|Н|[HL]\*)$");
pattern!(LEADING_RANGE, r"^\d+(?:[.,]\d+)?[-–]\d+(?:[.,]\d+)?");
pattern!(LEADING_NUMBER, &format!(r"^(?:[<>≤≥]=?\s*)?{DIGITS}"));

pattern!(MARKED, r"^(?P<value>[<>≤≥]?\s*\d[\d.,]*)(?:\s*[JjTtfIil|!'’`´~YyvV_+тТгаА]{1,2}|\s+[147^-])$");

pattern!(MARKED_BEFORE, r"^[147JjTtТтIil|!†‡]\s+(?P<value>[<>≤≥]?\s*\d[\d.,]*)$");

/// Whether a cell of results holds one: a number or a word such as "negative".
pub(super) fn holds_value(text: &str) -> bool {
    pieces(text).is_some_and(|pieces| pieces.iter().any(|piece| matches!(piece, Piece::Value(_))))
}

/// As [`pieces`], for a cell of results on a picture, where an arrow comes out as another sign: `2,94 4`, `24.0 1`, `8.7J`.
pub(super) fn pieces_on_picture(text: &str) -> Option<Vec<Piece>> {
    // An arrow that stands alone comes out as a letter, which may be a unit elsewhere ("T" for tera).
    if matches!(text.trim(), "T" | "Т" | "t" | "т" | "I" | "l" | "i" | "|" | "!" | "†" | "‡") {
        return Some(vec![Piece::Mark]);
    }
    let as_printed = pieces(text);
    let is_whole =
        as_printed.as_deref().is_some_and(|pieces| !matches!(pieces, [Piece::Unit(_), Piece::Value(_)]));
    if is_whole {
        return as_printed;
    }
    if let Some(found) = MARKED_BEFORE.captures(text.trim())
        && let Some(value) = found.name("value").filter(|value| is_number(value.as_str()))
    {
        return Some(vec![Piece::Mark, Piece::Value(value.as_str().to_owned())]);
    }
    // "0,74.": a speck behind the figure.
    let speckless = text.trim().trim_end_matches(['.', ',', '·', '|']);
    if as_printed.is_none() && is_number(speckless) {
        return Some(vec![Piece::Value(speckless.to_owned())]);
    }
    as_printed.or_else(|| with_misread_unit(text.trim())).or_else(|| {
        let found = MARKED.captures(text.trim())?;
        let value = found.name("value")?.as_str().to_owned();
        is_number(&value).then(|| vec![Piece::Value(value), Piece::Mark])
    })
}

/// Whether a text is a flag, as printed. Case counts: `н` is no flag.
pub(super) fn flag(text: &str) -> Option<&'static Phrase> {
    let text = text.trim();
    knowledge().headings.list("flag").find(|phrase| phrase.printed == text)
}

/// Whether a text is a result in words.
pub(super) fn qualitative(text: &str) -> Option<&'static Phrase> {
    knowledge().headings.whole("qualitative", fold_tight(text).trim_end_matches('.'))
}

/// Whether a text is a known unit.
pub(super) fn is_unit(text: &str) -> bool {
    !knowledge().units(text).is_empty()
}

/// Whether a text is a number and nothing else.
pub(super) fn is_number(text: &str) -> bool {
    parse_number(text, DecimalMark::Point).is_some()
}

/// Whether a text is a reference range.
pub(super) fn is_range(text: &str) -> bool {
    parse_range(text, DecimalMark::Point).is_some()
}

/// Most words of one piece: "less than 3.6 x 10^9 / L".
const LONGEST_PIECE: usize = 8;

/// The parts of a cell when every word of it belongs to one; `None` for names and other text.
pub(super) fn pieces(text: &str) -> Option<Vec<Piece>> {
    answer::<PiecesOf>(text, || taken_apart(text.trim()))
}

/// What the parts of a cell are.
struct PiecesOf;

impl Question for PiecesOf {
    type Answer = Option<Vec<Piece>>;
}

fn taken_apart(text: &str) -> Option<Vec<Piece>> {
    if text.is_empty() {
        return None;
    }
    if is_number(text) {
        return Some(vec![Piece::Value(text.to_owned())]);
    }
    if flag(text).is_some() {
        return Some(vec![Piece::Flag(text.to_owned())]);
    }
    if qualitative(text).is_some() {
        return Some(vec![Piece::Value(text.to_owned())]);
    }
    if is_range(text) {
        return Some(vec![Piece::Range(text.to_owned())]);
    }
    if is_unit(text) {
        return Some(vec![Piece::Unit(text.to_owned())]);
    }
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (piece, next) = (at + 1..=tokens.len().min(at + LONGEST_PIECE)).rev().find_map(|end| {
            let part = tokens[at..end].join(" ");
            let has_value = found.iter().any(|p| matches!(p, Piece::Value(_)));
            let numbers = tokens[at..end].iter().filter(|t| t.chars().all(|c| c.is_ascii_digit())).count();
            // Two whole numbers side by side are two numbers here, not thousands.
            let piece = if is_number(&part) && numbers < 2 && !has_value {
                Piece::Value(part)
            } else if is_range(&part) {
                Piece::Range(part)
            } else if flag(&part).is_some() {
                Piece::Flag(part)
            } else if let Some(inner) = flag_in_brackets(&part) {
                Piece::Flag(inner.to_owned())
            } else if is_unit(&part) {
                Piece::Unit(part)
            } else if !has_value && end - at < 3 && qualitative(&part).is_some() {
                Piece::Value(part)
            } else {
                return None;
            };
            Some((piece, end))
        })?;
        found.push(piece);
        at = next;
    }
    Some(found)
}

/// A number that its unit of a power of ten touches: "3.6410^9/L".
fn at_power(token: &str) -> Option<(&str, &str)> {
    let at = token.find("10^").filter(|at| *at > 0)?;
    let (number, unit) = token.split_at(at);
    (is_number(number) && is_unit(unit)).then_some((number, unit))
}

/// A flag in round brackets: "(Low)". A sign in brackets is a result: "(-)".
fn flag_in_brackets(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('(')?.strip_suffix(')')?;
    (inner.chars().any(char::is_alphabetic) && flag(inner).is_some()).then_some(inner)
}

/// A figure and the range in brackets that touches it.
fn before_brackets(token: &str) -> Option<(&str, &str)> {
    let at = token.find(['(', '[', '（']).filter(|at| *at > 0)?;
    let (figure, range) = token.split_at(at);
    (figure.chars().any(|c| c.is_ascii_digit())
        && range.contains(['-', '–', '~', '<', '>'])
        && is_range(range))
    .then_some((figure, range))
}

/// Units behind a name or a value for which recognition's spellings are tried.
const LIKELY_UNITS: [&str; 7] = ["10*9/L", "10*3/uL", "10*12/L", "10*6/uL", "/uL", "%", "g/L"];

/// Whether a text on a picture is most likely one of the usual units, misspelt.
pub(super) fn looks_like_unit(text: &str) -> bool {
    text.contains('/') && !knowledge().units_nearly(text, &LIKELY_UNITS).is_empty()
}

/// A value and a misspelt unit behind it in one cell: "149 1049/L".
fn with_misread_unit(text: &str) -> Option<Vec<Piece>> {
    let (value, unit) = text.split_once(' ')?;
    (is_number(value) && looks_like_unit(unit))
        .then(|| vec![Piece::Value(value.to_owned()), Piece::Unit(unit.to_owned())])
}

/// The words of a cell, with flags and units taken off the numbers they are stuck to.
fn tokens(text: &str) -> Vec<String> {
    let arrows = ['↑', '↓', '⬆', '⬇', '▲', '▼', '⇧', '⇩'];
    let mut spaced = String::new();
    for c in plain_number(text).chars() {
        if arrows.contains(&c) != spaced.ends_with(arrows) {
            spaced.push(' ');
        }
        spaced.push(c);
    }
    let mut found = Vec::new();
    for token in spaced.split_whitespace() {
        if is_number(token) || is_range(token) || is_unit(token) {
            found.push(token.to_owned());
        } else if let Some(parts) = ATTACHED_FLAG.captures(token) {
            found.extend(
                ["value", "flag"].iter().filter_map(|n| parts.name(n)).map(|m| m.as_str().to_owned()),
            );
        } else if let Some(number) = LEADING_NUMBER.find(token)
            && is_unit(&token[number.end()..])
        {
            found.push(number.as_str().to_owned());
            found.push(token[number.end()..].to_owned());
        } else if let Some(range) = LEADING_RANGE.find(token).filter(|range| is_range(range.as_str()))
            && is_unit(&token[range.end()..])
        {
            // "23-57umol/L": recognition lost the spaces.
            found.push(range.as_str().to_owned());
            found.push(token[range.end()..].to_owned());
        } else if let Some((before, range)) = before_brackets(token) {
            // "119(110-145)", "*3.1(4.5-13.5)": the limits touch the figure.
            found.extend(tokens(before));
            found.push(range.to_owned());
        } else if let Some((number, unit)) = at_power(token) {
            found.push(number.to_owned());
            found.push(unit.to_owned());
        } else if let Some(unit) =
            token.strip_suffix(['H', 'L']).filter(|unit| unit.contains('/') && is_unit(unit))
        {
            // "388 U/LH": the flag touches the unit.
            found.push(unit.to_owned());
            found.push(token[unit.len()..].to_owned());
        } else if let Some(rest) = token.strip_prefix('*').filter(|rest| is_number(rest)) {
            found.push("*".to_owned());
            found.push(rest.to_owned());
        } else {
            found.push(token.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let shown = pieces(text).map_or_else(
            || "none".to_owned(),
            |pieces| {
                let one = |piece: &Piece| match piece {
                    Piece::Value(t) => format!("v={t}"),
                    Piece::Unit(t) => format!("u={t}"),
                    Piece::Range(t) => format!("r={t}"),
                    Piece::Flag(t) => format!("f={t}"),
                    Piece::Mark => "mark".to_owned(),
                };
                pieces.iter().map(one).collect::<Vec<_>>().join(" ")
            },
        );
        assert_eq!(shown, expect, "{text:?}");
    }

    #[test]
    fn an_arrow_before_a_figure_is_misread_on_pictures() {
        let value = |text: &str| vec![Piece::Mark, Piece::Value(text.to_owned())];
        assert_eq!(pieces_on_picture("1 2,94"), Some(value("2,94")));
        assert_eq!(pieces_on_picture("Т 1340"), Some(value("1340")));
        assert_eq!(pieces_on_picture("Т"), Some(vec![Piece::Mark]));
        let with_unit = vec![Piece::Value("149".to_owned()), Piece::Unit("1049/L".to_owned())];
        assert_eq!(pieces_on_picture("149 1049/L"), Some(with_unit), "the unit was 10^9/L");
        assert_eq!(pieces_on_picture("0,74."), Some(vec![Piece::Value("0,74".to_owned())]));
        assert_eq!(pieces_on_picture("12 500"), Some(vec![Piece::Value("12 500".to_owned())]), "thousands");
    }

    #[test]
    fn cells_are_taken_apart() {
        for (text, expect) in [
            ("3.2", "v=3.2"),
            ("3.2↓", "v=3.2 f=↓"),
            ("↑ 12,5", "f=↑ v=12,5"),
            ("12.5 H", "v=12.5 f=H"),
            ("2.1L", "v=2.1 f=L"),
            ("98 г/л", "v=98 u=г/л"),
            ("3.2×10^9/L", "v=3.2 u=×10^9/L"),
            ("3.2 x 10^9/L", "v=3.2 u=x 10^9/L"),
            ("3,6 - 10,0", "r=3,6 - 10,0"),
            ("3.2 10^9/L 4.0 - 10.0", "v=3.2 u=10^9/L r=4.0 - 10.0"),
            ("98 110 - 150", "v=98 r=110 - 150"),
            ("12 500", "v=12 500"),
            ("阴性", "v=阴性"),
            ("не обнаружено", "v=не обнаружено"),
            ("Hemoglobin", "none"),
            ("14.03.2021", "none"),
            ("(0.5-1.2)", "r=(0.5-1.2)"),
            ("388 U/LH", "v=388 u=U/L f=H"),
            ("3.6410^9/L", "v=3.64 u=10^9/L"),
            ("23-57umol/L", "r=23-57 u=umol/L"),
            ("0.5-1.2mg/dL", "r=0.5-1.2 u=mg/dL"),
            ("119(110-145)", "v=119 r=(110-145)"),
            ("*3.1(4.5-13.5)", "f=* v=3.1 r=(4.5-13.5)"),
            ("↓3,28(3,9-5,2)", "f=↓ v=3,28 r=(3,9-5,2)"),
            ("1.8 K/uL (Low)", "v=1.8 u=K/uL f=Low"),
        ] {
            check(text, expect);
        }
    }
}
