//! Values told in sentences: "Hb 98 g/L, WBC 3.2 x10^9/L on 14.03.2021", "MRD by flow <0.01 %".

mod threshold;
mod told;

use satchel_records::{LabSuggestion, Rect};

use super::super::dates::{FoundDate, find_dates};
use super::super::knowledge::knowledge;
use super::super::prose::{Passage, sentences};
use super::super::scope;
use super::super::text::{Folded, find_words, fold_tight};
use super::{Raw, Sheet, cells, context, finish, overlaps, residual};

pub(super) fn read(sheet: &Sheet<'_>, passages: &[Passage], used: &[(u32, Rect)]) -> Vec<LabSuggestion> {
    let mut found = Vec::new();
    let mut section = scope::Section::default();
    let mut heading = String::new();
    let (mut inherited, mut broke_off): (Option<FoundDate>, bool) = (None, false);
    for passage in passages {
        section = section_of(section, passage);
        if passage.text.chars().count() < 48 && !passage.is_row {
            heading.clone_from(&passage.text);
        }
        let taken = passage.bounds(0, passage.text.len()).is_some_and(|place| {
            used.iter().any(|(page, bounds)| *page == passage.page && overlaps(*bounds, place))
        });
        if taken {
            continue;
        }
        // A sentence without a date follows the one before it; a passage follows one that broke off inside a sentence.
        if passage.is_row || !broke_off {
            inherited = None;
        }
        broke_off = !passage.is_row
            && !passage.text.trim_end().ends_with(['.', '。', ':', '：', ';', '；', '!', '?']);
        for (start, stop) in sentences(&passage.text) {
            let sentence = &passage.text[start..stop];
            let mut dates = find_dates(sentence, sheet.style);
            dates.retain(|date| !sheet.not_collected.contains(&date.date));
            if section.is_of_another() || scope::is_of_another_person(&without_test_names(sentence)) {
                continue;
            }
            // What a plan names is a threshold or an aim, unless it tells the day it was measured on.
            if section == scope::Section::Plan && dates.is_empty() {
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

/// The section a passage stands in. A heading that no list knows ends a section about other people too.
fn section_of(before: scope::Section, passage: &Passage) -> scope::Section {
    let mut section = before;
    section.enter(&passage.text);
    let is_heading = !passage.is_row
        && passage.text.chars().count() < 20
        && !passage
            .text
            .contains(|c: char| c.is_numeric() || matches!(c, ',' | '.' | '，' | '。' | ';' | '；'));
    let mut own = scope::Section::default();
    own.enter(&passage.text);
    if is_heading && before.is_of_another() && !own.is_of_another() { own } else { section }
}

/// A sentence without the names of tests, which speak of nobody: a donor's share in the child's blood is the child's result.
fn without_test_names(sentence: &str) -> String {
    let folded = Folded::new(sentence);
    let mut kept = String::with_capacity(folded.text.len());
    let mut at = 0;
    while let Some(c) = folded.text[at..].chars().next() {
        match knowledge().analyte_name_at(&folded.text, at) {
            Some((end, _)) => at = end,
            None => {
                kept.push(c);
                at += c.len_utf8();
            }
        }
    }
    kept
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
        let name = || knowledge().analyte_name_touching_at(&folded.text, at);
        let Some((end, matched)) = folded.text.is_char_boundary(at).then(name).flatten() else {
            at += 1;
            continue;
        };
        let (name_start, name_end) = (folded.origin(at), folded.origin(end));
        at = end;
        let is_mrd = matched.rows.iter().any(|row| knowledge().row(*row).is_residual_disease());
        let share = matched.rows.iter().any(|row| knowledge().row(*row).unit == "%");
        let told = told::value_after(sentence, name_end, &matched, is_mrd);
        let Some(value) = told.or_else(|| share.then(|| told::share_before(sentence, name_start)).flatten())
        else {
            continue;
        };
        at = at.max(folded_at(&folded, value.stop));
        let place = (name_start.min(value.start), value.stop.max(name_end));
        if threshold::is_named(sentence, place, value.has_sign()) {
            continue;
        }
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
            page: passage.page,
            name_box: passage.bounds(offset + name_start, offset + name_end),
            value_box: passage.bounds(offset + value.start, offset + value.stop),
            quote: sentence[name_start.min(value.start)..name_end.max(value.stop)].trim().to_owned(),
            doubtful: passage.doubtful(offset + value.start, offset + value.stop),
            collected,
            specimen,
            rule: "narrative",
            ..Raw::default()
        };
        // A bare number in a sentence says too little.
        let plain_number = cells::is_number(&raw.value);
        let Some(mut lab) = finish::finish(sheet, raw, false) else { continue };
        let of_donor = || {
            knowledge().analyte(&lab.analyte).is_some_and(|analyte| analyte.group == "immunity")
                && context::antigens_belong_to("donor", sentence)
        };
        if plain_number && lab.value.is_none() || of_donor() || knowledge().analyte(&lab.analyte).is_none() {
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
