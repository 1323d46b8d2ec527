//! One thing the records state.

use satchel_records::{Comparator, DocumentId, EventKind, PartialDate, Specimen};
use serde::Serialize;

use crate::checklist::{MatchedBy, Words};

/// One thing the records state, or a person entered.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Finding {
    /// What found it: a lab value, an event, words of a sentence, or the family's own entry.
    pub by: MatchedBy,
    /// What it is, in coded words: a test's name, a drug.
    pub what: Words,
    /// The kind of event it is.
    pub event: Option<EventKind>,
    /// As written.
    pub text: String,
    /// Its translation, by the family.
    pub translation: Option<String>,
    /// Date of the sample, the dose or the paper; the first day of a span.
    pub date: Option<PartialDate>,
    /// The last day of a span, as stated.
    pub until: Option<PartialDate>,
    /// Whose date it is.
    pub dated: Dated,
    /// First and last day it may be, counted from the board's Day 0; none where only the paper is dated.
    pub days: Option<[i32; 2]>,
    /// Who says so: a hospital, a laboratory, a person.
    pub who: Option<String>,
    /// Method as stated.
    pub method: Option<String>,
    /// Sensitivity or detection limit as stated.
    pub sensitivity: Option<String>,
    /// What was examined.
    pub specimen: Specimen,
    /// Drugs beside the words, by their international names.
    pub drugs: Vec<String>,
    /// The how manieth dose it is among those of known days.
    pub number: Option<u32>,
    /// The series a value belongs to: one analyte, specimen, unit and method. Values of two series are never joined.
    pub series: Option<String>,
    /// A value's figure in its canonical unit.
    pub value: Option<f64>,
    /// The sign before it.
    pub comparator: Option<Comparator>,
    /// Canonical unit (UCUM).
    pub unit: Option<String>,
    /// Every place that states it.
    pub places: Vec<Place>,
    /// The fact it is: `l12` or `e4`; none for a sentence.
    pub fact: Option<String>,
    /// A person stands behind it.
    pub confirmed: bool,
}

/// Where something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Place {
    /// The document.
    pub document_id: DocumentId,
    /// The page, counted from 1.
    pub page: u32,
}

/// Whose date a finding has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Dated {
    /// The sample's or the event's own.
    Own,
    /// It stands in the sentence.
    Sentence,
    /// Only the paper has one: what it tells may be older.
    Document,
    /// A person entered it.
    Entered,
    /// Nothing is dated.
    Nothing,
}

impl Finding {
    /// A finding with nothing but its words.
    pub(super) fn of(by: MatchedBy, text: String) -> Self {
        Self {
            by,
            what: Words::default(),
            event: None,
            text,
            translation: None,
            date: None,
            until: None,
            dated: Dated::Nothing,
            days: None,
            who: None,
            method: None,
            sensitivity: None,
            specimen: Specimen::Unknown,
            drugs: Vec::new(),
            number: None,
            series: None,
            value: None,
            comparator: None,
            unit: None,
            places: Vec::new(),
            fact: None,
            confirmed: false,
        }
    }

    /// Whether its date is of the thing itself, not only of a paper that tells it.
    pub(super) fn has_own_date(&self) -> bool {
        self.date.is_some() && self.dated != Dated::Document
    }
}
