//! Events as Condition, MedicationStatement, Procedure or Observation; all of them as the patient story.

use satchel_records::{Event, EventKind, Source};

use super::codes::codes;
use super::text::{clean, narrative, note, places, standing, words};
use super::types::{Concept, Condition, MedicationStatement, Observation, Period, Procedure, Resource};
use super::{Draft, Item, concept};

impl Draft<'_> {
    pub(super) fn add_events(&mut self) {
        for event in &self.builder.selection.events {
            self.add_event(event);
        }
    }

    fn add_event(&mut self, event: &Event) {
        let line = line(event);
        let key = format!("event/{}", event.id.0);
        let kind = match event.kind {
            EventKind::Diagnosis => self.add_condition(&key, event, &line, true),
            EventKind::Toxicity | EventKind::Gvhd | EventKind::Infection => {
                self.add_condition(&key, event, &line, false)
            }
            EventKind::Chemotherapy | EventKind::Immunotherapy | EventKind::Lymphodepletion => {
                self.add_medication(&key, event, &line)
            }
            EventKind::Hsct
            | EventKind::CarTInfusion
            | EventKind::Leukapheresis
            | EventKind::Radiotherapy
            | EventKind::Procedure => self.add_procedure(&key, event, &line),
            EventKind::Relapse | EventKind::Remission | EventKind::Assessment => {
                self.add_status(&key, event, &line)
            }
            EventKind::BCellRecovery
            | EventKind::Admission
            | EventKind::Discharge
            | EventKind::Imaging
            | EventKind::Pathology
            | EventKind::Consultation
            | EventKind::Supportive
            | EventKind::Logistics => None,
        };
        let entry = kind.map(|kind| self.builder.reference(&key, kind));
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
        section.push(Item { line: line.clone(), entry });
    }

    fn add_condition(&mut self, key: &str, event: &Event, line: &str, problem: bool) -> Option<&'static str> {
        let by_person = event.status.is_settled_by_person();
        let condition = Condition {
            head: self.head(
                key,
                Some("http://hl7.org/fhir/uv/ips/StructureDefinition/Condition-uv-ips"),
                Some(narrative([line])),
            ),
            // A condition on the problem list needs a status; that it is listed as the disease under question is all
            // that "active" says.
            clinical_status: problem
                .then(|| concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", None)),
            verification_status: concept(
                "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                if by_person { "confirmed" } else { "unconfirmed" },
                None,
            ),
            category: problem
                .then(|| {
                    concept(
                        "http://terminology.hl7.org/CodeSystem/condition-category",
                        "problem-list-item",
                        None,
                    )
                })
                .into_iter()
                .collect(),
            code: coded(event),
            subject: self.builder.patient(),
            onset_date_time: event.date.to_string(),
            note: vec![note(standing(by_person).into())],
        };
        self.add(key, Resource::Condition(condition));
        Some("Condition")
    }

    fn add_medication(&mut self, key: &str, event: &Event, line: &str) -> Option<&'static str> {
        let agents = event.details.get("agents").and_then(|a| clean(a));
        let statement = MedicationStatement {
            head: self.head(
                key,
                Some("http://hl7.org/fhir/uv/ips/StructureDefinition/MedicationStatement-uv-ips"),
                Some(narrative([line])),
            ),
            status: if event.end.is_some() { "completed" } else { "unknown" },
            medication_codeable_concept: words(agents.as_deref().unwrap_or(&event.label)),
            subject: self.builder.patient(),
            effective_period: Period { start: event.date.to_string(), end: event.end.map(|d| d.to_string()) },
            note: notes(event),
        };
        self.add(key, Resource::MedicationStatement(statement));
        Some("MedicationStatement")
    }

    fn add_procedure(&mut self, key: &str, event: &Event, line: &str) -> Option<&'static str> {
        let start = event.date.to_string();
        let procedure = Procedure {
            head: self.head(
                key,
                Some("http://hl7.org/fhir/uv/ips/StructureDefinition/Procedure-uv-ips"),
                Some(narrative([line])),
            ),
            status: "completed",
            code: coded(event),
            subject: self.builder.patient(),
            performed_date_time: event.end.is_none().then(|| start.clone()),
            performed_period: event.end.map(|end| Period { start, end: Some(end.to_string()) }),
            note: notes(event),
        };
        self.add(key, Resource::Procedure(procedure));
        Some("Procedure")
    }

    /// Relapse, remission and assessment: what somebody wrote about the disease on a day.
    fn add_status(&mut self, key: &str, event: &Event, line: &str) -> Option<&'static str> {
        let by_person = event.status.is_settled_by_person();
        let performer = match event.sources.first() {
            Some(source) => self.performer(source.document_id),
            None => self.builder.reference("family", "RelatedPerson"),
        };
        let observation = Observation {
            head: self.head(key, None, Some(narrative([line]))),
            status: if by_person { "final" } else { "preliminary" },
            category: Vec::new(),
            code: Concept {
                coding: codes().disease_status().into_iter().collect(),
                text: Some(kind_word(event)),
            },
            subject: self.builder.patient(),
            effective_date_time: Some(event.date.to_string()),
            effective_absent: None,
            performer: vec![performer],
            value_quantity: None,
            value_string: None,
            value_codeable_concept: Some(words(&event.label)),
            interpretation: Vec::new(),
            note: notes(event),
            method: None,
            specimen: None,
            reference_range: Vec::new(),
            component: Vec::new(),
        };
        self.add(key, Resource::Observation(Box::new(observation)));
        Some("Observation")
    }
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
fn notes(event: &Event) -> Vec<super::types::Annotation> {
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
