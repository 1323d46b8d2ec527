//! Lab values as Observation, one report for each document that has some.

use std::collections::BTreeMap;

use satchel_records::{DocumentId, LabValue, PartialDate, Source, Specimen as SpecimenKind};

use super::text::{clean, narrative, note, places, standing, words};
use super::types::{
    Absent, Coding, Component, Concept, DiagnosticReport, Observation, Quantity, Range, Reference, Specimen,
};
use super::{Draft, Item, concept};
use crate::packet::labs_csv;

/// The code system of our own analyte keys, for analytes without a LOINC code.
const ANALYTES: &str = "urn:uuid:6f1d6c8e-5b7a-4c0e-9d0a-0b1c2d3e4f50";

impl Draft<'_> {
    pub(super) fn add_labs(&mut self) {
        let mut reports: BTreeMap<DocumentId, (Option<PartialDate>, Vec<Reference>)> = BTreeMap::new();
        for lab in &self.builder.selection.labs {
            let reference = self.add_lab(lab);
            let report = reports.entry(lab.lab.source.document_id).or_insert((lab.lab.collected, Vec::new()));
            report.1.push(reference);
        }
        for (document, (date, result)) in reports {
            self.add_report(document, date, result);
        }
    }

    fn add_lab(&mut self, value: &LabValue) -> Reference {
        let builder = self.builder;
        let lab = &value.lab;
        let key = format!("lab/{}", value.id.0);
        let printed = printed(value);
        let by_person = value.status.is_settled_by_person();
        let sources: Vec<&Source> = std::iter::once(&lab.source).chain(&value.also).collect();
        let line = format!(
            "{}: {printed} {} {}",
            lab.collected.map_or_else(|| "date not stated".into(), |d| d.to_string()),
            places(sources.iter().copied()),
            if by_person { "" } else { "(unconfirmed)" },
        );
        let mut note_text = standing(by_person).to_owned();
        if let Some(time) = &lab.collected_time {
            note_text.push_str(&format!(" Collected at {time}, local time as printed."));
        }
        let specimen = self.specimen(value);
        let quantity = quantity(value);
        let observation = Observation {
            head: self.head(
                &key,
                Some(
                    "http://hl7.org/fhir/uv/ips/StructureDefinition/Observation-results-laboratory-pathology-uv-ips",
                ),
                Some(narrative([&line])),
            ),
            status: if by_person { "final" } else { "preliminary" },
            category: vec![concept("http://terminology.hl7.org/CodeSystem/observation-category", "laboratory", None)],
            code: code(value),
            subject: builder.patient(),
            effective_date_time: lab.collected.map(|d| d.to_string()),
            effective_absent: lab.collected.is_none().then(Absent::unknown),
            performer: vec![self.performer(lab.source.document_id)],
            value_string: if quantity.is_none() { clean(&lab.as_reported.value).or(Some("not stated".into())) } else { None },
            value_quantity: quantity,
            interpretation: lab.as_reported.flag.as_deref().and_then(flag).into_iter().collect(),
            note: vec![note(note_text)],
            method: lab.method.as_deref().and_then(clean).map(|m| words(&m)),
            specimen,
            reference_range: range(value).into_iter().map(|text| Range { text }).collect(),
            component: components(value, &printed),
            ..Observation::default()
        };
        self.add(&key, observation);
        let reference = builder.reference(&key, "Observation");
        self.prove(&reference, &sources, by_person);
        self.results.push(Item { line, entry: Some(reference.clone()) });
        reference
    }

    /// One specimen for each document, day and sort of material; none when the paper does not name it.
    fn specimen(&mut self, value: &LabValue) -> Option<Reference> {
        let kind = value.lab.specimen;
        if matches!(kind, SpecimenKind::Unknown | SpecimenKind::Other) {
            return None;
        }
        let day = value.lab.collected.map(|d| d.to_string()).unwrap_or_default();
        let word = labs_csv::word(&kind);
        let key = format!("specimen/{}/{day}/{word}", value.lab.source.document_id.0);
        let reference = self.builder.reference(&key, "Specimen");
        let known = reference
            .reference
            .as_deref()
            .is_some_and(|r| self.entries.iter().rev().any(|e| e.full_url == r));
        if !known {
            let head = self.head(
                &key,
                Some("http://hl7.org/fhir/uv/ips/StructureDefinition/Specimen-uv-ips"),
                Some(narrative([&word])),
            );
            let subject = self.builder.patient();
            self.add(&key, Specimen { head, kind: words(&word), subject });
        }
        Some(reference)
    }

    fn add_report(&mut self, document: DocumentId, date: Option<PartialDate>, result: Vec<Reference>) {
        let key = format!("report/{}", document.0);
        let line = format!("Laboratory results of document {}", document.0);
        let report = DiagnosticReport {
            head: self.head(
                &key,
                Some("http://hl7.org/fhir/uv/ips/StructureDefinition/DiagnosticReport-uv-ips"),
                Some(narrative([&line])),
            ),
            status: "final",
            category: vec![concept("http://terminology.hl7.org/CodeSystem/v2-0074", "LAB", None)],
            code: concept("http://loinc.org", "11502-2", None),
            subject: self.builder.patient(),
            effective_date_time: date.map(|d| d.to_string()),
            effective_absent: date.is_none().then(Absent::unknown),
            performer: vec![self.performer(document)],
            result,
        };
        self.add(&key, report);
        let entry = Some(self.builder.reference(&key, "DiagnosticReport"));
        self.results.push(Item { line: format!("{line} [Doc {}]", document.0), entry });
    }
}

