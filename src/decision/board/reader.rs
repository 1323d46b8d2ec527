//! From a case to the findings of a row.

use std::collections::BTreeMap;

use jiff::civil::Date;
use satchel_records::{DocumentId, Event, EventKind, LabValue, PartialDate, Source};

use super::finding::{Dated, Finding, Place};
use super::paper::{Paper, Wanted, facility};
use super::template::{RowTemplate, Shows};
use super::{BoardEntry, BoardZero, RowNote};
use crate::checklist::{Case, MatchedBy, ReadDocument};
use crate::decision::test_name::test_name;
use crate::facts::{folded, names_drug};
use crate::timeline::{self, DayRange};

/// A case whose sentences were read once for all boards.
pub(super) struct Reader<'a> {
    case: &'a Case<'a>,
    papers: Vec<Paper<'a>>,
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
            what: test_name(value),
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
        if row.words.is_empty() && row.drugs.is_empty() {
            return Vec::new();
        }
        let wanted = Wanted::of(row);
        self.papers.iter().flat_map(|paper| paper.told(&wanted)).collect()
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
