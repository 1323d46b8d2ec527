//! FHIR R4 records: a Bundle, one resource, or one resource a line (NDJSON).
//!
//! What a resource states in fields is shown in words and tables a person can read; nothing is concluded from it. A
//! result keeps its own name, number, unit, range and day. Codes are shown where no words stand beside them.

mod loinc;
mod observation;
mod story;
mod value;

use std::collections::{BTreeMap, HashMap};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use satchel_records::{Issue, Member, Reading, ReasonCode, TextSource};
use serde_json::Value;

use crate::archive::clean_name;
use crate::text::encoding;
use crate::text::layout::{self, Block};
use crate::writing::has_text;
use crate::{Limits, issue};

/// Larger records are kept but not read: the tree takes many times the bytes.
const MAX_BYTES: usize = 128 << 20;

/// Resources that say who and where, not what: their words stand in the resources that name them.
const ADMINISTRATIVE: [&str; 12] = [
    "Patient",
    "Composition",
    "Organization",
    "Practitioner",
    "PractitionerRole",
    "Location",
    "Device",
    "Specimen",
    "Medication",
    "Provenance",
    "Binary",
    "Coverage",
];

/// Reads a record.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Reading {
    let mut reading = Reading { media_type: "application/fhir+json".to_owned(), ..Reading::default() };
    if bytes.len() > MAX_BYTES {
        reading
            .issues
            .push(issue(ReasonCode::TooLarge, "The FHIR record is too large to be read; it is kept."));
        return reading;
    }
    let text = encoding::decode(bytes, None);
    let (values, whole) = parse(&text);
    if !whole {
        reading.issues.push(issue(
            ReasonCode::Corrupt,
            "The FHIR record breaks off or is damaged; what could be read was read and the original is kept.",
        ));
    }
    if values.len() > 1 {
        reading.media_type = "application/fhir+ndjson".to_owned();
    }
    let record = Record::of(&values);
    let blocks = record.blocks();
    reading.members = record.attachments(limits, &mut reading.issues);
    if !blocks.iter().any(has_text) && reading.members.is_empty() && reading.issues.is_empty() {
        reading
            .issues
            .push(issue(ReasonCode::Empty, "The FHIR record holds no entry; the original is kept."));
    }
    reading.pages = layout::lay_out(&blocks, TextSource::Structured, limits, &mut reading.issues);
    reading
}

/// The values of the file, and whether it is whole: one value, or one a line.
fn parse(text: &str) -> (Vec<Value>, bool) {
    let text = text.trim_start_matches('\u{feff}');
    if let Ok(value) = serde_json::from_str(text) {
        return (vec![value], true);
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let parsed: Vec<Option<Value>> = lines.map(|line| serde_json::from_str(line).ok()).collect();
    let whole = parsed.iter().all(Option::is_some);
    (parsed.into_iter().flatten().filter(|value| !kind(value).is_empty()).collect(), whole)
}

fn kind(resource: &Value) -> &str {
    resource.get("resourceType").and_then(Value::as_str).unwrap_or_default()
}

/// The resources of a file, and how they name each other.
struct Record<'a> {
    resources: Vec<&'a Value>,
    by_name: HashMap<String, &'a Value>,
}

impl<'a> Record<'a> {
    fn of(values: &'a [Value]) -> Self {
        let mut record = Self { resources: Vec::new(), by_name: HashMap::new() };
        for value in values {
            record.add(value, None, 0);
        }
        record
    }

    fn add(&mut self, value: &'a Value, full_url: Option<&str>, depth: usize) {
        if kind(value) == "Bundle" && depth < 4 {
            for entry in value::list(value, "entry") {
                if let Some(resource) = entry.get("resource") {
                    self.add(resource, entry.get("fullUrl").and_then(Value::as_str), depth + 1);
                }
            }
            return;
        }
        let id = value.get("id").and_then(Value::as_str).unwrap_or_default();
        self.by_name.insert(format!("{}/{id}", kind(value)), value);
        if let Some(url) = full_url {
            self.by_name.insert(url.to_owned(), value);
        }
        for inner in value::list(value, "contained") {
            let id = inner.get("id").and_then(Value::as_str).unwrap_or_default();
            self.by_name.insert(format!("#{id}"), inner);
        }
        self.resources.push(value);
    }

