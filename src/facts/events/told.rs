//! Events told in running text: the walk over passages and sentences, and what a sentence may take from those before it.

use std::collections::BTreeSet;

use satchel_records::{DatePrecision, DocumentKind, EventKind, EventSuggestion, PartialDate};

use super::super::dates::{FoundDate, find_dates, find_days_of_year, find_years, whole_date};
use super::super::document::{is_birth, is_in_prose};
use super::super::forms::DatedField;
use super::super::knowledge::knowledge;
use super::super::lexicon::holds;
use super::super::prose::{Passage, sentences};
use super::super::scope::{Section, closes_itself, is_conclusion};
use super::super::text::{Folded, fold_tight, is_han};
use super::Telling;
use super::anchored::{find_counted_days, find_next_days};
use super::dating::is_outcome;
use super::months::short_months;
use super::sentence::{Ended, Place, Sentence};
use super::triggers::{self, drugs};

/// What a sentence without a date of its own may take its date from.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Borrowed<'a> {
    /// The date its passage opens with.
    pub opening: Option<&'a FoundDate>,
    /// The date of the sentence before it, for verdicts only.
    pub before: Option<&'a FoundDate>,
    /// The sample's date, for verdicts in the conclusion of its report.
    pub sample: Option<&'a FoundDate>,
}

/// The treatment a passage is about, for "second cycle from … to …".
#[derive(Debug, Clone)]
pub(super) struct Topic {
    /// Which treatment.
    pub kind: EventKind,
    /// The sentence that named it, for its agents.
    pub text: String,
}

/// Every event the sentences of a document tell, in reading order.
pub(super) fn read(telling: &Telling<'_>) -> Vec<EventSuggestion> {
    let mut walk = Walk::new(telling);
    for passage in telling.passages {
        walk.passage(passage);
    }
    walk.found
}

struct Walk<'a> {
    telling: &'a Telling<'a>,
    found: Vec<EventSuggestion>,
    section: Section,
    /// The section around a form's row that has a heading for its label ("Allergies  none"): the next row returns to it.
    back: Option<Section>,
    /// Inside the conclusion of a report.
    concluding: bool,
    /// The date last told, which gives a day without a year its year.
    last: Option<PartialDate>,
    /// Nothing that happened is dated after the paper itself.
    written: Option<PartialDate>,
    topic: Option<Topic>,
}

impl<'a> Walk<'a> {
    fn new(telling: &'a Telling<'a>) -> Self {
        Self {
            telling,
            found: Vec::new(),
            section: Section::default(),
            back: None,
            concluding: false,
            last: telling.date.as_ref().map(|d| d.date),
            written: written(telling),
            topic: None,
        }
    }

    fn passage(&mut self, passage: &Passage) {
        if let Some(section) = self.back.take_if(|_| passage.is_row && is_labelled(&passage.text)) {
            self.section = section;
        }
        let section = self.section;
        self.read(passage);
        let opened = matches!(self.section, Section::Other | Section::Plan) && self.section != section;
        if opened && passage.is_row {
            self.back = Some(section);
        }
        // A table's row about the donor or a question opens no section for the rows below it, nor does a heading whose text stands
        // on its own line: "Family history: a grandmother had leukaemia."
        let row = passage.declared && matches!(self.section, Section::Other | Section::Plan);
        let line = self.section == Section::Other && closes_itself(&passage.text);
        if row || line {
            (self.section, self.back) = (section, None);
        }
    }

