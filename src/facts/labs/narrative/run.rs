//! Results in a ward's shorthand: "Hb 84 WBC 1.2 N 0.3 Plt 17 CRP 45". Names and figures that follow each other are results even
//! without units; which unit was meant stays open.

use super::super::super::knowledge::{NameMatch, Phrase, knowledge};
use super::super::super::number::{DIGITS, pattern};
use super::super::super::text::{Folded, at_word_edge, fold_tight, is_han, plain_number};
use super::super::{cells, shorthand};
use super::told::Told;

/// Fewer pairs of name and figure may be chance.
const FEWEST: usize = 3;

/// Most characters of a unit behind a figure.
const LONGEST_UNIT: usize = 12;

pattern!(FIGURE, &format!(r"^\s*[:=]?\s*(?P<value>(?:[<>≤≥]=?\s*)?{DIGITS})"));
pattern!(FLAG, r"^\s?(?:\((?:HH?|LL?)\)|(?:HH?|LL?)\b|[*↑↓])");

/// A name and its figure.
pub(super) struct Pair {
    /// First and last byte of the name in the sentence.
    pub name: (usize, usize),
    /// What the name may mean.
    pub found: NameMatch,
    /// The figure, with its unit where one is printed.
    pub value: Told,
    /// The name is one only in such a run.
    short: bool,
}

/// The pairs of a sentence's runs that no other rule reads: those without a unit, and those with a short name.
pub(super) fn pairs(sentence: &str) -> Vec<Pair> {
    let folded = Folded::new(sentence);
    let titled = follows_title(sentence);
    let mut found = Vec::new();
    let mut at = 0;
    while at < folded.text.len() {
        let mut run: Vec<Pair> = Vec::new();
        let mut from = at;
        while let Some((pair, next)) = pair_at(sentence, &folded, from) {
            run.push(pair);
            from = next;
        }
        let named = run.iter().filter(|pair| !pair.short).count();
        let run = without_known_tests(run);
        let is_run = if titled { named >= 1 } else { run.len() >= FEWEST && named >= 2 };
        if is_run {
            found.extend(run.into_iter().filter(|pair| pair.short || pair.value.unit.is_none()));
            at = from;
        } else {
            at += 1;
        }
    }
    found
}

/// Whether a sentence begins with the title of a panel: "LFT: ALT 54, Alb 36".
fn follows_title(sentence: &str) -> bool {
    sentence
        .split_once([':', '：'])
        .is_some_and(|(title, _)| knowledge().labels.whole("panel", fold_tight(title).trim()).is_some())
}

/// A run in which no short name stands for a test that a longer one names: "L" beside "WCC" is not the leucocytes.
fn without_known_tests(mut run: Vec<Pair>) -> Vec<Pair> {
    let known: Vec<usize> =
        run.iter().filter(|pair| !pair.short).flat_map(|pair| pair.found.rows.clone()).collect();
    for pair in run.iter_mut().filter(|pair| pair.short) {
        pair.found.rows.retain(|row| !known.contains(row));
    }
    run.retain(|pair| !pair.found.rows.is_empty());
    run
}

/// The pair that begins at a place of the folded sentence, and where the next one would begin.
fn pair_at(sentence: &str, folded: &Folded, at: usize) -> Option<(Pair, usize)> {
    let (end, found, short) = name_at(sentence, folded, at)?;
    let name = (folded.origin(at), folded.origin(end));
    let plain = plain_number(sentence.get(name.1..)?);
    // Behind signs that grow when they are made plain, places would no longer agree.
    let same = |length: usize| plain.get(..length).is_some_and(|part| sentence[name.1..].starts_with(part));
    let figure = FIGURE.captures(&plain)?.name("value")?;
    let stop = figure.start() + figure.as_str().trim_end_matches(['.', ',']).len();
    if !same(stop) {
        return None;
    }
    let text = plain[figure.start()..stop].to_owned();
    let flag = FLAG.find(&plain[stop..]).map_or(0, |flag| flag.end());
    let rest = sentence.get(name.1 + stop + flag..).unwrap_or_default();
    let unit = unit_before_next(rest, &found);
    if unit.is_none() && rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '%' | '-' | '^'))
    {
        return None;
    }
    let behind = name.1 + stop + flag + unit.as_ref().map_or(0, |(used, _)| *used);
    let gap = sentence.get(behind..)?;
    let trimmed = gap.trim_start_matches([' ', ',', ';', '/', '|', '，', '；', '、', '(', ')', '（', '）']);
    let next = behind + gap.len() - without_link(trimmed).len();
    let value = Told { text, unit: unit.map(|(_, unit)| unit), start: name.1 + figure.start(), stop: behind };
    let next = (0..=folded.text.len()).find(|place| folded.origin(*place) >= next)?;
    Some((Pair { name, found, value, short }, next))
}

/// A text without the word that links it to the result before: "with neutrophils 0.4".
fn without_link(text: &str) -> &str {
    let linked = |word: &Phrase| {
        let rest = text.strip_prefix(word.printed.as_str())?;
        let trimmed = rest.trim_start();
        (trimmed.len() < rest.len() || word.printed.chars().all(is_han)).then_some(trimmed)
    };
    knowledge().headings.list("link").find_map(linked).unwrap_or(text)
}

/// The name at a place: one of the table, or a short one.
fn name_at(sentence: &str, folded: &Folded, at: usize) -> Option<(usize, NameMatch, bool)> {
    if !folded.text.is_char_boundary(at) || !at_word_edge(&folded.text, at) {
        return None;
    }
    if let Some((end, found)) = knowledge().analyte_name_at(&folded.text, at) {
        return Some((end, found, false));
    }
    let length = folded.text[at..].find(|c: char| !c.is_alphabetic())?;
    let printed = sentence.get(folded.origin(at)..folded.origin(at + length))?;
    Some((at + length, shorthand::named(printed)?, true))
}

/// The unit at the beginning of a text that fits a test, with the bytes it takes.
fn unit_before_next(rest: &str, found: &NameMatch) -> Option<(usize, String)> {
    let lead = rest.len() - rest.trim_start().len();
    let word: String = rest[lead..]
        .chars()
        .take(LONGEST_UNIT)
        .take_while(|c| !c.is_whitespace() && !matches!(c, ',' | ';' | '，' | '；' | '。' | '、'))
        .collect();
    let word = word.trim_end_matches('.');
    let units = knowledge().units(word);
    let fits =
        found.rows.iter().any(|row| units.iter().any(|u| knowledge().row(*row).conversion(u).is_some()));
    (fits && !word.is_empty() && cells::flag(word).is_none()).then(|| (lead + word.len(), word.to_owned()))
}