    /// The resource that a reference leads to, when it came along.
    fn follow(&self, reference: Option<&Value>) -> Option<&'a Value> {
        let name = reference?.get("reference")?.as_str()?;
        self.by_name.get(name).copied()
    }

    /// What a reference calls its target.
    fn named(&self, reference: Option<&Value>) -> String {
        let shown = reference.and_then(|r| r.get("display")).and_then(Value::as_str).unwrap_or_default();
        if !shown.is_empty() {
            return shown.to_owned();
        }
        let Some(target) = self.follow(reference) else { return String::new() };
        match kind(target) {
            "Medication" | "Specimen" => {
                let code = value::concept(target.get("code"));
                if code.is_empty() { value::concept(target.get("type")) } else { code }
            }
            "Patient" | "Practitioner" => value::person(target),
            _ => value::text(target, "name"),
        }
    }

    fn of_kind(&self, name: &str) -> impl Iterator<Item = &'a Value> {
        self.resources.iter().copied().filter(move |resource| kind(resource) == name)
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut say = |label: &str, value: String| {
            if !value.trim().is_empty() {
                blocks.push(Block::Text(format!("{label}: {value}")));
            }
        };
        for composition in self.of_kind("Composition") {
            say("Document", value::text(composition, "title"));
            say("Document date", value::moment(composition.get("date")));
        }
        for patient in self.of_kind("Patient").take(20) {
            say("Patient", value::person(patient));
            say("Date of birth", value::text(patient, "birthDate"));
        }
        blocks.extend(observation::blocks(self));
        blocks.extend(story::blocks(self));
        let mut left_out: BTreeMap<&str, usize> = BTreeMap::new();
        for resource in &self.resources {
            if !ADMINISTRATIVE.contains(&kind(resource))
                && !story::is_told(resource)
                && kind(resource) != "Observation"
            {
                *left_out.entry(kind(resource)).or_default() += 1;
            }
        }
        if !left_out.is_empty() {
            let kinds: Vec<String> =
                left_out.iter().map(|(kind, count)| format!("{kind} ({count})")).collect();
            blocks
                .push(Block::Text(format!("Kept in the original and not shown here: {}", kinds.join(", "))));
        }
        blocks
    }

    /// Files that resources carry in themselves.
    fn attachments(&self, limits: &Limits, issues: &mut Vec<Issue>) -> Vec<Member> {
        let mut members = Vec::new();
        for resource in &self.resources {
            let carried: Vec<&Value> = match kind(resource) {
                "DiagnosticReport" => value::list(resource, "presentedForm").collect(),
                "DocumentReference" => {
                    value::list(resource, "content").filter_map(|content| content.get("attachment")).collect()
                }
                "Binary" => vec![resource],
                _ => Vec::new(),
            };
            for attachment in carried {
                let Some(data) = attachment.get("data").and_then(Value::as_str) else { continue };
                let packed: String = data.chars().filter(|c| !c.is_ascii_whitespace()).collect();
                match STANDARD.decode(packed) {
                    Ok(bytes) if bytes.is_empty() => {}
                    Ok(bytes) if members.len() < limits.max_members as usize => {
                        let title = value::text(attachment, "title");
                        let number = members.len() + 1;
                        let name = if title.is_empty() { format!("attachment {number}") } else { title };
                        members.push(Member { name: clean_name(&name), bytes });
                    }
                    Ok(_) => issues.push(issue(
                        ReasonCode::TooLarge,
                        "The record carries more files than can be taken at once; the first were taken and it is kept.",
                    )),
                    Err(_) => issues.push(issue(
                        ReasonCode::Corrupt,
                        "A file inside the record is damaged; the rest was read and the original is kept.",
                    )),
                }
            }
        }
        members
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A bundle with a patient, two results of one sample, a withdrawn result, a diagnosis, a medicine and a file.
    pub(crate) const BUNDLE: &str = r##"{"resourceType": "Bundle", "type": "collection", "entry": [
        {"resource": {"resourceType": "Patient", "id": "p", "name": [{"family": "Бекова", "given": ["Айгуль"]}], "birthDate": "2016-03-02"}},
        {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Specimen", "id": "s", "type": {"text": "Venous blood"}}},
        {"resource": {"resourceType": "Observation", "id": "a", "status": "final", "code": {"text": "Hemoglobin"},
            "effectiveDateTime": "2024-05-21T08:30:00+03:00", "specimen": {"reference": "urn:uuid:1"},
            "valueQuantity": {"value": 92, "unit": "g/L"}, "interpretation": [{"coding": [{"code": "L"}]}],
            "referenceRange": [{"low": {"value": 115}, "high": {"value": 150}}]}},
        {"resource": {"resourceType": "Observation", "id": "b", "status": "final", "specimen": {"reference": "Specimen/s"},
            "code": {"coding": [{"system": "http://loinc.org", "code": "6690-2", "display": "Leukocytes"}]},
            "effectiveDateTime": "2024-05-21T08:30:00+03:00", "valueQuantity": {"value": 0.5, "comparator": "<", "unit": "10*9/L"}}},
        {"resource": {"resourceType": "Observation", "id": "c", "status": "entered-in-error", "code": {"text": "Platelets"},
            "effectiveDateTime": "2024-05-21", "valueQuantity": {"value": 999}}},
        {"resource": {"resourceType": "Observation", "id": "d", "status": "final", "code": {"text": "Blood pressure"},
            "effectiveDateTime": "2024-05-20", "component": [
                {"code": {"text": "Systolic"}, "valueQuantity": {"value": 110, "unit": "mm[Hg]"}}]}},
        {"resource": {"resourceType": "Condition", "code": {"text": "B-cell leukaemia"}, "onsetDateTime": "2024-01-01",
            "clinicalStatus": {"coding": [{"code": "active"}]}}},
        {"resource": {"resourceType": "MedicationAdministration", "status": "completed", "medicationReference": {"reference": "#m"},
            "contained": [{"resourceType": "Medication", "id": "m", "code": {"text": "Vincristine"}}],
            "effectiveDateTime": "2024-01-09", "dosage": {"dose": {"value": 1.5, "unit": "mg"}, "route": {"text": "IV"}}}},
        {"resource": {"resourceType": "Appointment", "status": "booked"}},
        {"resource": {"resourceType": "DiagnosticReport", "status": "final", "code": {"text": "Blood count"}, "conclusion": "Anaemia.",
            "effectiveDateTime": "2024-05-21", "presentedForm": [{"title": "report.txt", "data": "V0JDIDEyLDQ="}]}}
        ]}"##;

    #[test]
    fn a_bundle_is_shown_as_it_states_itself() {
        let reading = read(BUNDLE.as_bytes(), &Limits::default());
        assert_eq!(reading.issues, []);
        let text = reading.pages[0].text();
        let expected = "Patient: Айгуль Бекова\nDate of birth: 2016-03-02\n\
            Collection date: 2024-05-20\nTest Result Unit\nSystolic 110 mm[Hg]\n\
            Collection date: 2024-05-21 08:30\nSpecimen: Venous blood\nTest Result Unit Reference range Flag\n\
            Hemoglobin 92 g/L 115 - 150 L\nLeukocytes <0.5 10*9/L\n\
            Results that their maker withdrew or has not yet reported: 1\n\
            Conditions\nB-cell leukaemia (active), since 2024-01-01\n\
            Medicines given\n2024-01-09 Vincristine 1.5 mg IV (completed)\n\
            Reports\n2024-05-21 Blood count (final)\nAnaemia.\n\
            Kept in the original and not shown here: Appointment (1)";
        assert_eq!(text, expected);
        assert_eq!(reading.members[0].bytes, b"WBC 12,4", "a carried file is a file of its own");
    }

    #[test]
    fn one_resource_and_one_a_line() {
        let one = r#"{"resourceType": "Observation", "status": "final", "code": {"coding": [{"code": "718-7"}]}, "valueInteger": 6}"#;
        let reading = read(one.as_bytes(), &Limits::default());
        assert_eq!(
            reading.pages[0].text(),
            "Test Result\n718-7 6",
            "a code of no system stays a code, no day is made up"
        );
        let known = one.replace(r#""code": "718-7""#, r#""system": "http://loinc.org", "code": "718-7""#);
        let reading = read(known.as_bytes(), &Limits::default());
        assert_eq!(
            reading.pages[0].text(),
            format!("Test Result\n{} 6", loinc::name("718-7").unwrap()),
            "a LOINC code alone goes by the name in our table"
        );
        let unknown = known.replace("718-7", "1-8");
        assert_eq!(read(unknown.as_bytes(), &Limits::default()).pages[0].text(), "Test Result\n1-8 6");
        let lines = format!("{one}\n{}\n", one.replace("718-7", "6690-2"));
        let reading = read(lines.as_bytes(), &Limits::default());
        assert_eq!(reading.media_type, "application/fhir+ndjson");
        assert_eq!(reading.pages[0].tables[0].rows.len(), 3);
        let cut = read(&lines.as_bytes()[..lines.len() - 20], &Limits::default());
        assert_eq!(cut.issues[0].code, ReasonCode::Corrupt);
        assert_eq!(cut.pages[0].tables[0].rows.len(), 2, "whole lines are read");
    }

    #[test]
    fn what_is_damaged_or_empty_says_so() {
        let reading = read(&BUNDLE.as_bytes()[..600], &Limits::default());
        assert_eq!(reading.issues[0].code, ReasonCode::Corrupt);
        let reading = read(br#"{"resourceType": "Bundle"}"#, &Limits::default());
        assert_eq!(reading.issues[0].code, ReasonCode::Empty);
        let deep = format!("{{\"resourceType\": \"Bundle\", \"entry\": {}", "[".repeat(100_000));
        assert_eq!(read(deep.as_bytes(), &Limits::default()).issues[0].code, ReasonCode::Corrupt);
    }
}
