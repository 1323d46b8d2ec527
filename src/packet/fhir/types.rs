//! The few parts of FHIR R4 that a packet needs, as plain structures in the order of the specification.

use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Bundle {
    pub(super) resource_type: &'static str,
    pub(super) id: String,
    pub(super) meta: Meta,
    pub(super) language: &'static str,
    pub(super) identifier: Identifier,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) timestamp: String,
    pub(super) entry: Vec<Entry>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Entry {
    pub(super) full_url: String,
    pub(super) resource: Resource,
}

#[derive(Serialize)]
#[serde(tag = "resourceType")]
pub(super) enum Resource {
    Composition(Composition),
    Patient(Patient),
    RelatedPerson(RelatedPerson),
    Device(Device),
    Organization(Organization),
    Condition(Condition),
    MedicationStatement(MedicationStatement),
    Procedure(Procedure),
    Observation(Box<Observation>),
    Specimen(Specimen),
    DiagnosticReport(DiagnosticReport),
    ImagingStudy(ImagingStudy),
    CarePlan(CarePlan),
    DocumentReference(DocumentReference),
    Provenance(Provenance),
}

/// What every resource begins with.
#[derive(Serialize)]
pub(super) struct Head {
    pub(super) id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) meta: Option<Meta>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<Narrative>,
}

#[derive(Serialize)]
pub(super) struct Meta {
    pub(super) profile: Vec<&'static str>,
}

#[derive(Serialize)]
pub(super) struct Narrative {
    pub(super) status: &'static str,
    pub(super) div: String,
}

#[derive(Serialize, Clone)]
pub(super) struct Identifier {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) system: Option<&'static str>,
    pub(super) value: String,
}

#[derive(Serialize, Clone, Default)]
pub(super) struct Reference {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) extension: Vec<Extension>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reference: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) display: Option<String>,
}

#[derive(Serialize, Clone)]
#[serde(rename_all = "camelCase")]
pub(super) struct Extension {
    pub(super) url: &'static str,
    pub(super) value_code: &'static str,
}

/// The extensions of a primitive that has no value (`_birthDate` and its like).
#[derive(Serialize)]
pub(super) struct Absent {
    pub(super) extension: Vec<Extension>,
}

impl Extension {
    /// HL7's way to say that a required element is not known.
    pub(super) fn unknown() -> Self {
        Self { url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", value_code: "unknown" }
    }
}

impl Absent {
    pub(super) fn unknown() -> Self {
        Self { extension: vec![Extension::unknown()] }
    }
}

#[derive(Serialize, Clone, Default)]
pub(super) struct Concept {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) coding: Vec<Coding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
}

#[derive(Serialize, Clone)]
pub(super) struct Coding {
    pub(super) system: String,
    pub(super) code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) display: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Annotation {
    pub(super) text: String,
}

#[derive(Serialize)]
pub(super) struct Period {
    pub(super) start: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Name {
    pub(super) text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Composition {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) identifier: Identifier,
    pub(super) status: &'static str,
    #[serde(rename = "type")]
    pub(super) kind: Concept,
    pub(super) subject: Reference,
    pub(super) date: String,
    pub(super) author: Vec<Reference>,
    pub(super) title: String,
    pub(super) section: Vec<Section>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Section {
    pub(super) title: &'static str,
    pub(super) code: Concept,
    pub(super) text: Narrative,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) entry: Vec<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) empty_reason: Option<Concept>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Patient {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) name: Vec<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) gender: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) birth_date: Option<String>,
    #[serde(rename = "_birthDate", skip_serializing_if = "Option::is_none")]
    pub(super) birth_date_absent: Option<Absent>,
}

#[derive(Serialize)]
pub(super) struct RelatedPerson {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) patient: Reference,
    pub(super) relationship: Vec<Concept>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Device {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) device_name: Vec<DeviceName>,
    pub(super) version: Vec<DeviceVersion>,
}

#[derive(Serialize)]
pub(super) struct DeviceName {
    pub(super) name: &'static str,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
}

#[derive(Serialize)]
pub(super) struct DeviceVersion {
    pub(super) value: &'static str,
}

