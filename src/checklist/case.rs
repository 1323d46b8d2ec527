//! The case as the engine sees it: what is filed and shown, what the family decided, and what day it is.

use std::collections::BTreeMap;

use jiff::civil::Date;
use satchel_records::{
    Document, DocumentId, DocumentStatus, Event, EventKind, FactStatus, IdentityCheck, LabValue, Line, Page,
    PartialDate, Patient, Source,
};

use super::decision::Decision;
use super::find::word_at;
use crate::facts::folded;

/// Everything the engine looks at.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The day on which ages are counted.
    pub today: Date,
    /// Whose records these are.
    pub patient: Option<&'a Patient>,
    /// Documents; those of another person and trashed ones may be given and are left out.
    pub documents: &'a [ReadDocument],
    /// Lab values; rejected ones are left out.
    pub labs: &'a [LabValue],
    /// Events; rejected ones are left out.
    pub events: &'a [Event],
    /// The family's decisions by item.
    pub decisions: &'a BTreeMap<String, Decision>,
    /// The family's question, when one is written.
    pub question: Option<&'a str>,
}

/// A document with its text in the form words are compared in.
#[derive(Debug, Clone)]
pub struct ReadDocument {
    /// The document.
    pub document: Document,
    pages: Vec<ReadPage>,
    source: Vec<Page>,
}

/// A page as words are looked for on it.
#[derive(Debug, Clone)]
pub(super) struct ReadPage {
    /// Counted from 1.
    pub(super) number: u32,
    /// Its text, folded.
    pub(super) folded: String,
    /// Its lines as they are written.
    pub(super) lines: Vec<String>,
}

impl ReadDocument {
    /// A document and what was read on its pages.
    #[must_use]
    pub fn new(document: Document, pages: &[Page]) -> Self {
        let read = |page: &Page| ReadPage {
            number: page.number,
            folded: folded(&page.text()),
            lines: page.lines.iter().map(Line::text).collect(),
        };
        Self { document, pages: pages.iter().map(read).collect(), source: pages.to_vec() }
    }

    /// Its pages as read.
    pub(crate) fn source(&self) -> &[Page] {
        &self.source
    }

    /// Whether a page of it holds one of some folded words.
    pub(crate) fn holds(&self, words: &[String]) -> bool {
        self.pages.iter().any(|page| words.iter().any(|word| word_at(&page.folded, word).is_some()))
    }

    /// Its pages in order, as words are looked for on them.
    pub(super) fn pages(&self) -> &[ReadPage] {
        &self.pages
    }

    /// The date of the sample, the study or the stay.
    pub(crate) fn date(&self) -> Option<PartialDate> {
        self.document.facts.date.as_ref().map(|date| date.value)
    }
}

impl Case<'_> {
    /// The documents that may be shown: not thrown away, and not another person's.
    pub(crate) fn documents(&self) -> impl Iterator<Item = &ReadDocument> {
        self.documents.iter().filter(|read| is_ours(&read.document))
    }

    /// Documents that print another name or birth date, and that the family has not settled.
    pub(super) fn held_back(&self) -> usize {
        let held = |document: &Document| document.status != DocumentStatus::Trashed && !is_ours(document);
        self.documents.iter().filter(|read| held(&read.document)).count()
    }

    /// A document that may be shown.
    pub(crate) fn document(&self, id: DocumentId) -> Option<&ReadDocument> {
        self.documents().find(|read| read.document.id == id)
    }

    /// Lab values that may be shown, each with a place that may be shown.
    pub(crate) fn labs(&self) -> impl Iterator<Item = (&LabValue, &Source)> {
        self.labs.iter().filter(|lab| lab.status.is_shown()).filter_map(|lab| {
            let mut places = std::iter::once(&lab.lab.source).chain(&lab.also);
            Some((lab, places.find(|place| self.document(place.document_id).is_some())?))
        })
    }

    /// Events that may be shown. One that a person typed in needs no paper; any other does.
    pub(crate) fn events(&self) -> impl Iterator<Item = (&Event, Option<&Source>)> {
        self.events.iter().filter(|event| event.status.is_shown()).filter_map(|event| {
            let place = event.sources.iter().find(|place| self.document(place.document_id).is_some());
            let stands_alone = event.sources.is_empty() && event.status == FactStatus::Entered;
            (place.is_some() || stands_alone).then_some((event, place))
        })
    }

    /// Events of some kinds.
    pub(super) fn events_of(&self, kinds: &[EventKind]) -> impl Iterator<Item = (&Event, Option<&Source>)> {
        self.events().filter(move |(event, _)| kinds.contains(&event.kind))
    }

    /// Whole years of age today; none unless the birth date is known to the day.
    #[must_use]
    pub fn age_years(&self) -> Option<i16> {
        let born = self.patient?.born?.exact()?;
        let had_birthday = (self.today.month(), self.today.day()) >= (born.month(), born.day());
        Some(self.today.year() - born.year() - i16::from(!had_birthday))
    }
}

fn is_ours(document: &Document) -> bool {
    let other = document.status == DocumentStatus::IdentityMismatch
        || document.identity_check == IdentityCheck::Differs;
    !other && document.status != DocumentStatus::Trashed
}
