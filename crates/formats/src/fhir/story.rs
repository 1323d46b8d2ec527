//! Diagnoses, treatment, procedures and reports as lines of a list, by day.

use serde_json::Value;

use super::value::{code, concept, join, list, moment, quantity, text, when};
use super::{Record, kind};
use crate::text::layout::Block;

/// A kind of resource, its heading, and how it is told in a line and the words below it.
struct Chapter {
    kind: &'static str,
    heading: &'static str,
    tell: fn(&Record<'_>, &Value) -> (String, String),
}

const CHAPTERS: [Chapter; 9] = [
    Chapter { kind: "Condition", heading: "Conditions", tell: condition },
    Chapter { kind: "AllergyIntolerance", heading: "Allergies", tell: condition },
    Chapter { kind: "MedicationAdministration", heading: "Medicines given", tell: medicine },
    Chapter { kind: "MedicationStatement", heading: "Medicines taken", tell: medicine },
    Chapter { kind: "MedicationRequest", heading: "Medicines prescribed", tell: medicine },
    Chapter { kind: "Procedure", heading: "Procedures", tell: dated },
    Chapter { kind: "Immunization", heading: "Vaccinations", tell: vaccination },
    Chapter { kind: "DiagnosticReport", heading: "Reports", tell: dated },
    Chapter { kind: "FamilyMemberHistory", heading: "Family", tell: relative },
];

/// Whether a resource is told here.
pub(super) fn is_told(resource: &Value) -> bool {
    CHAPTERS.iter().any(|chapter| chapter.kind == kind(resource)) || kind(resource) == "DocumentReference"
}

/// All lines, chapter by chapter.
pub(super) fn blocks(record: &Record<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for chapter in &CHAPTERS {
        let valid = record.of_kind(chapter.kind).filter(|resource| {
            let verified = code(resource.get("verificationStatus"));
            text(resource, "status") != "entered-in-error" && verified != "entered-in-error"
        });
        let mut told: Vec<(String, String)> =
            valid.map(|resource| (chapter.tell)(record, resource)).collect();
        told.retain(|(line, _)| !line.is_empty());
        told.sort();
        if told.is_empty() {
            continue;
        }
        blocks.push(Block::Text(chapter.heading.to_owned()));
        for (line, below) in told {
            blocks.push(Block::Text(line));
            if !below.is_empty() {
                blocks.push(Block::Text(below));
            }
        }
    }
    blocks
}

/// A diagnosis or an allergy, with its state and its beginning.
fn condition(_: &Record<'_>, of: &Value) -> (String, String) {
    let name = concept(of.get("code"));
    if name.is_empty() {
        return Default::default();
    }
    let states = [code(of.get("clinicalStatus")), code(of.get("verificationStatus"))];
    let states = join(&states.map(|state| if state == "confirmed" { String::new() } else { state }), ", ");
    let since = when(of, &["onset", "recordedDate"]);
    let mut line = name;
    if !states.is_empty() {
        line = format!("{line} ({states})");
    }
    if !since.is_empty() {
        line = format!("{line}, since {since}");
    }
    (line, notes(of))
}

/// A medicine with its dose, way and day.
fn medicine(record: &Record<'_>, of: &Value) -> (String, String) {
    let coded = concept(of.get("medicationCodeableConcept"));
    let name = if coded.is_empty() { record.named(of.get("medicationReference")) } else { coded };
    if name.is_empty() {
        return Default::default();
    }
    let dosage = ["dosage", "dosageInstruction"].iter().find_map(|key| list(of, key).next());
    let dosage = dosage.map(|dosage| {
        let stated = list(dosage, "doseAndRate").next().unwrap_or(dosage);
        let dose = quantity(stated.get("dose").or_else(|| stated.get("doseQuantity")));
        join(&[dose, concept(dosage.get("route")), text(dosage, "text")], " ")
    });
    let day = when(of, &["effective", "authoredOn", "dateAsserted"]);
    (with_status(of, &join(&[day, name, dosage.unwrap_or_default()], " ")), notes(of))
}

/// A procedure or a report: its day, name and outcome.
fn dated(_: &Record<'_>, of: &Value) -> (String, String) {
    let name = concept(of.get("code"));
    if name.is_empty() {
        return Default::default();
    }
    let day = when(of, &["performed", "effective", "issued"]);
    let below = join(&[concept(of.get("outcome")), text(of, "conclusion"), notes(of)], "\n");
    (with_status(of, &join(&[day, name], " ")), below)
}

fn vaccination(_: &Record<'_>, of: &Value) -> (String, String) {
    let line = join(&[when(of, &["occurrence"]), concept(of.get("vaccineCode"))], " ");
    (with_status(of, &line), notes(of))
}

fn relative(_: &Record<'_>, of: &Value) -> (String, String) {
    let conditions: Vec<String> = list(of, "condition").map(|c| concept(c.get("code"))).collect();
    (join(&[concept(of.get("relationship")), join(&conditions, ", ")], ": "), notes(of))
}

fn with_status(of: &Value, line: &str) -> String {
    let status = text(of, "status");
    if status.is_empty() || line.is_empty() { line.to_owned() } else { format!("{line} ({status})") }
}

/// Remarks, with their day where they have one.
fn notes(of: &Value) -> String {
    let notes: Vec<String> =
        list(of, "note").map(|note| join(&[moment(note.get("time")), text(note, "text")], " ")).collect();
    join(&notes, "\n")
}
