//! A value told beside the name of its test: at once, behind a few words, or before it.

use satchel_records::Comparator;

use super::super::super::knowledge::{NameMatch, knowledge};
use super::super::super::number::{DIGITS, pattern};
use super::super::super::text::{Folded, at_word_edge, find_words, fold_tight, is_han, plain_number};
use super::super::worded;

pattern!(
    VALUE,
    &format!(
        r"^(?P<lead>%)?(?P<value>(?:[<>≤≥]=?\s*)?{DIGITS})(?P<power>\s*[x×хX*·]\s*10\s?\^?\s?-?\d{{1,2}})?"
    )
);
/// Words that may stand between a name and its value.
const MAX_GAP: usize = 28;

/// A value with its place in the sentence.
pub(super) struct Told {
    /// The value as printed, a sign before it where words say "below" or "above".
    pub text: String,
    /// Its unit as printed.
    pub unit: Option<String>,
    /// First and last byte in the sentence.
    pub start: usize,
    pub stop: usize,
}

impl Told {
    /// Whether it is an upper or a lower bound.
    pub(super) fn has_sign(&self) -> bool {
        self.text.starts_with(['<', '>', '≤', '≥', '＜', '＞'])
    }
}

/// The value behind a name: at once, or behind a few words that are no other name.
pub(super) fn value_after(sentence: &str, from: usize, matched: &NameMatch, is_mrd: bool) -> Option<Told> {
    let reach = if is_mrd { 90 } else { MAX_GAP };
    let from = from + bracket_before_value(&sentence[from..]);
    let rest = &sentence[from..];
    // A number never begins inside a word or another number; the name itself may touch its value.
    let mut previous = ' ';
    for (at, c) in rest.char_indices().take(reach) {
        let joins = |p: char| p.is_alphanumeric() && !is_han(p);
        let previous_is_word = joins(previous)
            || matches!(previous, '.' | ',')
                && rest[..at].chars().rev().nth(1).is_some_and(|p| p.is_ascii_digit());
        previous = c;
        let here = &rest[at..];
        if at > 0
            && (matches!(c, ';' | '；' | '。')
                || (matches!(c, ',' | '，' | '、')
                    && !is_mrd
                    && !here.get(c.len_utf8()..).is_some_and(|r| {
                        r.starts_with(' ') && r.trim_start().starts_with(|d: char| d.is_ascii_digit())
                    })))
        {
            return None;
        }
        let starts_number = c.is_ascii_digit()
            || matches!(c, '<' | '>' | '≤' | '≥' | '＜' | '＞')
            || c == '%' && here[1..].starts_with(|d: char| d.is_ascii_digit())
            || ('\u{660}'..='\u{669}').contains(&c);
        // "MRD not found (sensitivity 0.01 %)": the limit of a method is no result.
        if starts_number && is_mrd && names_limit(&rest[..at]) {
            return None;
        }
        if starts_number && !previous_is_word {
            if let Some(told) = number_at(sentence, from + at, matched) {
                return Some(with_worded_sign(sentence, from, told));
            }
            // Another number first (a date, a day, a dose) ends the search unless it is a residual-disease sentence.
            if !is_mrd {
                return None;
            }
        }
        if is_mrd
            && !previous_is_word
            && let Some(told) = words_at(sentence, from + at)
        {
            // "Detected at a level below 0.01 %": the figure tells more than the word.
            return figure_behind(sentence, &told, matched).or(Some(told));
        }
        let another_name = at > 0 && c.is_alphabetic() && {
            let folded = Folded::new(here);
            knowledge().analyte_name_at(&folded.text, 0).is_some_and(|(_, other)| {
                other.rows.iter().all(|r| !matched.rows.contains(r)) && !previous_ends_word(rest, at)
            })
        };
        if another_name && !is_mrd {
            return None;
        }
    }
    None
}

/// The length of a remark in brackets between a name and its value: "LVEF (5/6 area-length) = 63 %". A value in brackets is none.
fn bracket_before_value(rest: &str) -> usize {
    pattern!(REMARK, r"^\s*\([^()]{1,30}\)\s*(?:[=:]\s*|$)");
    REMARK
        .find(rest)
        .filter(|found| {
            rest[found.end()..].starts_with(|c: char| c.is_ascii_digit() || matches!(c, '<' | '>'))
        })
        .map_or(0, |found| found.end())
}

