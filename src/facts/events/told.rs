//! Events told in running text: the walk over passages and sentences, and what a sentence may take from those before it.

use satchel_records::{DatePrecision, DocumentKind, EventKind, EventSuggestion, PartialDate};

use super::super::dates::{
    Around, DateStyle, FoundDate, Since, find_dates, find_days_of_year, find_months_of, find_relative,
    find_years, heading_year, is_told_relatively, join_labelled, whole_date, year_alone,
};
use super::super::document::is_birth;
use super::super::knowledge::knowledge;
use super::super::prose::{Passage, sentences};
use super::super::scope::{
    Section, closes_itself, is_conclusion, opens_with_pronoun, tells_illness_of_relative,
};
use super::super::text::{Folded, fold_tight, is_han};
use super::Telling;
use super::anchored::{day_told, find_counted_days, find_days_of_course, find_days_of_month, find_next_days};
use super::claims::{claimed_dates, written};
use super::headings::Headings;
use super::months::short_months;
use super::sentence::{Ended, Place, Sentence};
use super::short_days::short_days;
use super::sorts::is_outcome;
use super::triggers::drugs;

/// What a sentence without a date of its own may take its date from.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Borrowed<'a> {
    /// The date its passage opens with.
    pub opening: Option<&'a FoundDate>,
    /// The date of the sentence before it, for verdicts only.
    pub before: Option<&'a FoundDate>,
    /// The date of the clause before its semicolon, for complications.
    pub clause: Option<&'a FoundDate>,
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
    for (at, passage) in telling.passages.iter().enumerate() {
        walk.head(at, passage);
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
    /// The year that heads the passage.
    year: Option<i16>,
    /// Inside a table of what is still to come.
    planned_rows: bool,
    headings: Headings,
    /// The height of the heading that opened the section.
    opened: f32,
    /// The year on a line of its own above the passage.
    headed_year: Option<PartialDate>,
    /// The date of the heading above the passage.
    headed: Option<FoundDate>,
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
            year: None,
            planned_rows: false,
            headings: Headings::of(telling),
            opened: 0.0,
            headed_year: None,
            headed: None,
        }
    }

    /// What a passage does by standing where it stands: a heading dates what follows and ends the section before it.
    fn head(&mut self, at: usize, passage: &Passage) {
        if passage.apart {
            (self.section, self.back) = (Section::default(), None);
            (self.headed, self.headed_year) = (None, None);
        }
        if let Some(date) = self.headings.date_of(at) {
            self.headed = Some(date.clone());
        } else if self.headings.is_heading(passage) {
            (self.headed, self.headed_year) = (None, None);
            let set_aside = matches!(self.section, Section::Other | Section::Plan);
            if set_aside && passage.height > 0.97 * self.opened {
                (self.section, self.back) = (Section::default(), None);
            }
        }
    }

    fn passage(&mut self, passage: &Passage) {
        if let Some(section) = self.back.take_if(|_| passage.is_row && is_labelled(&passage.text)) {
            self.section = section;
        }
        if heads_plans(passage) {
            self.planned_rows = true;
            return;
        }
        if self.planned_rows && passage.is_row {
            return;
        }
        self.planned_rows = false;
        let section = self.section;
        self.read(passage);
        let opened = matches!(self.section, Section::Other | Section::Plan) && self.section != section;
        if opened {
            self.opened = passage.height;
        }
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
        self.year = heading_year(&passage.text);
        if let Some(year) = self.year.and_then(|year| PartialDate::year(year).ok()) {
            self.last = Some(year);
        }
        if let Some(year) = year_alone(&passage.text).and_then(|year| PartialDate::year(year).ok()) {
            self.headed_year = Some(year);
        }
        if self.headed_year.is_some() {
            self.last = self.headed_year;
        }
        let claimed = claimed_dates(self.telling, passage);
        let mut opening: Option<FoundDate> = None;
        let mut before: Option<FoundDate> = None;
        if !passage.is_row {
            self.topic = None;
        }
        let (mut of_relative, mut goes_on) = (false, false);
        for (number, (start, stop)) in
            with_dates_of_labels(&passage.text, self.telling.style).into_iter().enumerate()
        {
            let text = &passage.text[start..stop];
            // "Her grandmother had leukaemia. She was transplanted in 2012."
            of_relative = tells_illness_of_relative(text) || of_relative && opens_with_pronoun(text);
            if number > 0 {
                self.section.enter(text);
            }
            if self.section == Section::Other || of_relative && opens_with_pronoun(text) {
                continue;
            }
            let mut dates = self.dates(text, &claimed);
            if self.section == Section::Plan {
                // What a plan dates before the paper has happened.
                dates.retain(|date| self.is_past(date));
                if dates.is_empty() {
                    continue;
                }
            }
            if number == 0 {
                // An entry that opens with its date dates the sentences behind it.
                opening = dates.first().filter(|d| text[..d.start].chars().count() <= 6).cloned();
            }
            let alone = dates.is_empty() && !is_told_relatively(text);
            if let (Some(own), Some(head)) = (dates.last(), &opening)
                && is_long_after(own, head)
            {
                // What follows another time told of is not of the first day.
                opening = None;
            }
            let about_sample =
                matches!(self.telling.kind, DocumentKind::Pathology | DocumentKind::FlowCytometry);
            // Under a heading with a date stand its entries.
            let headed = self.headed.clone().filter(|_| opening.is_none() && is_entry(passage));
            let borrowed = Borrowed {
                opening: opening.as_ref().filter(|_| number > 0).or(headed.as_ref()).filter(|_| alone),
                before: before.as_ref().filter(|_| alone && !about_sample),
                clause: before.as_ref().filter(|_| alone && goes_on),
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
            goes_on = text.trim_end().ends_with([';', '；']);
            before = dates.last().cloned().filter(|d| d.date.precision() == DatePrecision::Day);
        }
    }

    /// Whether a date printed whole lies before the day a paper was written on.
    fn is_past(&self, date: &FoundDate) -> bool {
        let own = self.telling.date.as_ref().map(|own| own.date);
        let written = own.into_iter().chain(self.written).min_by_key(PartialDate::first_day);
        let whole = date.stop - date.start >= 8;
        whole && written.is_some_and(|written| date.end.unwrap_or(date.date).last_day() < written.first_day())
    }

    /// Whether a day without its year is one soon after the visit that a paper records.
    fn is_after_visit(&self, day: &FoundDate) -> bool {
        /// Days in which what is agreed on at a visit takes place.
        const SOON: std::ops::RangeInclusive<i32> = 1..=62;
        let visit = self.telling.date.as_ref().filter(|_| self.telling.kind == DocumentKind::Consultation);
        visit.and_then(|visit| day.date.days_since(&visit.date)).is_some_and(|days| SOON.contains(&days))
    }

    /// The dates of a sentence that may date an event.
    fn dates(&mut self, text: &str, claimed: &[PartialDate]) -> Vec<FoundDate> {
        let mut dates = find_dates(text, self.telling.style);
        let months = short_months(self.telling, text, &dates);
        dates.extend(months);
        if let Some(last) = self.last {
            let own = self.telling.date.as_ref().map(|date| (date.date, date.date));
            let around = Around { last, paper: self.telling.stay.or(own) };
            let yearless = find_days_of_year(text, &dates, &around, self.telling.style);
            dates.extend(yearless.into_iter().filter(|day| !self.is_after_visit(day)));
            let short = short_days(self.telling, text, &dates, &around);
            dates.extend(short.into_iter().filter(|day| !self.is_after_visit(day)));
        }
        if let Some(year) = self.year {
            let months = find_months_of(text, &dates, year);
            dates.extend(months);
        }
        let years = find_years(text, &dates);
        dates.extend(years);
        let counted = find_counted_days(text, &dates, &self.found);
        dates.extend(counted);
        let course = find_days_of_course(text, &dates, &self.found);
        dates.extend(course);
        let next = find_next_days(text, &dates);
        dates.extend(next);
        let own = self.telling.date.as_ref().map(|date| date.date);
        dates.sort_by_key(|date| date.start);
        let numbered = find_days_of_month(text, &dates, self.last, own);
        dates.extend(numbered);
        let told = |words: &str| day_told(&self.found, words);
        let since = Since { last: self.last.filter(|last| Some(*last) != own), written: own, event: &told };
        let relative = find_relative(text, &dates, since);
        dates.extend(relative);
        dates.sort_by_key(|d| d.start);
        join_labelled(text, &mut dates);
        let birth = |d: &FoundDate| is_birth(text, d) || self.telling.born == Some(d.date);
        dates.retain(|d| !birth(d) && !is_in_protocol(text, d));
        if let Some(day) =
            dates.iter().map(|d| d.end.unwrap_or(d.date)).rfind(|d| d.precision() != DatePrecision::Year)
        {
            self.last = Some(day);
        }
        dates.retain(|d| {
            !is_stamp(text, d)
                && !claimed.contains(&d.date)
                && self.written.is_none_or(|last| d.date.first_day() <= last.last_day())
                && self.telling.born.is_none_or(|born| d.date.first_day() > born.first_day())
        });
        dates
    }
}