    fn read(&mut self, passage: &Passage) {
        if self.section.is_of_another() && self.telling.kind == DocumentKind::TreatmentRecord {
            // A form's row about the donor opens no section.
            self.section = Section::default();
        }
        self.section.enter(&passage.text);
        let short = passage.text.chars().count() < 48;
        if is_conclusion(&passage.text) {
            self.concluding = true;
        } else if short && !passage.is_row && !passage.text.contains(['.', '。', ',', '，']) {
            self.concluding = false;
        }
        let claimed = claimed_dates(self.telling, passage);
        let mut opening: Option<FoundDate> = None;
        let mut before: Option<FoundDate> = None;
        if !passage.is_row {
            self.topic = None;
        }
        for (number, (start, stop)) in sentences(&passage.text).into_iter().enumerate() {
            let text = &passage.text[start..stop];
            if number > 0 {
                self.section.enter(text);
            }
            if matches!(self.section, Section::Other | Section::Plan) {
                continue;
            }
            let dates = self.dates(text, &claimed);
            if number == 0 {
                // An entry that opens with its date dates the sentences behind it.
                opening = dates.first().filter(|d| text[..d.start].chars().count() <= 6).cloned();
            }
            let alone = dates.is_empty();
            let about_sample =
                matches!(self.telling.kind, DocumentKind::Pathology | DocumentKind::FlowCytometry);
            let borrowed = Borrowed {
                opening: opening.as_ref().filter(|_| number > 0 && alone),
                before: before.as_ref().filter(|_| alone && !about_sample),
                sample: self
                    .telling
                    .date
                    .as_ref()
                    .filter(|_| alone && about_sample && (self.concluding || is_conclusion(text))),
            };
            let place = Place { telling: self.telling, passage, offset: start };
            let sentence = Sentence::new(place, text, &dates, borrowed, self.topic.as_ref());
            let told = sentence.events();
            let ends = sentence.ends();
            if let Some(topic) = sentence.topic() {
                self.topic = Some(topic);
            }
            self.found.extend(told);
            for end in &ends {
                close(&mut self.found, end);
            }
            before = dates.last().cloned().filter(|d| d.date.precision() == DatePrecision::Day);
        }
    }

    /// The dates of a sentence that may date an event.
    fn dates(&mut self, text: &str, claimed: &[PartialDate]) -> Vec<FoundDate> {
        let mut dates = find_dates(text, self.telling.style);
        if let Some(last) = self.last {
            let yearless = find_days_of_year(text, &dates, last, self.telling.style);
            dates.extend(yearless);
        }
        let years = find_years(text, &dates);
        dates.extend(years);
        let months = short_months(self.telling, text, &dates);
        dates.extend(months);
        let counted = find_counted_days(text, &dates, &self.found);
        dates.extend(counted);
        let next = find_next_days(text, &dates);
        dates.extend(next);
        dates.sort_by_key(|d| d.start);
        dates.retain(|d| !is_birth(text, d) && !is_in_protocol(text, d));
        if let Some(day) =
            dates.iter().map(|d| d.end.unwrap_or(d.date)).rfind(|d| d.precision() != DatePrecision::Year)
        {
            self.last = Some(day);
        }
        dates.retain(|d| {
            !claimed.contains(&d.date)
                && self.written.is_none_or(|last| d.date.first_day() <= last.last_day())
                && self.telling.born.is_none_or(|born| d.date.first_day() > born.first_day())
        });
        dates
    }
}

/// Whether a row begins with a label in words rather than with a number or a bullet.
fn is_labelled(row: &str) -> bool {
    let first = row.split("  ").next().unwrap_or_default();
    first.chars().filter(|c| c.is_alphabetic()).count() >= 3 || first.chars().any(is_han)
}

/// Ends the treatment or complication of its kind that went on last; words that name none end the complication told last.
fn close(found: &mut [EventSuggestion], ended: &Ended) {
    let named = ended.details.get("toxicity");
    let goes_on =
        |event: &&mut EventSuggestion| event.end.is_none() && event.date.first_day() < ended.day.first_day();
    let open = match ended.kind {
        None => found.last_mut().filter(|event| is_outcome(event.kind)).filter(goes_on),
        Some(kind) => found.iter_mut().rev().filter(|event| event.kind == kind).find(|event| {
            let same =
                event.details.get("toxicity").is_none_or(|known| named.is_none_or(|name| name == known));
            same && goes_on(event)
        }),
    };
    let Some(event) = open else { return };
    event.end = Some(ended.day);
    for (key, value) in &ended.details {
        event.details.entry(key.clone()).or_insert_with(|| value.clone());
    }
}