/// Whether a text names the limit of a method: a figure behind it says what could have been found.
fn names_limit(text: &str) -> bool {
    let folded = fold_tight(text);
    let mut words = knowledge().labels.list("sensitivity").filter(|word| word.key == "word");
    words.any(|word| find_words(&folded, &word.text).next().is_some())
}

/// Most characters between a denial and the name it denies, and between the name and its verb.
const DENIAL_REACH: usize = 14;
const VERB_REACH: usize = 24;

/// "No residual disease was detected", "未检出MRD": residual disease denied before its name, in the words of the sentence.
pub(super) fn denied(sentence: &str, name: (usize, usize)) -> Option<Told> {
    let before = &sentence[..name.0];
    let clause = before.rfind(['.', ';', ',', ':', '，', '。', '；', '：', '(', '（']).map_or(0, |at| at + 1);
    let clause = before.char_indices().map(|(at, _)| at).find(|at| *at >= clause).unwrap_or(name.0);
    let folded = Folded::new(&before[clause..]);
    let scope = knowledge().scope.list("negation").filter(|phrase| phrase.key == "before");
    let words = knowledge().headings.list("qualitative").filter(|phrase| phrase.key == "negative");
    let start = scope.chain(words).filter_map(|phrase| {
        let stem = phrase.text.trim_end_matches('*');
        let at = folded.text.rfind(stem)?;
        let whole = at_word_edge(&folded.text, at)
            && (stem.len() < phrase.text.len() || at_word_edge(&folded.text, at + stem.len()));
        let gap = folded.text[at + stem.len()..].trim().chars().count();
        (whole && gap <= DENIAL_REACH).then(|| clause + folded.origin(at))
    });
    let start = start.min()?;
    let behind = &sentence[name.1..];
    let verb = behind.char_indices().take(VERB_REACH).find_map(|(at, c)| {
        let begins = c.is_alphabetic() && !previous_ends_word(behind, at);
        begins.then(|| words_at(sentence, name.1 + at)).flatten()
    });
    let stop = verb
        .filter(|verb| !sentence[name.1..verb.start].contains([';', '。', ',']))
        .map_or(name.1, |verb| verb.stop);
    Some(Told { text: sentence[start..stop].trim().to_owned(), unit: None, start, stop })
}

/// A value with the sign that words before or behind it stand for: "below 0.01 %", "%0,01 altında".
fn with_worded_sign(sentence: &str, from: usize, told: Told) -> Told {
    let before = sentence.get(from..told.start).and_then(worded::sign_at_end);
    let behind = || sentence.get(told.stop..).and_then(worded::sign_at_start);
    let Some(sign) = before.or_else(behind).filter(|_| !told.has_sign()) else { return told };
    let sign = if sign == Comparator::Less { '<' } else { '>' };
    Told { text: format!("{sign}{}", told.text), ..told }
}

/// The figure of a positive result, in the same clause.
fn figure_behind(sentence: &str, word: &Told, matched: &NameMatch) -> Option<Told> {
    if !worded::is_positive(&word.text) {
        return None;
    }
    let rest = sentence.get(word.stop..)?;
    let clause = rest.find([';', '；', '。', '，', ',']).map_or(rest, |end| &rest[..end]);
    let clause: String = clause.chars().take(48).collect();
    let at = clause.find(|c: char| c.is_ascii_digit() || matches!(c, '<' | '>' | '≤' | '≥'))?;
    // In Turkish the sign stands first: "pozitif (%0,034)".
    let at = if clause[..at].ends_with('%') { at - 1 } else { at };
    let told = number_at(sentence, word.stop + at, matched).filter(|told| told.unit.is_some())?;
    Some(with_worded_sign(sentence, word.stop, told))
}

fn previous_ends_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
}

