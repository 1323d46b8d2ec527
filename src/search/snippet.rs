//! The words around a hit, with the places of what was found.

use std::ops::Range;

use super::query::{Asked, Group};
use super::stems::Stems;
use super::synonyms::Place;
use super::words::{Words, words};

/// Characters of a snippet, at most, without the marks of omission.
const LENGTH: usize = 180;

/// Characters shown before the first hit, at most.
const LEAD: usize = 60;

/// A part of an entry's text in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Snippet {
    pub text: String,
    /// From, to, in characters.
    pub highlights: Vec<(u32, u32)>,
}

pub(super) fn snippet(text: &str, asked: &Asked<'_>) -> Snippet {
    let found = words(text);
    let hits = hits(text, &found, asked);
    let window = window(text, &hits);
    let (before, after) = (window.start > 0, window.end < text.len());
    let mut out = Line::default();
    if before {
        out.push_str("… ");
    }
    let mut at = window.start;
    for hit in hits.into_iter().filter(|hit| hit.start >= window.start && hit.end <= window.end) {
        out.push_str(&text[at..hit.start]);
        let from = out.characters;
        out.push_str(&text[hit.clone()]);
        out.highlights.push((from, out.characters));
        at = hit.end;
    }
    out.push_str(&text[at..window.end]);
    if after {
        out.push_str(" …");
    }
    Snippet { text: out.text, highlights: out.highlights }
}

/// Text in one line, counted in characters.
#[derive(Default)]
struct Line {
    text: String,
    characters: u32,
    highlights: Vec<(u32, u32)>,
}

impl Line {
    fn push_str(&mut self, part: &str) {
        for c in part.chars() {
            self.text.push(if c.is_control() { ' ' } else { c });
            self.characters += 1;
        }
    }
}

/// Places of everything that was asked for, in order, none overlapping.
fn hits(text: &str, found: &Words, asked: &Asked<'_>) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut known = Stems::new(None);
    for group in asked.groups() {
        for sequence in group.sequences() {
            places.extend(sequences(found, &sequence, group.prefix));
        }
        places.extend(other_readings(found, group));
        for word in
            found.words.iter().filter(|word| group.stems.iter().any(|stem| may_have(&word.text, stem)))
        {
            if known.of(&text[word.range.clone()]).iter().any(|stem| group.stems.contains(stem)) {
                places.push(word.range.clone());
            }
        }
    }
    if asked.asks_for_names() {
        let names = asked.synonyms.found(text, found, &mut known, Place::Snippet);
        for name in names.into_iter().filter(|name| name.keys.iter().any(|key| asked.asks_for(key))) {
            let words = &found.words[name.words];
            places.extend(
                words.first().zip(words.last()).map(|(first, last)| first.range.start..last.range.end),
            );
        }
    }
    places.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
    let mut last = 0;
    places.retain(|place| {
        let keep = place.start >= last;
        if keep {
            last = place.end;
        }
        keep
    });
    places
}

/// Words that another reading finds: `CAR-T` for `cart`, `CART` for `car-t`.
fn other_readings<'a>(found: &'a Words, group: &'a Group) -> impl Iterator<Item = Range<usize>> + 'a {
    let asked = |text: &String| group.variants.contains(text) || *group.words == *std::slice::from_ref(text);
    let words = found.words.iter().filter(move |word| group.variants.contains(&word.text));
    let variants = found.variants.iter().filter(move |variant| asked(&variant.text));
    words.map(|word| word.range.clone()).chain(variants.map(|variant| found.words[variant.at].range.clone()))
}

/// Whether a word can have a stem at all: stemming changes the ends of a word, never its whole body.
fn may_have(word: &str, stem: &str) -> bool {
    let end = stem.char_indices().nth(2).map_or(stem.len(), |(at, _)| at);
    word.contains(&stem[..end])
}

fn sequences<'a>(
    found: &'a Words,
    wanted: &'a [String],
    prefix: bool,
) -> impl Iterator<Item = Range<usize>> + 'a {
    found.words.windows(wanted.len().max(1)).filter_map(move |part| {
        let mut pairs = part.iter().zip(wanted).enumerate();
        let all = pairs.all(|(i, (word, wanted))| {
            word.text == *wanted || (prefix && i + 1 == part.len() && word.text.starts_with(wanted.as_str()))
        });
        all.then(|| part[0].range.start..part[part.len() - 1].range.end)
    })
}

/// The stretch of text that holds the most hits, begun at a word.
fn window(text: &str, hits: &[Range<usize>]) -> Range<usize> {
    let characters: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let index = |byte: usize| characters.partition_point(|&at| at < byte);
    let last = characters.len() - 1;
    let places: Vec<(usize, usize)> = hits.iter().map(|hit| (index(hit.start), index(hit.end))).collect();
    let within = |i: usize| places[i..].partition_point(|place| place.1 <= places[i].0 + LENGTH - LEAD);
    // Of equal stretches the first.
    let best = (0..places.len()).max_by_key(|&i| (within(i), std::cmp::Reverse(i)));
    let first = best.map_or(0, |i| places[i].0);
    // A short text is shown whole; near the end the window moves to the left.
    let start = first.saturating_sub(LEAD).min(last.saturating_sub(LENGTH));
    let end = (start + LENGTH).min(last);
    let blank = |i: usize| text[characters[i]..].starts_with(char::is_whitespace);
    let start = if start == 0 { 0 } else { (start..first).find(|&i| blank(i)).map_or(start, |i| i + 1) };
    let end = if end == last {
        last
    } else {
        (first + 1..end).rev().find(|&i| blank(i)).filter(|&i| i > first + LEAD).unwrap_or(end)
    };
    characters[start]..characters[end.max(start)]
}
