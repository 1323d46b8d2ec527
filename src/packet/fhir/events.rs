//! Events as Condition, MedicationStatement, Procedure or Observation; all of them as the patient story.
//!
//! What belongs to an infusion or a transplant points to its procedure, and the lines of therapy stand in a list.

use satchel_records::{Event, EventKind, Source};

use super::codes::codes;
use super::text::{clean, narrative, note, places, standing, words};
use super::types::{
    Annotation, Concept, Condition, List, ListEntry, MedicationStatement, Observation, Period, Procedure,
    Reference, Stage,
};
use super::{Draft, Item, concept};
use crate::timeline::{self, Episode, Role, TherapyLine};

/// Which resource an event becomes; none for what viewers have no place for, which the patient story tells.
fn resource_of(kind: EventKind) -> Option<&'static str> {
    use EventKind as K;
    match kind {
        K::Diagnosis | K::Toxicity | K::Gvhd | K::Infection => Some("Condition"),
        K::Chemotherapy | K::Immunotherapy | K::Lymphodepletion => Some("MedicationStatement"),
        K::Hsct | K::CarTInfusion | K::Leukapheresis | K::Radiotherapy | K::Procedure => Some("Procedure"),
        K::Relapse | K::Remission | K::Assessment => Some("Observation"),
        K::BCellRecovery
        | K::Admission
        | K::Discharge
        | K::Imaging
        | K::Pathology
        | K::Consultation
        | K::Supportive
        | K::Logistics => None,
    }
}

fn key(event: &Event) -> String {
    format!("event/{}", event.id.0)
}