/// A number with a unit that fits the analyte.
pub(super) fn number_at(sentence: &str, at: usize, matched: &NameMatch) -> Option<Told> {
    let plain = plain_number(&sentence[at..]);
    let found = VALUE.captures(&plain)?;
    let number = found.name("value")?.as_str().trim_end_matches(['.', ',']);
    // In Turkish the sign stands first: "%64".
    let leads = found.name("lead").is_some();
    let rest = &plain[number.len() + usize::from(leads)..];
    let fits = |unit: &str| {
        let units = knowledge().units(unit);
        matched.rows.iter().any(|row| units.iter().any(|u| knowledge().row(*row).conversion(u).is_some()))
    };
    // A line from right to left may set the comma behind the figure instead of behind its unit.
    let lead = rest.len() - rest.trim_start().trim_start_matches('،').len();
    let body = &rest[lead..];
    // The longest run of characters that is a unit of this analyte.
    let mut ends: Vec<usize> = body.char_indices().map(|(i, c)| i + c.len_utf8()).take(24).collect();
    ends.reverse();
    let word_ends = |end: usize| {
        !body[end..].starts_with(|c: char| c.is_alphanumeric() && !is_han(c)) || body[..end].ends_with('%')
    };
    let unit = ends.into_iter().find(|end| {
        word_ends(*end)
            && !body[..*end].ends_with([' ', ',', '.', ')', ';', ':', '；', '，', '。', '、'])
            && fits(&body[..*end])
    });
    let (unit_text, used) = match unit {
        _ if leads => (Some("%".to_owned()), number.len() + 1),
        Some(end) => (Some(body[..end].to_owned()), number.len() + lead + end),
        None => {
            let dimensionless = matched.rows.iter().any(|row| knowledge().row(*row).unit == "1");
            if matched.unit.is_some() || dimensionless && !rest.trim_start().starts_with(['%', '/']) {
                (None, number.len())
            } else {
                return None;
            }
        }
    };
    // Normalising kept the number of characters, not of bytes.
    let stop = at + printed_bytes(&sentence[at..], &plain[..used]);
    Some(Told { text: number.to_owned(), unit: unit_text, start: at, stop })
}

/// Bytes of the printed text that gave some normalised text; raised figures grew by their sign.
fn printed_bytes(printed: &str, normalised: &str) -> usize {
    let mut so_far = 0;
    for (at, c) in printed.char_indices() {
        if so_far >= normalised.len() {
            return at;
        }
        let grown = plain_number(&printed[..at + c.len_utf8()]);
        so_far = grown.len();
    }
    printed.len()
}

/// "64 % blasts", "64 % de blastos": a share before its name. "0.4 % of lymphocytes" is the share of something else.
pub(super) fn share_before(sentence: &str, name: usize) -> Option<Told> {
    pattern!(
        SHARE,
        &format!(
            r"(?P<value>{DIGITS})\s?(?P<unit>%|٪|процент\w*|por ciento|percent)\s?(?P<link>(?:de |من )?(?:\w+ )?)$"
        )
    );
    let before = &sentence[..name];
    let found = SHARE.captures(before)?;
    if found["link"].trim() == "of" {
        return None;
    }
    let (value, unit) = (found.name("value")?, found.name("unit")?);
    Some(Told {
        text: value.as_str().to_owned(),
        unit: Some("%".to_owned()),
        start: value.start(),
        stop: unit.end(),
    })
}

/// "7 residual clonal cells per million nucleated cells": a count before its name, its unit behind the name.
pub(super) fn count_before(sentence: &str, name: (usize, usize), matched: &NameMatch) -> Option<Told> {
    pattern!(COUNT, &format!(r"(?:^|[\s(])(?P<value>{DIGITS})\s$"));
    let value = COUNT.captures(&sentence[..name.0])?.name("value")?;
    let behind = &sentence[name.1..];
    let lead = behind.len() - behind.trim_start().len();
    let edges = behind.char_indices().map(|(at, _)| at).chain([behind.len()]).take(48);
    let fits = |end: &usize| {
        let units = behind.get(lead..*end).map(|unit| knowledge().units(unit)).unwrap_or_default();
        matched
            .rows
            .iter()
            .any(|row| units.iter().any(|unit| knowledge().row(*row).conversion(unit).is_some()))
    };
    let end = edges.filter(|end| *end > lead).filter(fits).last()?;
    Some(Told {
        text: value.as_str().to_owned(),
        unit: Some(behind[lead..end].trim().to_owned()),
        start: value.start(),
        stop: name.1 + end,
    })
}

/// "not detected", "阴性" and the like.
fn words_at(sentence: &str, at: usize) -> Option<Told> {
    let rest = &sentence[at..];
    let folded = Folded::new(rest);
    let phrase = knowledge().headings.list("qualitative").find(|p| {
        p.key != "other"
            && p.text.chars().count() > 2
            && folded.text.starts_with(&p.text)
            && at_word_edge(&folded.text, p.text.len())
    })?;
    let stop = at + folded.origin(phrase.text.len());
    Some(Told { text: sentence[at..stop].to_owned(), unit: None, start: at, stop })
}