/// When the paper was written, as far as it says: the latest of its labelled dates. A paper that mostly tells of days after
/// such a date was not written on it.
fn written(telling: &Telling<'_>) -> Option<PartialDate> {
    let written = latest_label(telling)?;
    let dates = || {
        let own = |passage: &Passage| find_dates(&passage.text, telling.style);
        telling.passages.iter().flat_map(own).map(|found| found.date)
    };
    let later: BTreeSet<PartialDate> = dates().filter(|d| d.first_day() > written.last_day()).collect();
    let before: BTreeSet<PartialDate> = dates().filter(|d| d.first_day() <= written.last_day()).collect();
    (later.len() < MOSTLY_LATER || later.len() <= before.len()).then_some(written)
}

/// So many days after a date, and more than before it, show that a paper is younger.
const MOSTLY_LATER: usize = 3;

fn latest_label(telling: &Telling<'_>) -> Option<PartialDate> {
    let labelled = telling
        .dated
        .iter()
        // A stay's first day is often told in a paper written at its end or later.
        .filter(|d| !matches!(d.key, "birth" | "admitted"))
        // The heading of a column ("Date") is no label of the value below it.
        .filter(|d| d.field.line.contains(&d.field.value) && !names_event(&label(d)))
        .map(|d| d.date.end.unwrap_or(d.date.date))
        .max_by_key(PartialDate::last_day);
    // Without a label, only a date that has a line of its own, as at the head of a letter, says when it was written.
    let alone = |date: &PartialDate| {
        let own_line = |passage: &Passage| {
            whole_date(&passage.text, telling.style).is_some_and(|found| found.date == *date)
        };
        telling.passages.iter().any(own_line)
    };
    let own = telling.date.as_ref().map(|d| d.date).filter(|date| {
        matches!(telling.kind, DocumentKind::Consultation | DocumentKind::ImagingReport) && alone(date)
    });
    labelled.or(own)
}

/// The dates of a form's row that its labels claim for the paper itself.
fn claimed_dates(telling: &Telling<'_>, passage: &Passage) -> Vec<PartialDate> {
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let text = plain(&passage.text);
    telling
        .dated
        .iter()
        .filter(|d| {
            // A stay is the paper's own only in its summary.
            let of_paper = match d.key {
                "date" => false,
                "admitted" | "discharged" => telling.kind == DocumentKind::DischargeSummary,
                _ => true,
            };
            let here = of_paper && d.field.page == passage.page && text.contains(&plain(&d.field.line));
            d.key == "birth" || here && !is_in_prose(d) && !names_event(&label(d))
        })
        .map(|d| d.date.date)
        .collect()
}

/// The label of a field with the words up to its date.
fn label(field: &DatedField) -> String {
    let (line, value) = (field.field.line.as_str(), field.field.value.as_str());
    let end = line.find(value).unwrap_or(line.len());
    let before = line[..end].trim_end();
    let own = before.rsplit("  ").next().unwrap_or(before);
    format!("{own} {}", value.get(..field.date.start).unwrap_or_default())
}

/// Whether a label tells of an event ("Date of transplant") rather than of the paper.
fn names_event(label: &str) -> bool {
    let folded = fold_tight(label);
    let infusion = knowledge().events.list("infusion_label").any(|phrase| holds(&folded, &phrase.text));
    infusion
        || [EventKind::Hsct, EventKind::CarTInfusion, EventKind::Diagnosis, EventKind::Relapse]
            .into_iter()
            .any(|kind| triggers::names(kind, &folded))
}

/// Whether a date is a part of a protocol's name ("ALL-MB 2015").
fn is_in_protocol(text: &str, date: &FoundDate) -> bool {
    if date.date.precision() != DatePrecision::Year {
        return false;
    }
    let folded = Folded::new(text);
    drugs(&knowledge().drugs, "regimen", &folded.text)
        .into_iter()
        .any(|(start, stop, _)| folded.origin(start) <= date.start && date.start < folded.origin(stop))
}