#[derive(Serialize)]
pub(super) struct Organization {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Condition {
    #[serde(flatten)]
    pub(super) head: Head,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) clinical_status: Option<Concept>,
    pub(super) verification_status: Concept,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) category: Vec<Concept>,
    pub(super) code: Concept,
    pub(super) subject: Reference,
    pub(super) onset_date_time: String,
    pub(super) note: Vec<Annotation>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MedicationStatement {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) status: &'static str,
    pub(super) medication_codeable_concept: Concept,
    pub(super) subject: Reference,
    pub(super) effective_period: Period,
    pub(super) note: Vec<Annotation>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Procedure {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) status: &'static str,
    pub(super) code: Concept,
    pub(super) subject: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) performed_date_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) performed_period: Option<Period>,
    pub(super) note: Vec<Annotation>,
}

#[derive(Serialize, Clone)]
pub(super) struct Quantity {
    pub(super) value: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) comparator: Option<&'static str>,
    pub(super) unit: String,
    pub(super) system: &'static str,
    pub(super) code: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Observation {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) status: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) category: Vec<Concept>,
    pub(super) code: Concept,
    pub(super) subject: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) effective_date_time: Option<String>,
    #[serde(rename = "_effectiveDateTime", skip_serializing_if = "Option::is_none")]
    pub(super) effective_absent: Option<Absent>,
    pub(super) performer: Vec<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value_quantity: Option<Quantity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value_string: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value_codeable_concept: Option<Concept>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) interpretation: Vec<Concept>,
    pub(super) note: Vec<Annotation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) method: Option<Concept>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) specimen: Option<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) reference_range: Vec<Range>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) component: Vec<Component>,
}

#[derive(Serialize)]
pub(super) struct Range {
    pub(super) text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Component {
    pub(super) code: Concept,
    pub(super) value_string: String,
}

#[derive(Serialize)]
pub(super) struct Specimen {
    #[serde(flatten)]
    pub(super) head: Head,
    #[serde(rename = "type")]
    pub(super) kind: Concept,
    pub(super) subject: Reference,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DiagnosticReport {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) status: &'static str,
    pub(super) category: Vec<Concept>,
    pub(super) code: Concept,
    pub(super) subject: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) effective_date_time: Option<String>,
    #[serde(rename = "_effectiveDateTime", skip_serializing_if = "Option::is_none")]
    pub(super) effective_absent: Option<Absent>,
    pub(super) performer: Vec<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) result: Vec<Reference>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ImagingStudy {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) identifier: Vec<Identifier>,
    pub(super) status: &'static str,
    pub(super) subject: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) started: Option<String>,
    pub(super) number_of_series: usize,
    pub(super) number_of_instances: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    pub(super) series: Vec<Series>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Series {
    pub(super) uid: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) number: Option<u32>,
    pub(super) modality: Coding,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    pub(super) number_of_instances: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CarePlan {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) status: &'static str,
    pub(super) intent: &'static str,
    pub(super) subject: Reference,
    pub(super) description: String,
}

#[derive(Serialize)]
pub(super) struct DocumentReference {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) identifier: Vec<Identifier>,
    pub(super) status: &'static str,
    #[serde(rename = "type")]
    pub(super) kind: Concept,
    pub(super) subject: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<String>,
    pub(super) description: String,
    pub(super) content: Vec<Content>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) context: Option<Context>,
}

#[derive(Serialize)]
pub(super) struct Content {
    pub(super) attachment: Attachment,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Attachment {
    pub(super) content_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<String>,
    pub(super) url: String,
    pub(super) size: u32,
    pub(super) hash: String,
    pub(super) title: String,
}

#[derive(Serialize)]
pub(super) struct Context {
    pub(super) period: Period,
}

#[derive(Serialize)]
pub(super) struct Provenance {
    #[serde(flatten)]
    pub(super) head: Head,
    pub(super) target: Vec<Reference>,
    pub(super) recorded: String,
    pub(super) activity: Concept,
    pub(super) agent: Vec<Agent>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) entity: Vec<Entity>,
}

#[derive(Serialize)]
pub(super) struct Agent {
    #[serde(rename = "type")]
    pub(super) kind: Concept,
    pub(super) who: Reference,
}

#[derive(Serialize)]
pub(super) struct Entity {
    pub(super) role: &'static str,
    pub(super) what: Reference,
}
