//! What an entry of a chronology names beside its date, where the same words are a label or a subject elsewhere.

use satchel_records::{DatePrecision, EventKind};

use super::super::super::dates::FoundDate;
use super::super::super::knowledge::{Phrase, knowledge};
use super::super::super::lexicon::{holds, places};
use super::super::super::scope::last_chars;
use super::super::super::text::{Folded, is_han};
use super::super::triggers::{Strength, Trigger};
use super::super::zero::infused_near;
use super::Place;

/// Adds what stands right behind or before a date ("12.03.2021  Diagnosis  B-ALL", "B-ALL (October 2020)", "D0 = 8 July 2024").
pub(super) fn name_entries(
    context: &Place<'_>,
    folded: &Folded,
    triggers: &mut Vec<Trigger>,
    dates: &[FoundDate],
) {
    for phrase in knowledge().events.perhaps_in("entry", &folded.text) {
        let Some(kind) = EventKind::from_key(&phrase.key) else { continue };
        for place in places(&folded.text, &phrase.text) {
            // "R1" is a block of chemotherapy in a table of them, and a relapse at the head of a line.
            let known = |t: &Trigger| t.folded.0 < place.1 && place.0 < t.folded.1;
            let stays = |t: &Trigger| known(t) && (t.strength != Strength::Drug || context.passage.is_row);
            if !triggers.iter().any(stays) && dates.iter().any(|date| is_entry(folded, place, date)) {
                triggers.retain(|t| !known(t));
                triggers.push(strong(folded, kind, place));
            }
        }
    }
    for date in dates {
        triggers.extend(disease_beside(folded, date));
        if date.date.precision() == DatePrecision::Day && !triggers.iter().any(is_infusion) {
            triggers.extend(zero_beside(context, folded, date));
        }
    }
    triggers.sort_by_key(|trigger| trigger.folded.0);
}

fn is_infusion(trigger: &Trigger) -> bool {
    matches!(trigger.kind, EventKind::CarTInfusion | EventKind::Hsct)
}

fn strong(folded: &Folded, kind: EventKind, place: (usize, usize)) -> Trigger {
    let printed = (folded.origin(place.0), folded.origin(place.1));
    Trigger { kind, strength: Strength::Strong, folded: place, printed }
}

/// Whether a word opens a line right before a date, or fills the cell, line or Chinese clause right behind one.
fn is_entry(folded: &Folded, (start, stop): (usize, usize), date: &FoundDate) -> bool {
    let text = folded.text.as_str();
    let printed = (folded.origin(start), folded.origin(stop));
    let between = |from: usize, to: usize| {
        text.char_indices().filter(move |(at, _)| (from..to).contains(&folded.origin(*at))).map(|(_, c)| c)
    };
    let head = text[..start].trim_end();
    let opens_clause = !head.is_empty() && head.ends_with([',', ';', ':', '•', '-']);
    let gap = if start == 0 { 3 } else { 1 };
    let before_date = (start == 0 || opens_clause)
        && printed.1 <= date.start
        && between(printed.1, date.start).count() <= gap;
    let bare = |end: usize| !text[..end].contains(char::is_alphanumeric);
    let here = text.char_indices().map(|(at, _)| at).find(|at| folded.origin(*at) >= date.start);
    let opens = here.is_some_and(bare) || text.chars().any(is_han);
    let mark = |c: char| matches!(c, ' ' | '-' | ':' | '|' | 'г' | '.');
    let behind_date = opens && printed.0 >= date.stop && between(date.stop, printed.0).all(mark);
    let rest = &text[stop..];
    let fills = rest.is_empty()
        || rest.starts_with([':', ',', ';', '.', '('])
        || ["  ", " -", " ("].iter().any(|mark| rest.starts_with(mark));
    // "MRD转阴，CR。": a word that is a clause.
    let clause = text.chars().any(is_han)
        && head.ends_with([',', ';'])
        && (rest.is_empty() || rest.starts_with([',', ';', '.']));
    before_date || behind_date && fills || clause
}

/// "B-ALL (October 2020)", "Relapsed ALL 8/9/22", "14 May 2019 Acute lymphoblastic leukaemia": a disease with nothing but a mark
/// between it and a date was found on it.
fn disease_beside(folded: &Folded, date: &FoundDate) -> Option<Trigger> {
    /// Letters in which a word makes it a relapse.
    const RELAPSED: usize = 14;
    let text = folded.text.as_str();
    let place = |printed: usize| (0..=text.len()).find(|at| folded.origin(*at) >= printed);
    let (open, close) = (place(date.start)?, place(date.stop)?);
    let behind = text.get(close..)?;
    let head = text.get(..open)?.trim_end();
    let bracket = head.strip_suffix('(');
    let before = bracket.unwrap_or(head).trim_end_matches([' ', ',', ':', '-', '/']);
    let closed = bracket.is_none() || behind.trim_start().starts_with([')', ',', ';']);
    // Behind a disease without a bracket nothing else may be dated.
    let alone = bracket.is_some()
        || behind.trim_start().is_empty()
        || behind.starts_with("  ")
        || behind.trim_start().starts_with([',', ';', '.', '(']);
    let ends_here = |phrase: &Phrase| {
        places(before, &phrase.text)
            .find(|(_, stop)| *stop == before.len())
            .map(|(start, _)| (start, before.len()))
    };
    let opens_here = |phrase: &Phrase| {
        let skipped = behind.len() - behind.trim_start_matches([' ', ':', '-', '|']).len();
        let (start, stop) = places(&behind[skipped..], &phrase.text).find(|(start, _)| *start == 0)?;
        let rest = &behind[skipped + stop..];
        let fills = rest.is_empty()
            || rest.starts_with([',', '(', ';', '.'])
            || rest.starts_with("  ")
            || rest.starts_with(" (");
        fills.then_some((close + skipped + start, close + skipped + stop))
    };
    let diseases = || knowledge().events.list("disease");
    let at = if closed && alone { diseases().find_map(ends_here) } else { None };
    let at = at.or_else(|| {
        if !text[..open].contains(char::is_alphanumeric) { diseases().find_map(opens_here) } else { None }
    })?;
    let led = last_chars(&text[..at.0], RELAPSED);
    let relapsed = knowledge().events.list("relapsed_before").any(|phrase| holds(led, &phrase.text));
    Some(strong(folded, if relapsed { EventKind::Relapse } else { EventKind::Diagnosis }, at))
}

/// "D0 = 8 July 2024", "16.02.23 Day 0": the infusion that the words around name.
fn zero_beside(place: &Place<'_>, folded: &Folded, date: &FoundDate) -> Option<Trigger> {
    /// Letters between the label and its date.
    const GAP: usize = 4;
    let near = |(start, stop): &(usize, usize)| {
        let (from, to) = (folded.origin(*start), folded.origin(*stop));
        let gap = if to <= date.start { to..date.start } else { date.stop..from };
        place.text(gap).is_some_and(|gap| gap.chars().count() <= GAP && !gap.contains(char::is_alphanumeric))
    };
    let label = knowledge()
        .events
        .list("infusion_label")
        .find_map(|phrase| places(&folded.text, &phrase.text).find(near))?;
    Some(strong(folded, infused_near(place.telling, place.passage)?, label))
}