/// Whether a passage is short, as an entry under a heading is.
fn is_entry(passage: &Passage) -> bool {
    /// Letters of a bullet of two lines.
    const ENTRY: usize = 160;
    passage.text.chars().count() <= ENTRY
}

/// Whether a date is of another time than the one that opens its passage.
fn is_long_after(own: &FoundDate, head: &FoundDate) -> bool {
    /// Days over which an entry under one date goes on.
    const ENTRY: i32 = 45;
    (own.date.first_day() - head.date.first_day()).get_days() > ENTRY
}

/// The sentences of a passage, each with the label of a date behind it ("GVHD: yes. Date of diagnosis: 3 June 2024.").
fn with_dates_of_labels(text: &str, style: DateStyle) -> Vec<(usize, usize)> {
    // "Relapses: 27 February 2024; 7 July 2025" is one list.
    let bare = |sentence: &str| {
        whole_date(sentence, style).is_some_and(|date| {
            !sentence[..date.start].contains(char::is_alphanumeric)
                && !sentence[date.stop..].contains(char::is_alphanumeric)
        })
    };
    let labels = |sentence: &str| {
        let folded = fold_tight(sentence);
        let Some((label, _)) = folded.split_once(':') else { return false };
        knowledge().dates.whole("date_label", label.trim()).is_some()
    };
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (start, stop) in sentences(text) {
        match found.last_mut() {
            Some(last) if labels(&text[start..stop]) || bare(&text[start..stop]) => last.1 = stop,
            _ => found.push((start, stop)),
        }
    }
    found
}

/// Whether a row heads a table of what is still to come ("Date | Appointment").
fn heads_plans(passage: &Passage) -> bool {
    /// Columns of such a table, of which one of the first two names it.
    const COLUMNS: usize = 3;
    passage.is_row
        && !passage.text.contains(|c: char| c.is_numeric())
        && passage.text.split("  ").count() <= COLUMNS
        && passage
            .text
            .split("  ")
            .take(COLUMNS - 1)
            .any(|cell| knowledge().scope.whole("plan_column", &fold_tight(cell)).is_some())
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

/// Whether a date is the stamp of a message ("[03/04/2025, 19:02] Isla:").
fn is_stamp(text: &str, date: &FoundDate) -> bool {
    date.time.is_some() && text[..date.start].trim_end().ends_with('[')
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
