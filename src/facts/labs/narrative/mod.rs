//! Values told in sentences: "Hb 98 g/L, WBC 3.2 x10^9/L on 14.03.2021", "MRD by flow <0.01 %".

mod change;
mod misread;
mod run;
mod short_day;
mod threshold;
mod told;

use satchel_records::{Doubt, LabSuggestion, Page, Rect, TextSource};

use super::super::dates::{FoundDate, find_dates};
use super::super::knowledge::{NameMatch, knowledge};
use super::super::prose::{Passage, sentences};
use super::super::scope;
use super::super::text::{Folded, find_words, fold_tight};
use super::{Raw, Sheet, cells, checks, context, finish, overlaps, residual};

/// More bytes than this between a value and the date behind it leave the date in doubt.
const FAR_BEHIND: usize = 60;

/// Labels of dates that are never those of a sample: "reported 14.03.2021".
const NOT_OF_SAMPLE: [&str; 4] = ["reported", "received", "printed", "birth"];

pub(super) fn read(sheet: &Sheet<'_>, passages: &[Passage], used: &[(u32, Rect)]) -> Vec<LabSuggestion> {
    let mut found = Vec::new();
    let mut section = scope::Section::default();
    let mut heading = String::new();
    let (mut inherited, mut broke_off): (Option<FoundDate>, bool) = (None, false);
    // The day of a heading such as "Bloods 17/06/2024:", for the lines below it.
    let mut headed: Option<FoundDate> = None;
    // The last date told, which gives days without a year theirs.
    let mut told_before: Option<FoundDate> = sheet.stay.0.clone().or_else(|| sheet.collected.clone());
    for passage in passages {
        section = section_of(section, passage);
        if passage.text.chars().count() < 48 && !passage.is_row {
            heading.clone_from(&passage.text);
            headed = day_of_heading(sheet, &passage.text, headed);
        }
        let taken = passage.bounds(0, passage.text.len()).is_some_and(|place| {
            used.iter().any(|(page, bounds)| *page == passage.page && overlaps(*bounds, place))
        });
        if taken {
            continue;
        }
        // A sentence without a date follows the one before it; a passage follows one that broke off inside a sentence.
        if passage.is_row || !broke_off {
            inherited.clone_from(&headed);
        }
        broke_off = !passage.is_row
            && !passage.text.trim_end().ends_with(['.', '。', ':', '：', ';', '；', '!', '?']);
        for (start, stop) in sentences(&passage.text) {
            let sentence = &passage.text[start..stop];
            let mut dates = find_dates(sentence, sheet.style);
            let quiet = without_dates(sentence, &dates);
            dates.retain(|date| {
                !sheet.not_collected.contains(&date.date)
                    && !context::ends_with_date_label(&sentence[..date.start], &NOT_OF_SAMPLE)
            });
            dates.extend(short_day::short_days(sentence, &dates, told_before.as_ref()));
            dates.sort_by_key(|date| date.start);
            told_before = dates.last().cloned().or(told_before);
            if section.is_of_another() || scope::is_of_another_person(&without_test_names(sentence)) {
                continue;
            }
            // What a plan names is a threshold or an aim, unless it tells the day it was measured on.
            if section == scope::Section::Plan && dates.is_empty() {
                continue;
            }
            found.extend(sentence_values(&Telling {
                sheet,
                passage,
                offset: start,
                sentence,
                quiet: &quiet,
                dates: &dates,
                inherited: inherited.as_ref(),
                section: &heading,
            }));
            if let Some(last) = dates.last() {
                inherited = Some(last.clone());
            } else if inherited.is_none() {
                // What follows "today" is of today.
                inherited = sheet.visit.clone().filter(|_| says_of_stay("visit", sentence));
            }
        }
    }
    found
}

