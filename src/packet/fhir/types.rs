//! The few parts of FHIR R4 that a packet needs, as tables of their elements in the order of the specification.

use serde::Serialize;

/// FHIR has no empty elements: what says nothing is left out of the JSON.
trait Empty {
    /// Whether the element says nothing.
    fn is_empty(&self) -> bool {
        false
    }
}

impl<T> Empty for Option<T> {
    fn is_empty(&self) -> bool {
        self.is_none()
    }
}

impl<T> Empty for Vec<T> {
    fn is_empty(&self) -> bool {
        self.as_slice().is_empty()
    }
}

impl Empty for String {
    fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }
}

impl Empty for &str {
    fn is_empty(&self) -> bool {
        str::is_empty(self)
    }
}

impl Empty for f64 {}
impl Empty for u32 {}
impl Empty for usize {}

/// Structures with their elements; each is written under its camel-case name unless it bears another.
macro_rules! elements {
    ($( $(#[$about:meta])* $name:ident { $( $(#[$serde:meta])* $field:ident: $type:ty ),* $(,)? } )*) => { $(
        $(#[$about])*
        #[derive(Serialize, Clone, Default)]
        #[serde(rename_all = "camelCase")]
        pub(super) struct $name {
            $( $(#[$serde])* #[serde(skip_serializing_if = "Empty::is_empty")] pub(super) $field: $type, )*
        }

        impl Empty for $name {}
    )* };
}

/// Resources: [`Head`] and then their own elements.
macro_rules! resources {
    ($( $name:ident { $( $(#[$serde:meta])* $field:ident: $type:ty ),* $(,)? } )*) => {
        elements! { $( $name { #[serde(flatten)] head: Head, $( $(#[$serde])* $field: $type ),* } )* }

        /// Any resource of the bundle.
        #[derive(Serialize)]
        #[serde(tag = "resourceType")]
        pub(super) enum Resource {
            $( $name(Box<$name>), )*
        }

        $(
            impl From<$name> for Resource {
                fn from(resource: $name) -> Self {
                    Self::$name(Box::new(resource))
                }
            }
        )*
    };
}

/// The document.
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

elements! {
    /// What every resource begins with.
    Head { id: String, meta: Option<Meta>, text: Option<Narrative> }
    Meta { profile: Vec<&'static str> }
    Narrative { status: &'static str, div: String }
    Identifier { system: Option<&'static str>, value: String }
    Reference {
        extension: Vec<Extension>,
        reference: Option<String>,
        #[serde(rename = "type")]
        kind: Option<&'static str>,
        display: Option<String>,
    }
    Extension { url: &'static str, value_code: &'static str }
    /// The extensions of a primitive that has no value (`_birthDate` and its like).
    Absent { extension: Vec<Extension> }
    Concept { coding: Vec<Coding>, text: Option<String> }
    Coding { system: String, code: String, display: Option<String> }
    Annotation { text: String }
    Period { start: String, end: Option<String> }
    Name { text: String }
    Section {
        title: &'static str,
        code: Concept,
        text: Narrative,
        entry: Vec<Reference>,
        empty_reason: Option<Concept>,
    }
    DeviceName { name: &'static str, #[serde(rename = "type")] kind: &'static str }
    DeviceVersion { value: &'static str }
    /// How far a condition goes, as stated: a grade and the scale it is of.
    Stage { summary: Concept, #[serde(rename = "type")] kind: Option<Concept> }
    Quantity {
        value: f64,
        comparator: Option<&'static str>,
        unit: String,
        system: &'static str,
        code: String,
    }
    Range { text: String }
    Component { code: Concept, value_string: String }
    Series {
        uid: String,
        number: Option<u32>,
        modality: Coding,
        description: Option<String>,
        number_of_instances: usize,
    }
    Content { attachment: Attachment }
    Attachment {
        content_type: String,
        language: Option<String>,
        url: String,
        size: u32,
        hash: String,
        title: String,
    }
    Context { period: Period }
    Agent { #[serde(rename = "type")] kind: Concept, who: Reference }
    Entity { role: &'static str, what: Reference }
    ListEntry { item: Reference }
}

resources! {
    Composition {
        identifier: Identifier,
        status: &'static str,
        #[serde(rename = "type")]
        kind: Concept,
        subject: Reference,
        date: String,
        author: Vec<Reference>,
        title: String,
        section: Vec<Section>,
    }
    Patient {
        name: Vec<Name>,
        gender: Option<String>,
        birth_date: Option<String>,
        #[serde(rename = "_birthDate")]
        birth_date_absent: Option<Absent>,
    }
    RelatedPerson { patient: Reference, relationship: Vec<Concept> }
    Device { device_name: Vec<DeviceName>, version: Vec<DeviceVersion> }
    Organization { name: String }
    Condition {
        clinical_status: Option<Concept>,
        verification_status: Concept,
        category: Vec<Concept>,
        code: Concept,
        subject: Reference,
        onset_date_time: String,
        stage: Vec<Stage>,
        note: Vec<Annotation>,
    }
    MedicationStatement {
        part_of: Vec<Reference>,
        status: &'static str,
        medication_codeable_concept: Concept,
        subject: Reference,
        effective_period: Period,
        note: Vec<Annotation>,
    }
    Procedure {
        part_of: Vec<Reference>,
        status: &'static str,
        code: Concept,
        subject: Reference,
        performed_date_time: Option<String>,
        performed_period: Option<Period>,
        outcome: Option<Concept>,
        complication_detail: Vec<Reference>,
        note: Vec<Annotation>,
    }
    Observation {
        status: &'static str,
        category: Vec<Concept>,
        code: Concept,
        subject: Reference,
        effective_date_time: Option<String>,
        #[serde(rename = "_effectiveDateTime")]
        effective_absent: Option<Absent>,
        performer: Vec<Reference>,
        value_quantity: Option<Quantity>,
        value_string: Option<String>,
        value_codeable_concept: Option<Concept>,
        interpretation: Vec<Concept>,
        note: Vec<Annotation>,
        method: Option<Concept>,
        specimen: Option<Reference>,
        reference_range: Vec<Range>,
        component: Vec<Component>,
    }
    Specimen { #[serde(rename = "type")] kind: Concept, subject: Reference }
    DiagnosticReport {
        status: &'static str,
        category: Vec<Concept>,
        code: Concept,
        subject: Reference,
        effective_date_time: Option<String>,
        #[serde(rename = "_effectiveDateTime")]
        effective_absent: Option<Absent>,
        performer: Vec<Reference>,
        result: Vec<Reference>,
    }
    ImagingStudy {
        identifier: Vec<Identifier>,
        status: &'static str,
        subject: Reference,
        started: Option<String>,
        number_of_series: usize,
        number_of_instances: usize,
        description: Option<String>,
        series: Vec<Series>,
    }
    CarePlan { status: &'static str, intent: &'static str, subject: Reference, description: String }
    DocumentReference {
        identifier: Vec<Identifier>,
        status: &'static str,
        #[serde(rename = "type")]
        kind: Concept,
        subject: Reference,
        date: Option<String>,
        description: String,
        content: Vec<Content>,
        context: Option<Context>,
    }
    List {
        status: &'static str,
        mode: &'static str,
        title: &'static str,
        subject: Reference,
        date: String,
        ordered_by: Concept,
        entry: Vec<ListEntry>,
    }
    Provenance {
        target: Vec<Reference>,
        recorded: String,
        activity: Concept,
        agent: Vec<Agent>,
        entity: Vec<Entity>,
    }
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
