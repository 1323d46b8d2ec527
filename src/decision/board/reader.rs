//! From a case to the findings of a row.

use std::collections::BTreeMap;

use jiff::civil::Date;
use satchel_records::{DocumentId, DocumentKind, Event, EventKind, LabValue, PartialDate, Source, Specimen};

use super::finding::{Dated, Finding, Place};
use super::template::{RowTemplate, Shows};
use super::{BoardEntry, BoardZero, RowNote};
use crate::checklist::{Case, MatchedBy, ReadDocument, Words, word_at};
use crate::facts::{Sentence, folded, knowledge, method_in, names_drug, sentences, specimen_of};
use crate::timeline::{self, DayRange};

/// A case whose sentences were read once for all boards.
pub(super) struct Reader<'a> {
    case: &'a Case<'a>,
    papers: Vec<Paper<'a>>,
}

/// A document that holds words some row looks for.
struct Paper<'a> {
    read: &'a ReadDocument,
    sentences: Vec<Sentence>,
    /// The patient's birth date: what is older is somebody else's, or no date of a finding.
    born: Option<PartialDate>,
    /// What a report examined, and how; papers that sum up a course say it sentence by sentence.
    specimen: Specimen,
    method: Option<&'static str>,
}

/// From one Day 0 until the next.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    pub(super) zero: BoardZero,
    day: Date,
    until: Option<Date>,
    /// Papers that tell of the Day 0 itself: what they order without a date is ordered after it.
    told_in: Vec<DocumentId>,
}

impl Stretch {
    fn holds(&self, date: PartialDate) -> bool {
        date.last_day() >= self.day && self.until.is_none_or(|until| date.first_day() < until)
    }

    /// A paper that only has a date of its own belongs here by that date, or because it tells of this Day 0.
    fn holds_finding(&self, finding: &Finding) -> bool {
        let told = finding.places.iter().any(|place| self.told_in.contains(&place.document_id));
        match finding.date {
            Some(date) => self.holds(date) || finding.dated == Dated::Document && told,
            None => told,
        }
    }
}

