//! The sentences of one paper that tell of a row.

use satchel_records::{DocumentKind, PartialDate, Specimen};

use super::finding::{Dated, Finding, Place};
use super::template::{RowTemplate, Shows};
use crate::checklist::{MatchedBy, ReadDocument, word_at};
use crate::facts::{Sentence, folded, method_in, sentences, specimen_of};

/// A document that holds words some row looks for.
pub(super) struct Paper<'a> {
    read: &'a ReadDocument,
    sentences: Vec<Sentence>,
    /// The patient's birth date: what is older is somebody else's, or no date of a finding.
    born: Option<PartialDate>,
    /// What a report examined, and how; papers that sum up a course say it sentence by sentence.
    specimen: Specimen,
    method: Option<&'static str>,
}

/// A row's words in the form they are compared in.
pub(super) struct Wanted<'r> {
    row: &'r RowTemplate,
    words: Vec<String>,
    with: Vec<String>,
    without: Vec<String>,
}

impl<'r> Wanted<'r> {
    /// What a row looks for.
    pub(super) fn of(row: &'r RowTemplate) -> Self {
        let fold = |words: &[String]| words.iter().map(|word| folded(word)).collect();
        Self { row, words: fold(&row.words), with: fold(&row.with), without: fold(&row.without) }
    }

    /// Where the sentence holds what the row looks for: a word, or each of its drugs.
    fn places(&self, sentence: &Sentence) -> Vec<(usize, Option<&'static str>)> {
        let holds = |words: &[String]| words.iter().any(|word| word_at(&sentence.folded, word).is_some());
        if !self.with.is_empty() && !holds(&self.with) || holds(&self.without) {
            return Vec::new();
        }
        let is_meant = |at: usize| {
            let is_dose = self.row.shows == Shows::Doses;
            (self.row.plans || !sentence.is_to_come(at)) && !(is_dose && sentence.is_denied(at))
        };
        let named = sentence.drugs_named(&self.row.drugs);
        if self.words.is_empty() {
            let meant = named.into_iter().filter(|(at, _)| is_meant(*at));
            return meant.map(|(at, name)| (at, Some(name))).collect();
        }
        if !self.row.drugs.is_empty() && named.is_empty() {
            return Vec::new();
        }
        let first = self.words.iter().filter_map(|word| word_at(&sentence.folded, word)).min();
        first.filter(|at| is_meant(*at)).map(|at| (at, None)).into_iter().collect()
    }
}

impl<'a> Paper<'a> {
    /// Reads a document's sentences; none is dated before the patient was born.
    pub(super) fn of(read: &'a ReadDocument, born: Option<PartialDate>) -> Self {
        let facts = &read.document.facts;
        let is_report = !matches!(
            facts.kind.value,
            DocumentKind::DischargeSummary | DocumentKind::Consultation | DocumentKind::TreatmentRecord
        );
        let text = || read.source().iter().map(satchel_records::Page::text).collect::<Vec<_>>().join("\n");
        Self {
            read,
            born,
            sentences: sentences(read.source(), facts.language.as_ref().map(|fact| fact.value.as_str())),
            specimen: if is_report { specimen_of(read.source()) } else { Specimen::Unknown },
            method: is_report.then(|| method_in(&folded(&text()))).flatten(),
        }
    }

    /// What its sentences tell of a row.
    pub(super) fn told(&self, wanted: &Wanted<'_>) -> Vec<Finding> {
        let row = wanted.row;
        if !row.documents.is_empty() && !row.documents.contains(&self.read.document.facts.kind.value) {
            return Vec::new();
        }
        let mut found: Vec<Finding> = Vec::new();
        for (at, sentence) in self.sentences.iter().enumerate() {
            let mut here = self.findings(sentence, wanted);
            if row.with_head && found.is_empty() {
                here.iter_mut().for_each(|finding| finding.text = self.with_head(at));
            }
            found.append(&mut here);
        }
        if row.gather { gathered(found) } else { found }
    }

    fn findings(&self, sentence: &Sentence, wanted: &Wanted<'_>) -> Vec<Finding> {
        let places = wanted.places(sentence);
        let mut found: Vec<Finding> = Vec::new();
        for (at, drug) in places {
            let listed = sentence.listed_dates();
            let is_dose = wanted.row.shows == Shows::Doses;
            let drugs = match drug {
                Some(name) => vec![name.to_owned()],
                None => sentence.drugs_beside(at, &wanted.row.given),
            };
            let mut finding = Finding {
                who: facility(self.read),
                method: sentence.method().or(self.method).map(str::to_owned),
                specimen: self.specimen,
                drugs,
                places: vec![Place { document_id: self.read.document.id, page: sentence.page }],
                ..Finding::of(MatchedBy::Words, sentence.text.clone())
            };
            if is_dose && !listed.is_empty() {
                found.extend(listed.into_iter().map(|date| Finding {
                    date: Some(date.from),
                    dated: Dated::Sentence,
                    ..finding.clone()
                }));
                continue;
            }
            // A dose has the day of its own clause or none: the sentence may date another drug.
            let date = if is_dose { sentence.date_in_clause(at) } else { sentence.date_at(at) };
            match date.filter(|date| self.born.is_none_or(|born| date.from > born)) {
                Some(date) => {
                    (finding.date, finding.until, finding.dated) =
                        (Some(date.from), date.to, Dated::Sentence);
                }
                None => {
                    finding.date = self.read.date();
                    finding.dated = if finding.date.is_some() { Dated::Document } else { Dated::Nothing };
                }
            }
            found.push(finding);
        }
        found
    }

    /// A sentence with the line above it.
    fn with_head(&self, at: usize) -> String {
        let sentence = &self.sentences[at];
        let above = self.sentences[..at].iter().rev().find(|other| other.passage != sentence.passage);
        let line = |passage: usize| {
            let parts = self.sentences.iter().filter(|other| other.passage == passage);
            parts.map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ")
        };
        match above.filter(|above| above.page == sentence.page) {
            Some(above) => format!("{} · {}", line(above.passage), sentence.text),
            None => sentence.text.clone(),
        }
    }
}

/// The hospital or laboratory of a paper.
pub(super) fn facility(read: &ReadDocument) -> Option<String> {
    read.document.facts.facility.as_ref().map(|fact| fact.value.clone())
}

/// The findings of one page and date as one, its sentences in order.
fn gathered(found: Vec<Finding>) -> Vec<Finding> {
    let mut pages: Vec<Finding> = Vec::new();
    for finding in found {
        let same = |other: &Finding| other.places == finding.places && other.date == finding.date;
        match pages.iter_mut().find(|other| same(other)) {
            Some(other) if other.text.contains(&finding.text) => {}
            Some(other) => {
                other.text.push_str(" · ");
                other.text.push_str(&finding.text);
            }
            None => pages.push(finding),
        }
    }
    pages
}
