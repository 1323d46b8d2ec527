//! Values told in sentences: "Hb 98 g/L, WBC 3.2 x10^9/L on 14.03.2021", "MRD by flow <0.01 %".

use satchel_records::{LabSuggestion, Rect};

use super::super::dates::{FoundDate, find_dates};
use super::super::knowledge::{NameMatch, knowledge};
use super::super::number::{DIGITS, pattern};
use super::super::prose::{Passage, sentences};
use super::super::scope;
use super::super::text::{Folded, find_words, fold_tight, plain_number};
use super::{Raw, Sheet, cells, context, finish, overlaps, residual};

pattern!(
    VALUE,
    &format!(
        r"^(?P<lead>%)?(?P<value>(?:[<>≤≥]=?\s*)?{DIGITS})(?P<power>\s*[x×хX*·]\s*10\s?\^?\s?-?\d{{1,2}})?"
    )
);
/// Words that may stand between a name and its value.
const MAX_GAP: usize = 28;

pub(super) fn read(sheet: &Sheet<'_>, passages: &[Passage], used: &[(u32, Rect)]) -> Vec<LabSuggestion> {
    let mut found = Vec::new();
    let mut section = scope::Section::default();
    let mut heading = String::new();
    for passage in passages {
        section.enter(&passage.text);
        if passage.text.chars().count() < 48 && !passage.is_row {
            heading.clone_from(&passage.text);
        }
        let taken = passage.bounds(0, passage.text.len()).is_some_and(|place| {
            used.iter().any(|(page, bounds)| *page == passage.page && overlaps(*bounds, place))
        });
        if taken {
            continue;
        }
        // A sentence without a date follows the one before it, inside its passage only.
        let mut inherited: Option<FoundDate> = None;
        for (start, stop) in sentences(&passage.text) {
            let sentence = &passage.text[start..stop];
            let dates = find_dates(sentence, sheet.style);
            if section.is_of_another() || scope::is_of_another_person(sentence) {
                continue;
            }
            let labs = sentence_values(sheet, passage, start, sentence, &dates, inherited.as_ref(), &heading);
            found.extend(labs);
            if let Some(last) = dates.last() {
                inherited = Some(last.clone());
            }
        }
    }
    found
}

fn sentence_values(
    sheet: &Sheet<'_>,
    passage: &Passage,
    offset: usize,
    sentence: &str,
    dates: &[FoundDate],
    inherited: Option<&FoundDate>,
    section: &str,
) -> Vec<LabSuggestion> {
    let folded = Folded::new(sentence);
    let mut found = Vec::new();
    let mut at = 0;
    while at < folded.text.len() {
        let Some((end, matched)) =
            folded.text.is_char_boundary(at).then(|| knowledge().analyte_name_at(&folded.text, at)).flatten()
        else {
            at += 1;
            continue;
        };
        let (name_start, name_end) = (folded.origin(at), folded.origin(end));
        at = end;
        let is_mrd = matched.rows.iter().any(|row| knowledge().row(*row).is_residual_disease());
        let share = matched.rows.iter().any(|row| knowledge().row(*row).unit == "%");
        let told = value_after(sentence, name_end, &matched, is_mrd);
        let Some(value) = told.or_else(|| share.then(|| share_before(sentence, name_start)).flatten()) else {
            continue;
        };
        at = at.max(folded_at(&folded, value.stop));
        let name = sentence[name_start..name_end].to_owned();
        let specimen = context::specimen_in(sentence).unwrap_or(sheet.specimen);
        let near = nearest_date(sentence, dates, value.start.min(name_start), value.stop.max(name_end));
        let staying = || stay_date(sheet, section, sentence);
        let collected = near.or(inherited).cloned().or_else(staying).or_else(|| sheet.collected.clone());
        let raw = Raw {
            name,
            found: Some(matched.clone()),
            value: value.text.clone(),
            unit: value.unit.clone(),
            range: value.range.clone(),
            flag: None,
            method: None,
            page: passage.page,
            name_box: passage.bounds(offset + name_start, offset + name_end),
            value_box: passage.bounds(offset + value.start, offset + value.stop),
            quote: sentence[name_start.min(value.start)..name_end.max(value.stop)].trim().to_owned(),
            doubtful: passage.doubtful(offset + value.start, offset + value.stop),
            ocr: false,
            collected,
            specimen,
            rule: "narrative",
            ..Raw::default()
        };
        // A bare number in a sentence says too little.
        let plain_number = cells::is_number(&raw.value);
        let Some(mut lab) = finish::finish(sheet, raw, false) else { continue };
        if plain_number && lab.value.is_none() {
            continue;
        }
        if is_mrd {
            residual::complete(&mut lab, sentence, &passage.text, &matched);
        }
        found.push(lab);
    }
    found
}

fn folded_at(folded: &Folded, printed: usize) -> usize {
    (0..folded.text.len()).find(|at| folded.origin(*at) >= printed).unwrap_or(folded.text.len())
}