impl<'a> Reader<'a> {
    /// Reads the documents that hold words of some rows.
    pub(super) fn new<'t>(case: &'a Case<'a>, rows: impl Iterator<Item = &'t RowTemplate>) -> Self {
        let rows: Vec<&RowTemplate> = rows.collect();
        let words: Vec<String> = rows.iter().flat_map(|row| &row.words).map(|word| folded(word)).collect();
        let drugs: Vec<String> = rows.iter().flat_map(|row| row.drugs.clone()).collect();
        let is_asked = |read: &&ReadDocument| {
            let names = || {
                let lines = read.source().iter().flat_map(|page| &page.lines);
                lines.map(satchel_records::Line::text).any(|line| names_drug(&line, &drugs))
            };
            read.holds(&words) || !drugs.is_empty() && names()
        };
        let born = case.patient.and_then(|patient| patient.born);
        let papers = case.documents().filter(is_asked).map(|read| Paper::of(read, born)).collect();
        Self { case, papers }
    }

    /// Each Day 0 of a kind with its time until the next Day 0 of any kind. A Day 0 that is not known to the day has none.
    pub(super) fn stretches(&self, kind: EventKind) -> Vec<Stretch> {
        let zeros = timeline::day_zeros(self.case.events);
        let ours = |event: &&&Event| event.kind == kind && self.case.events().any(|(e, _)| e.id == event.id);
        let stretch = |event: &&Event| {
            let day = event.date.exact()?;
            let later = zeros.iter().map(|zero| zero.date.first_day()).filter(|other| *other > day);
            Some(Stretch {
                zero: BoardZero { event: event.id, kind: event.kind, date: event.date },
                day,
                until: later.min(),
                told_in: event.sources.iter().map(|source| source.document_id).collect(),
            })
        };
        zeros.iter().filter(ours).filter_map(stretch).collect()
    }

    /// What the records state of a row, and what the family entered.
    pub(super) fn findings(
        &self,
        row: &RowTemplate,
        stretch: Option<&Stretch>,
        own: &RowNote,
    ) -> Vec<Finding> {
        let is_refused = |finding: &Finding| {
            let here = |place: &Place, document: DocumentId, page| {
                place.document_id == document && place.page == page
            };
            own.refused.iter().any(|refused| {
                let is_place = |place: &Place| here(place, refused.document_id, refused.page);
                refused.text == finding.text && finding.places.iter().any(is_place)
            })
        };
        let mut found: Vec<Finding> = self.values(row).chain(self.events(row)).collect();
        let mut told: Vec<Finding> = self.told(row).into_iter().filter(|f| !is_refused(f)).collect();
        found.append(&mut told);
        found.extend(own.entered.iter().map(entered));
        if let Some(stretch) = stretch {
            found.retain(|finding| stretch.holds_finding(finding));
            for finding in found.iter_mut().filter(|finding| finding.has_own_date()) {
                let range = finding.date.and_then(|date| DayRange::counted(stretch.day, date));
                finding.days = range.map(|range| [range.first, range.last]);
            }
        }
        let mut found = merged(found);
        found.sort_by(|a, b| {
            let key =
                |f: &Finding| (f.date.is_none(), f.date, f.places.first().map(|p| (p.document_id, p.page)));
            key(a).cmp(&key(b))
        });
        if row.shows == Shows::Doses {
            number(&mut found);
        }
        found
    }

    fn values<'r>(&'r self, row: &'r RowTemplate) -> impl Iterator<Item = Finding> + 'r {
        let is_meant = move |lab: &LabValue| {
            row.labs.contains(&lab.lab.analyte)
                && (row.specimens.is_empty() || row.specimens.contains(&lab.lab.specimen))
        };
        let found = self.case.labs().filter(move |(lab, _)| is_meant(lab));
        found.map(move |(lab, place)| self.value(lab, place))
    }

    fn value(&self, lab: &LabValue, place: &Source) -> Finding {
        let (value, printed) = (&lab.lab, &lab.lab.as_reported);
        let parts = [Some(printed.value.as_str()), printed.unit.as_deref(), printed.flag.as_deref()];
        let specimen = serde_json::to_value(value.specimen).unwrap_or_default();
        let series = [
            value.analyte.as_str(),
            specimen.as_str().unwrap_or_default(),
            value.unit.as_deref().unwrap_or_default(),
            value.method.as_deref().unwrap_or_default(),
        ];
        Finding {
            what: match knowledge().analyte(&value.analyte) {
                Some(analyte) => {
                    Words(["en", "zh"].map(|l| (l.to_owned(), analyte.name(l).to_owned())).into())
                }
                None => Words([("en".to_owned(), printed.name.clone())].into()),
            },
            date: value.collected,
            dated: if value.collected.is_some() { Dated::Own } else { Dated::Nothing },
            who: self.facility(place.document_id),
            method: value.method.clone(),
            sensitivity: value.sensitivity.clone(),
            specimen: value.specimen,
            series: Some(series.join("/")),
            value: value.value,
            comparator: value.comparator,
            unit: value.unit.clone(),
            places: self.places(std::iter::once(&value.source).chain(&lab.also)),
            fact: Some(lab.id.to_string()),
            confirmed: lab.status.is_settled_by_person(),
            ..Finding::of(MatchedBy::Lab, parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
    }

    fn events<'r>(&'r self, row: &'r RowTemplate) -> impl Iterator<Item = Finding> + 'r {
        let has = move |event: &Event| {
            row.events.contains(&event.kind)
                && row.details.iter().all(|(key, wanted)| {
                    let value = event.details.get(key).map(|value| value.trim()).unwrap_or_default();
                    if wanted.is_empty() { !value.is_empty() } else { value == wanted }
                })
                && (row.drugs.is_empty() || names_drug(&words_of(event), &row.drugs))
        };
        let found = self.case.events().filter(move |(event, _)| has(event));
        found.map(move |(event, place)| {
            let stated_by = event.details.get("stated_by").filter(|who| !who.trim().is_empty()).cloned();
            Finding {
                event: Some(event.kind),
                date: Some(event.date),
                until: event.end,
                dated: Dated::Own,
                who: stated_by.or_else(|| place.and_then(|place| self.facility(place.document_id))),
                method: event.details.get("method").cloned(),
                sensitivity: event.details.get("sensitivity").cloned(),
                places: self.places(event.sources.iter()),
                fact: Some(event.id.to_string()),
                confirmed: event.status.is_settled_by_person(),
                ..Finding::of(MatchedBy::Event, words_of(event))
            }
        })
    }

    /// Sentences that hold the row's words or name its drugs.
    fn told(&self, row: &RowTemplate) -> Vec<Finding> {
        let fold = |words: &[String]| words.iter().map(|word| folded(word)).collect::<Vec<_>>();
        let wanted =
            Wanted { row, words: fold(&row.words), with: fold(&row.with), without: fold(&row.without) };
        if row.words.is_empty() && row.drugs.is_empty() {
            return Vec::new();
        }
        let of_kind = |paper: &&Paper<'_>| {
            row.documents.is_empty() || row.documents.contains(&paper.read.document.facts.kind.value)
        };
        let mut found = Vec::new();
        for paper in self.papers.iter().filter(of_kind) {
            let mut of_paper: Vec<Finding> = Vec::new();
            for (at, sentence) in paper.sentences.iter().enumerate() {
                let mut here = paper.findings(sentence, &wanted);
                if row.with_head && of_paper.is_empty() {
                    here.iter_mut().for_each(|finding| finding.text = paper.with_head(at));
                }
                of_paper.append(&mut here);
            }
            if row.gather {
                of_paper = gathered(of_paper);
            }
            found.append(&mut of_paper);
        }
        found
    }

    fn facility(&self, id: DocumentId) -> Option<String> {
        self.case.document(id).and_then(facility)
    }

    fn places<'s>(&self, sources: impl Iterator<Item = &'s Source>) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        for source in sources.filter(|source| self.case.document(source.document_id).is_some()) {
            let place = Place { document_id: source.document_id, page: source.page };
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }
}