impl Draft<'_> {
    pub(super) fn add_events(&mut self) {
        let events = &self.builder.selection.events;
        let episodes = timeline::episodes(events, self.builder.selection.assembly);
        for event in events {
            self.add_event(event, &episodes);
        }
        self.add_lines();
    }

    fn add_event(&mut self, event: &Event, episodes: &[Episode<'_>]) {
        let line = line(event);
        let kind = resource_of(event.kind);
        match kind {
            Some("Condition") => self.add_condition(event, &line),
            Some("MedicationStatement") => self.add_medication(event, &line, episodes),
            Some("Procedure") => self.add_procedure(event, &line, episodes),
            Some(_) => self.add_status(event, &line),
            None => {}
        }
        let entry = self.event_reference(event);
        if let Some(target) = &entry {
            let sources: Vec<&Source> = event.sources.iter().collect();
            self.prove(target, &sources, event.status.is_settled_by_person());
        }
        let section = match kind {
            Some("Condition") if event.kind == EventKind::Diagnosis => &mut self.problems,
            Some("Condition") => &mut self.past_problems,
            Some("MedicationStatement") => &mut self.medications,
            Some("Procedure") => &mut self.procedures,
            _ => &mut self.story,
        };
        section.push(Item { line, entry });
    }

    fn event_reference(&self, event: &Event) -> Option<Reference> {
        resource_of(event.kind).map(|kind| self.builder.reference(&key(event), kind))
    }

    /// The infusion that an event prepares.
    fn prepares(&self, event: &Event, episodes: &[Episode<'_>]) -> Vec<Reference> {
        let is_preparation =
            |role: Role| matches!(role, Role::Collection | Role::Bridging | Role::Lymphodepletion);
        let prepared = episodes
            .iter()
            .filter(|e| e.parts.iter().any(|part| is_preparation(part.role) && part.event.id == event.id));
        prepared.filter_map(|episode| self.event_reference(episode.day_zero)).collect()
    }

    /// Toxicities and GvHD stated after an infusion or a transplant.
    fn complications(&self, event: &Event, episodes: &[Episode<'_>]) -> Vec<Reference> {
        let of = episodes.iter().filter(|episode| episode.day_zero.id == event.id);
        let parts = of.flat_map(|episode| &episode.parts);
        parts
            .filter(|part| matches!(part.role, Role::Toxicity | Role::Gvhd))
            .filter_map(|part| self.event_reference(part.event))
            .collect()
    }

    fn add_condition(&mut self, event: &Event, line: &str) {
        let key = key(event);
        let by_person = event.status.is_settled_by_person();
        let problem = event.kind == EventKind::Diagnosis;
        // A condition on the problem list needs a status; that it is listed as the disease under question is all that
        // "active" says.
        let active = || concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", None);
        let listed =
            || concept("http://terminology.hl7.org/CodeSystem/condition-category", "problem-list-item", None);
        let condition = Condition {
            head: self.head(
                &key,
                Some("http://hl7.org/fhir/uv/ips/StructureDefinition/Condition-uv-ips"),
                Some(narrative([line])),
            ),
            clinical_status: problem.then(active),
            verification_status: concept(
                "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                if by_person { "confirmed" } else { "unconfirmed" },
                None,
            ),
            category: problem.then(listed).into_iter().collect(),
            code: coded(event),
            subject: self.builder.patient(),
            onset_date_time: event.date.to_string(),
            stage: stage(event).into_iter().collect(),
            note: notes(event),
        };
        self.add(&key, condition);
    }

    fn add_medication(&mut self, event: &Event, line: &str, episodes: &[Episode<'_>]) {
        let key = key(event);
        let agents = event.details.get("agents").and_then(|a| clean(a));
        let statement = MedicationStatement {
            head: self.head(
                &key,
                Some("http://hl7.org/fhir/uv/ips/StructureDefinition/MedicationStatement-uv-ips"),
                Some(narrative([line])),
            ),
            part_of: self.prepares(event, episodes),
            status: if event.end.is_some() { "completed" } else { "unknown" },
            medication_codeable_concept: words(agents.as_deref().unwrap_or(&event.label)),
            subject: self.builder.patient(),
            effective_period: Period { start: event.date.to_string(), end: event.end.map(|d| d.to_string()) },
            note: notes(event),
        };
        self.add(&key, statement);
    }

    fn add_procedure(&mut self, event: &Event, line: &str, episodes: &[Episode<'_>]) {
        let key = key(event);
        let start = event.date.to_string();
        let procedure = Procedure {
            head: self.head(
                &key,
                Some("http://hl7.org/fhir/uv/ips/StructureDefinition/Procedure-uv-ips"),
                Some(narrative([line])),
            ),
            part_of: self.prepares(event, episodes),
            status: "completed",
            code: coded(event),
            subject: self.builder.patient(),
            performed_date_time: event.end.is_none().then(|| start.clone()),
            performed_period: event.end.map(|end| Period { start, end: Some(end.to_string()) }),
            outcome: event.details.get("response").and_then(|r| clean(r)).map(|r| words(&r)),
            complication_detail: self.complications(event, episodes),
            note: notes(event),
        };
        self.add(&key, procedure);
    }

    /// Relapse, remission and assessment: what somebody wrote about the disease on a day.
    fn add_status(&mut self, event: &Event, line: &str) {
        let key = key(event);
        let by_person = event.status.is_settled_by_person();
        let performer = match event.sources.first() {
            Some(source) => self.performer(source.document_id),
            None => self.builder.reference("family", "RelatedPerson"),
        };
        let observation = Observation {
            head: self.head(&key, None, Some(narrative([line]))),
            status: if by_person { "final" } else { "preliminary" },
            code: Concept {
                coding: codes().disease_status().into_iter().collect(),
                text: Some(kind_word(event)),
            },
            subject: self.builder.patient(),
            effective_date_time: Some(event.date.to_string()),
            performer: vec![performer],
            value_codeable_concept: Some(words(&event.label)),
            note: notes(event),
            ..Observation::default()
        };
        self.add(&key, observation);
    }

    /// The lines of therapy by date, so that their order needs no reckoning from the single resources.
    fn add_lines(&mut self) {
        let selection = &self.builder.selection;
        let lines = timeline::lines(&selection.events, selection.assembly);
        let entry: Vec<ListEntry> = lines
            .iter()
            .flat_map(TherapyLine::treatments)
            .filter_map(|treatment| Some(ListEntry { item: self.event_reference(treatment)? }))
            .collect();
        if entry.is_empty() {
            return;
        }
        let list = List {
            head: self.head("lines", None, Some(narrative(lines.iter().flat_map(told_of_line)))),
            status: "current",
            mode: "snapshot",
            title: "Lines of therapy, CAR-T and HSCT, by date",
            subject: self.builder.patient(),
            date: self.builder.input.timestamp.clone(),
            ordered_by: concept("http://terminology.hl7.org/CodeSystem/list-order", "event-date", None),
            entry,
        };
        self.add("lines", list);
        let reference = self.builder.reference("lines", "List");
        self.story.push(Item { line: "Lines of therapy by date".into(), entry: Some(reference) });
    }
}

/// A line of therapy in words: its treatments by date, under the name the family gave it.
fn told_of_line(therapy: &TherapyLine<'_>) -> Vec<String> {
    let name = therapy.name.as_deref().map(|name| format!("{name}: ")).unwrap_or_default();
    therapy.treatments().map(|event| format!("{name}{}", line(event))).collect()
}

/// A stated grade and its scale.
fn stage(event: &Event) -> Option<Stage> {
    let grade = event.details.get("grade").and_then(|grade| clean(grade))?;
    let scale = event.details.get("scale").and_then(|scale| clean(scale));
    Some(Stage { summary: words(&format!("grade {grade}")), kind: scale.map(|scale| words(&scale)) })
}

fn kind_word(event: &Event) -> String {
    event.kind.key().replace('_', " ")
}

/// The event's own words, with a code where the table has one.
fn coded(event: &Event) -> Concept {
    let text = clean(&event.label).unwrap_or_else(|| kind_word(event));
    Concept { coding: codes().event(event).into_iter().collect(), text: Some(text) }
}

/// Details as written, then who stands behind them.
fn notes(event: &Event) -> Vec<Annotation> {
    let details = event
        .details
        .iter()
        .filter_map(|(key, value)| Some(note(format!("{}: {}", key.replace('_', " "), clean(value)?))));
    details.chain(std::iter::once(note(standing(event.status.is_settled_by_person()).into()))).collect()
}

fn line(event: &Event) -> String {
    let end = event.end.map(|d| format!(" to {d}")).unwrap_or_default();
    let state = if event.status.is_settled_by_person() { "" } else { " (unconfirmed)" };
    format!("{}{end}: {}: {} {}{state}", event.date, kind_word(event), event.label, places(&event.sources))
}