/// The date of the value's own clause: the nearest, where a comma counts as far.
fn nearest_date<'a>(
    sentence: &str,
    dates: &'a [FoundDate],
    start: usize,
    stop: usize,
) -> Option<&'a FoundDate> {
    let gap = |date: &&FoundDate| {
        let (between, behind) = if date.stop <= start {
            (sentence.get(date.stop..start), 0)
        } else {
            // "... 0.12 % on 14.03.2021" follows at once; a later date begins another clause.
            (sentence.get(stop..date.start), 6)
        };
        let between = between.unwrap_or_default();
        let breaks = between.matches([';', '；']).count() * 60
            + if behind > 0 { between.matches([',', '，']).count() * 40 } else { 0 };
        between.chars().count() + breaks + behind
    };
    dates.iter().filter(|d| d.stop <= start || d.start >= stop).min_by_key(gap)
}

/// The first or last day of the stay, where the sentence or its heading says "on admission" or "at discharge".
fn stay_date(sheet: &Sheet<'_>, heading: &str, sentence: &str) -> Option<FoundDate> {
    let says = |key: &str, text: &str| {
        let folded = fold_tight(text);
        knowledge().dates.list("stay").any(|p| p.key == key && find_words(&folded, &p.text).next().is_some())
    };
    [sentence, heading].into_iter().find_map(|text| {
        if says("discharge", text) {
            sheet.stay.1.clone()
        } else if says("visit", text) {
            sheet.visit.clone()
        } else if says("admission", text) {
            sheet.stay.0.clone().map(|date| FoundDate { end: None, ..date })
        } else {
            None
        }
    })
}

/// A value with its place in the sentence.
struct Told {
    text: String,
    unit: Option<String>,
    range: Option<String>,
    start: usize,
    stop: usize,
}

/// The value behind a name: at once, or behind a few words that are no other name.
fn value_after(sentence: &str, from: usize, matched: &NameMatch, is_mrd: bool) -> Option<Told> {
    let reach = if is_mrd { 90 } else { MAX_GAP };
    let rest = &sentence[from..];
    // A number never begins inside a word or another number.
    let mut previous = sentence[..from].chars().next_back().unwrap_or(' ');
    for (at, c) in rest.char_indices().take(reach) {
        let joins = |p: char| p.is_alphanumeric() && !super::super::text::is_han(p);
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
        if starts_number && !previous_is_word {
            if let Some(told) = number_at(sentence, from + at, matched) {
                return Some(told);
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
            return Some(told);
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

fn previous_ends_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
}

/// A number with a unit that fits the analyte.
fn number_at(sentence: &str, at: usize, matched: &NameMatch) -> Option<Told> {
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
    // The longest run of characters that is a unit of this analyte.
    let lead = rest.len() - rest.trim_start().len();
    let body = &rest[lead..];
    let mut ends: Vec<usize> = body.char_indices().map(|(i, c)| i + c.len_utf8()).take(24).collect();
    ends.reverse();
    let word_ends = |end: usize| {
        !body[end..].starts_with(|c: char| c.is_alphanumeric() && !super::super::text::is_han(c))
            || body[..end].ends_with('%')
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
            let powered = format!("{number}{}", found.name("power").map_or("", |p| p.as_str()));
            let dimensionless = matched.rows.iter().any(|row| knowledge().row(*row).unit == "1");
            if matched.unit.is_some() || dimensionless && !rest.trim_start().starts_with(['%', '/']) {
                (None, number.len())
            } else {
                let _ = powered;
                return None;
            }
        }
    };
    // Normalising kept the number of characters, not of bytes.
    let chars = plain[..used].chars().count();
    let stop = at + printed_bytes(&sentence[at..], chars, &plain[..used]);
    Some(Told { text: number.to_owned(), unit: unit_text, range: None, start: at, stop })
}

/// Bytes of the printed text that gave some normalised text; raised figures grew by their sign.
fn printed_bytes(printed: &str, _chars: usize, normalised: &str) -> usize {
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

/// "64 % of blasts": a share before its name.
fn share_before(sentence: &str, name: usize) -> Option<Told> {
    pattern!(
        SHARE,
        &format!(
            r"(?P<value>{DIGITS})\s?(?P<unit>%|٪|процент\w*|por ciento|percent)\s?(?:de |of |من )?(?:\w+ )?$"
        )
    );
    let before = &sentence[..name];
    let found = SHARE.captures(before)?;
    let (value, unit) = (found.name("value")?, found.name("unit")?);
    Some(Told {
        text: value.as_str().to_owned(),
        unit: Some("%".to_owned()),
        range: None,
        start: value.start(),
        stop: unit.end(),
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
            && super::super::text::at_word_edge(&folded.text, p.text.len())
    })?;
    let stop = at + folded.origin(phrase.text.len());
    Some(Told { text: sentence[at..stop].to_owned(), unit: None, range: None, start: at, stop })
}