/// The code of the value as given: the canonical property's LOINC code where there is one, our key otherwise.
fn code(value: &LabValue) -> Concept {
    let lab = &value.lab;
    let coding = match &lab.loinc {
        Some(code) => Some(Coding { system: "http://loinc.org".into(), code: code.clone(), display: None }),
        None if lab.analyte.starts_with("x_") => None,
        None => Some(Coding { system: ANALYTES.into(), code: lab.analyte.clone(), display: None }),
    };
    Concept {
        coding: coding.into_iter().collect(),
        text: clean(&lab.as_reported.name).or_else(|| clean(&lab.analyte)),
    }
}

fn quantity(value: &LabValue) -> Option<Quantity> {
    let lab = &value.lab;
    let unit = lab.unit.as_deref().and_then(clean)?;
    let number = lab.value.filter(|v| v.is_finite())?;
    Some(Quantity {
        value: number,
        comparator: lab.comparator.as_ref().map(labs_csv::comparator),
        code: unit.clone(),
        unit,
        system: "http://unitsofmeasure.org",
    })
}

/// Name, value and unit as the paper has them.
fn printed(value: &LabValue) -> String {
    let printed = &value.lab.as_reported;
    let parts =
        [Some(printed.name.as_str()), Some(&printed.value), printed.unit.as_deref(), printed.flag.as_deref()];
    parts.into_iter().flatten().filter_map(clean).collect::<Vec<_>>().join(" ")
}

/// The printed range in the printed unit.
fn range(value: &LabValue) -> Option<String> {
    let printed = &value.lab.as_reported;
    let range = printed.range.as_deref().and_then(clean)?;
    Some(match printed.unit.as_deref().and_then(clean) {
        Some(unit) => format!("{range} {unit}"),
        None => range,
    })
}

fn components(value: &LabValue, printed: &str) -> Vec<Component> {
    let lab = &value.lab;
    let component = |name: &str, text: String| Component { code: words(name), value_string: text };
    let mut components = Vec::new();
    if let Some(text) = clean(printed) {
        components.push(component("As printed", text));
    }
    if let Some(factor) = lab.factor {
        components.push(component("Factor from the printed unit", factor.to_string()));
    }
    if let Some(text) = lab.sensitivity.as_deref().and_then(clean) {
        components.push(component("Sensitivity as stated", text));
    }
    components
}

/// A printed flag. The arrows and letters that laboratories use have codes; any other mark stays as it is.
fn flag(printed: &str) -> Option<Concept> {
    let text = clean(printed)?;
    let code = match text.as_str() {
        "H" | "↑" | "HIGH" | "High" => Some("H"),
        "L" | "↓" | "LOW" | "Low" => Some("L"),
        "HH" | "↑↑" => Some("HH"),
        "LL" | "↓↓" => Some("LL"),
        _ => None,
    };
    let system = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
    let coding = code.map(|code| Coding { system: system.into(), code: code.into(), display: None });
    Some(Concept { coding: coding.into_iter().collect(), text: Some(text) })
}