/// A row's words in the form they are compared in.
struct Wanted<'r> {
    row: &'r RowTemplate,
    words: Vec<String>,
    with: Vec<String>,
    without: Vec<String>,
}

impl Wanted<'_> {
    /// Where the sentence holds what the row looks for: a word, or each of its drugs.
    fn places(&self, sentence: &Sentence) -> Vec<(usize, Option<&'static str>)> {
        let holds = |words: &[String]| words.iter().any(|word| word_at(&sentence.folded, word).is_some());
        if !self.with.is_empty() && !holds(&self.with) || holds(&self.without) {
            return Vec::new();
        }
        let named = sentence.drugs_named(&self.row.drugs);
        if self.words.is_empty() {
            return named.into_iter().map(|(at, name)| (at, Some(name))).collect();
        }
        if !self.row.drugs.is_empty() && named.is_empty() {
            return Vec::new();
        }
        let first = self.words.iter().filter_map(|word| word_at(&sentence.folded, word)).min();
        let is_meant = |at: &usize| {
            let is_dose = self.row.shows == Shows::Doses;
            (self.row.plans || !sentence.is_to_come(*at)) && !(is_dose && sentence.is_denied(*at))
        };
        first.filter(is_meant).map(|at| (at, None)).into_iter().collect()
    }
}

impl<'a> Paper<'a> {
    fn of(read: &'a ReadDocument, born: Option<PartialDate>) -> Self {
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
}

impl Paper<'_> {
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
fn facility(read: &ReadDocument) -> Option<String> {
    read.document.facts.facility.as_ref().map(|fact| fact.value.clone())
}

/// An event's label and details as written.
fn words_of(event: &Event) -> String {
    let details = event.details.values().map(String::as_str);
    let all = std::iter::once(event.label.as_str()).chain(details);
    all.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("; ")
}

/// What a person entered.
fn entered(entry: &BoardEntry) -> Finding {
    let said = &entry.said;
    let place = said.document_id.map(|document_id| Place { document_id, page: said.page.unwrap_or(1) });
    Finding {
        translation: said.translation.clone(),
        date: entry.date,
        until: entry.until,
        dated: Dated::Entered,
        who: said.who.clone(),
        places: place.into_iter().collect(),
        confirmed: true,
        ..Finding::of(MatchedBy::Family, said.text.trim().to_owned())
    }
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

/// One finding for what two papers state in the same words of the same day.
fn merged(found: Vec<Finding>) -> Vec<Finding> {
    let mut seen: BTreeMap<(Option<PartialDate>, String, Vec<String>), usize> = BTreeMap::new();
    let mut out: Vec<Finding> = Vec::new();
    for finding in found {
        if finding.by != MatchedBy::Words {
            out.push(finding);
            continue;
        }
        let key = (finding.date, folded(&finding.text), finding.drugs.clone());
        match seen.get(&key) {
            Some(at) => {
                let known = &mut out[*at].places;
                known.extend(
                    finding.places.iter().filter(|place| !known.contains(place)).copied().collect::<Vec<_>>(),
                );
            }
            None => {
                seen.insert(key, out.len());
                out.push(finding);
            }
        }
    }
    out
}

/// Numbers doses by their days: two papers that tell of one day tell of one dose.
fn number(found: &mut [Finding]) {
    let mut days: Vec<Date> = found.iter().filter_map(day_of_dose).collect();
    days.sort_unstable();
    days.dedup();
    for finding in found {
        let at = day_of_dose(finding).and_then(|day| days.binary_search(&day).ok());
        finding.number = at.and_then(|at| u32::try_from(at + 1).ok());
    }
}

/// The day a dose was given: known, its own, and no span.
fn day_of_dose(finding: &Finding) -> Option<Date> {
    let is_day = finding.has_own_date() && finding.until.is_none();
    is_day.then(|| finding.date.and_then(|date| date.exact())).flatten()
}