/// The day that holds below a short line: its own where it announces what follows, none below the next heading, else the one before.
fn day_of_heading(sheet: &Sheet<'_>, line: &str, before: Option<FoundDate>) -> Option<FoundDate> {
    let line = line.trim_end();
    if line.ends_with([':', '：']) {
        let dates = find_dates(line, sheet.style);
        let [date] = dates.as_slice() else { return None };
        let counts = !sheet.not_collected.contains(&date.date) && !context::labels_date(line, &NOT_OF_SAMPLE);
        return counts.then(|| date.clone());
    }
    before.filter(|_| line.contains(|c: char| c.is_numeric()) || line.ends_with(['.', '。']))
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

/// A sentence on its way to values.
#[derive(Clone, Copy)]
struct Telling<'a> {
    sheet: &'a Sheet<'a>,
    passage: &'a Passage,
    /// Where the sentence begins in its passage.
    offset: usize,
    sentence: &'a str,
    /// The same with blanks in the places of its dates, whose figures are no results: "chimerism on 14 January was 100 %".
    quiet: &'a str,
    dates: &'a [FoundDate],
    inherited: Option<&'a FoundDate>,
    /// The heading above.
    section: &'a str,
}

impl Telling<'_> {
    /// Whether the sentence was recognised from a picture.
    fn ocr(&self) -> bool {
        let on_page = |page: &&Page| page.number == self.passage.page;
        self.sheet.pages.iter().find(on_page).is_some_and(|page| page.text_source == TextSource::Ocr)
    }
}

fn sentence_values(telling: &Telling<'_>) -> Vec<LabSuggestion> {
    let sentence = telling.quiet;
    let folded = Folded::new(sentence);
    let mut found = Vec::new();
    let mut at = 0;
    let ocr = telling.ocr();
    let changes = change::Changes::of(&folded);
    while at < folded.text.len() {
        let name = || knowledge().analyte_name_touching_at(&folded.text, at);
        let exact = folded.text.is_char_boundary(at).then(name).flatten();
        let misread = || ocr.then(|| misread::name_at(sentence, &folded, at)).flatten();
        let fuzzy = exact.is_none();
        let Some((end, matched)) = exact.or_else(misread) else {
            at += 1;
            continue;
        };
        let (name_start, name_end) = (folded.origin(at), folded.origin(end));
        at = end;
        let is_mrd = matched.rows.iter().any(|row| knowledge().row(*row).is_residual_disease());
        let share = matched.rows.iter().any(|row| knowledge().row(*row).unit == "%");
        let counted =
            is_mrd.then(|| told::count_before(sentence, (name_start, name_end), &matched)).flatten();
        let denied = || is_mrd.then(|| told::denied(sentence, (name_start, name_end))).flatten();
        let told =
            counted.or_else(denied).or_else(|| told::value_after(sentence, name_end, &matched, is_mrd));
        let Some(value) = told.or_else(|| share.then(|| told::share_before(sentence, name_start)).flatten())
        else {
            continue;
        };
        at = at.max(folded_at(&folded, value.stop));
        let before = Telling { dates: changes.dates_before(value.start, telling.dates), ..*telling };
        let lab = value_of(&before, (name_start, name_end), &matched, &value, false);
        found.extend(match fuzzy {
            true => lab.and_then(misread::in_doubt),
            false => lab,
        });
        if let Some((value, date)) = changes.value_behind(sentence, &value, &matched, telling.dates) {
            at = at.max(folded_at(&folded, value.stop));
            let behind = Telling { dates: std::slice::from_ref(date), ..*telling };
            found.extend(
                value_of(&behind, (name_start, name_end), &matched, &value, false).filter(|_| !fuzzy),
            );
        }
    }
    for pair in run::pairs(sentence) {
        let before = Telling { dates: changes.dates_before(pair.value.start, telling.dates), ..*telling };
        let lab = value_of(&before, pair.name, &pair.found, &pair.value, true);
        // A name that tells its unit was read above.
        found.extend(lab.filter(|lab| !found.iter().any(|known| known.source.bounds == lab.source.bounds)));
    }
    found
}

/// One value of a sentence: a name, what it may mean, and what is told of it. In a run of results a figure needs no unit.
fn value_of(
    telling: &Telling<'_>,
    (name_start, name_end): (usize, usize),
    matched: &NameMatch,
    value: &told::Told,
    in_run: bool,
) -> Option<LabSuggestion> {
    let Telling { sheet, passage, offset, sentence, dates, .. } = *telling;
    let place = (name_start.min(value.start), value.stop.max(name_end));
    if threshold::is_named(sentence, place, value.has_sign()) {
        return None;
    }
    // "Chimerism on 14 March was 100 %": a date between name and value is theirs.
    let between = || dates.iter().find(|date| place.0 <= date.start && date.stop <= place.1);
    let near = between().or_else(|| nearest_date(sentence, dates, place.0, place.1));
    // "At discharge Hb 102": the sentence's own words say more than a date told before, and without the day of discharge no date does.
    let of_stay = || stay_date(sheet, "", sentence).filter(|_| !says_of_stay("visit", sentence));
    let before = || telling.inherited.filter(|_| !says_of_stay("discharge", sentence)).cloned();
    let under = || stay_date(sheet, telling.section, sentence);
    let collected =
        near.cloned().or_else(of_stay).or_else(before).or_else(under).or_else(|| sheet.collected.clone());
    let raw = Raw {
        name: sentence[name_start..name_end].to_owned(),
        found: Some(matched.clone()),
        value: value.text.clone(),
        unit: value.unit.clone(),
        page: passage.page,
        name_box: passage.bounds(offset + name_start, offset + name_end),
        value_box: passage.bounds(offset + value.start, offset + value.stop),
        quote: sentence[place.0..place.1].trim().to_owned(),
        doubtful: passage.doubtful(offset + value.start, offset + value.stop),
        collected,
        specimen: context::specimen_in(sentence).unwrap_or(sheet.specimen),
        rule: "narrative",
        ..Raw::default()
    };
    // A bare number in a sentence says too little.
    let plain_number = cells::is_number(&raw.value) && !in_run;
    let mut lab = finish::finish(sheet, raw, false)?;
    let of_donor = || {
        knowledge().analyte(&lab.analyte).is_some_and(|analyte| analyte.group == "immunity")
            && context::antigens_belong_to("donor", sentence)
    };
    if plain_number && lab.value.is_none() || of_donor() || knowledge().analyte(&lab.analyte).is_none() {
        return None;
    }
    if near.is_some_and(|date| date.start > place.1 + FAR_BEHIND) {
        // A date so far behind its value may be that of something else.
        checks::doubt(&mut lab, Doubt::Incomplete);
    }
    if matched.rows.iter().any(|row| knowledge().row(*row).is_residual_disease()) {
        residual::complete(&mut lab, sentence, &passage.text, matched);
    }
    Some(lab)
}

/// A sentence with blanks in the places of its dates, byte for byte.
fn without_dates(sentence: &str, dates: &[FoundDate]) -> String {
    let mut quiet = sentence.to_owned();
    for date in dates {
        if let Some(printed) = sentence.get(date.start..date.stop) {
            quiet.replace_range(date.start..date.stop, &" ".repeat(printed.len()));
        }
    }
    quiet
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

/// Whether a text says "today", "on admission" or "at discharge", by the key of the words.
fn says_of_stay(key: &str, text: &str) -> bool {
    let folded = fold_tight(text);
    knowledge()
        .dates
        .perhaps_in("stay", &folded)
        .any(|p| p.key == key && find_words(&folded, &p.text).next().is_some())
}

/// The first or last day of the stay, where the sentence or its heading says "on admission" or "at discharge".
fn stay_date(sheet: &Sheet<'_>, heading: &str, sentence: &str) -> Option<FoundDate> {
    [sentence, heading].into_iter().find_map(|text| {
        if says_of_stay("discharge", text) {
            sheet.stay.1.clone()
        } else if says_of_stay("visit", text) {
            sheet.visit.clone()
        } else if says_of_stay("admission", text) {
            sheet.stay.0.clone().map(|date| FoundDate { end: None, ..date })
        } else {
            None
        }
    })
}
