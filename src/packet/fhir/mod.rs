//! `data/fhir/bundle.json`: the structured twin of the report, an HL7 FHIR R4 document under IPS 2.0.0.
//!
//! Every fact becomes a resource with a Provenance that names its document, page and place. Words stay as they were
//! written; a code is added only where a table says so. What a receiver must not miss but FHIR viewers have no place for
//! (admissions, consultations) is told in the patient story.

mod codes;
mod documents;
mod events;
mod labs;
mod text;
mod types;

use std::collections::BTreeMap;

use satchel_records::{DocumentId, Source};
use uuid::Uuid;

use self::text::{clean, narrative};
use self::types::{
    Absent, Agent, Bundle, Coding, Composition, Concept, Device, DeviceName, DeviceVersion, Entity, Entry,
    Head, Identifier, Meta, Name, Narrative, Organization, Patient, Provenance, Reference, RelatedPerson,
    Resource, Section,
};
use super::selection::Selection;
use super::{PacketError, PacketInput};

/// The space of identifiers of all packets; each packet's own space is made from it and the packet's number.
const SPACE: Uuid = Uuid::from_u128(0x5a7c_4e1d_8b02_4f6a_9c35_d01e_7a2b_6c94);

/// Collects the resources and, while the originals pass by, their sums.
pub(super) struct Builder<'a> {
    input: &'a PacketInput,
    selection: &'a Selection<'a>,
    space: Uuid,
    originals: BTreeMap<DocumentId, documents::Original>,
}

/// The resources in order, and what the sections point to.
struct Draft<'a> {
    builder: &'a Builder<'a>,
    entries: Vec<Entry>,
    provenance: Vec<Entry>,
    organizations: BTreeMap<String, Reference>,
    problems: Vec<Item>,
    medications: Vec<Item>,
    results: Vec<Item>,
    procedures: Vec<Item>,
    past_problems: Vec<Item>,
    story: Vec<Item>,
    plan: Vec<Item>,
}

/// A line of a section, with the resource it stands for.
struct Item {
    line: String,
    entry: Option<Reference>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(input: &'a PacketInput, selection: &'a Selection<'a>) -> Self {
        let space = Uuid::new_v5(&SPACE, input.id.as_bytes());
        Self { input, selection, space, originals: BTreeMap::new() }
    }

    /// Notes an original that goes into the bag at `path`.
    pub(super) fn original(&mut self, id: DocumentId, path: &str, bytes: &[u8]) {
        self.originals.insert(id, documents::Original::of(path, bytes));
    }

    /// The bundle as JSON.
    pub(super) fn finish(self) -> Result<Vec<u8>, PacketError> {
        let mut draft = Draft::new(&self);
        draft.add_people();
        draft.add_documents();
        draft.add_labs();
        draft.add_events();
        draft.add_question();
        let bundle = draft.into_bundle();
        serde_json::to_vec_pretty(&bundle).map_err(|_| PacketError::Part { part: "fhir" })
    }

    fn id(&self, key: &str) -> String {
        Uuid::new_v5(&self.space, key.as_bytes()).to_string()
    }

    fn reference(&self, key: &str, kind: &'static str) -> Reference {
        Reference {
            reference: Some(format!("urn:uuid:{}", self.id(key))),
            kind: Some(kind),
            ..Reference::default()
        }
    }

    fn patient(&self) -> Reference {
        self.reference("patient", "Patient")
    }
}

impl<'a> Draft<'a> {
    fn new(builder: &'a Builder<'a>) -> Self {
        Self {
            builder,
            entries: Vec::new(),
            provenance: Vec::new(),
            organizations: BTreeMap::new(),
            problems: Vec::new(),
            medications: Vec::new(),
            results: Vec::new(),
            procedures: Vec::new(),
            past_problems: Vec::new(),
            story: Vec::new(),
            plan: Vec::new(),
        }
    }

    fn head(&self, key: &str, profile: Option<&'static str>, text: Option<Narrative>) -> Head {
        Head { id: self.builder.id(key), meta: profile.map(|p| Meta { profile: vec![p] }), text }
    }

    fn add(&mut self, key: &str, resource: impl Into<Resource>) {
        let resource = resource.into();
        self.entries.push(Entry { full_url: format!("urn:uuid:{}", self.builder.id(key)), resource });
    }

    fn add_people(&mut self) {
        let patient = &self.builder.input.patient;
        let names: Vec<Name> = std::iter::once(&patient.name)
            .chain(&patient.other_names)
            .filter_map(|n| clean(n))
            .map(|text| Name { text })
            .collect();
        let names = if names.is_empty() { vec![Name { text: "not stated".into() }] } else { names };
        let head = self.head(
            "patient",
            Some("http://hl7.org/fhir/uv/ips/StructureDefinition/Patient-uv-ips"),
            Some(narrative([&names[0].text])),
        );
        self.add(
            "patient",
            Patient {
                head,
                name: names,
                gender: patient.sex.clone().filter(|s| matches!(s.as_str(), "female" | "male" | "other")),
                birth_date: patient.born.map(|d| d.to_string()),
                birth_date_absent: patient.born.is_none().then(Absent::unknown),
            },
        );
        let head = self.head("family", None, Some(narrative(["Family member who keeps the records"])));
        let relationship = vec![concept(
            "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
            "FAMMEMB",
            Some("family member"),
        )];
        let patient = self.builder.patient();
        self.add("family", RelatedPerson { head, patient, relationship });
        let head = self.head("program", None, Some(narrative(["Satchel"])));
        self.add(
            "program",
            Device {
                head,
                device_name: vec![DeviceName { name: "Satchel", kind: "user-friendly-name" }],
                version: vec![DeviceVersion { value: env!("CARGO_PKG_VERSION") }],
            },
        );
    }

    fn add_question(&mut self) {
        let Some(question) = &self.builder.input.question else { return };
        let Some(text) = clean(&question.text) else { return };
        let head = self.head("question", None, Some(narrative([&text])));
        let subject = self.builder.patient();
        self.add(
            "question",
            types::CarePlan {
                head,
                status: "active",
                intent: "proposal",
                subject,
                description: text.clone(),
            },
        );
        let entry = Some(self.builder.reference("question", "CarePlan"));
        self.plan.push(Item { line: format!("Question to the reviewer: {text}"), entry });
    }

    /// The facility a document comes from; HL7's "unknown" when the paper does not say.
    fn performer(&mut self, document: DocumentId) -> Reference {
        let facility = self
            .builder
            .selection
            .documents
            .iter()
            .find(|d| d.document.id == document)
            .and_then(|d| d.document.facts.facility.as_ref())
            .and_then(|f| clean(&f.value));
        let Some(name) = facility else {
            return Reference {
                extension: vec![types::Extension::unknown()],
                display: Some("not stated in the record".into()),
                ..Reference::default()
            };
        };
        if let Some(known) = self.organizations.get(&name) {
            return known.clone();
        }
        let key = format!("organization/{name}");
        let head = self.head(
            &key,
            Some("http://hl7.org/fhir/uv/ips/StructureDefinition/Organization-uv-ips"),
            Some(narrative([&name])),
        );
        self.add(&key, Organization { head, name: name.clone() });
        let reference = self.builder.reference(&key, "Organization");
        self.organizations.insert(name, reference.clone());
        reference
    }

    /// Where a fact comes from and who stands behind it.
    fn prove(&mut self, target: &Reference, sources: &[&Source], by_person: bool) {
        let key = format!("provenance/{}", target.reference.as_deref().unwrap_or_default());
        let agent = |code, display, who| Agent {
            kind: concept(
                "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
                code,
                Some(display),
            ),
            who,
        };
        let mut agents = vec![agent("assembler", "Assembler", self.builder.reference("program", "Device"))];
        if by_person {
            agents.push(agent("verifier", "Verifier", self.builder.reference("family", "RelatedPerson")));
        }
        let entity = sources
            .iter()
            .map(|source| Entity { role: "source", what: self.source_reference(source) })
            .collect();
        let provenance = Provenance {
            head: self.head(&key, None, None),
            target: vec![Reference { kind: None, ..target.clone() }],
            recorded: self.builder.input.timestamp.clone(),
            activity: concept(
                "http://terminology.hl7.org/CodeSystem/v3-DataOperation",
                "CREATE",
                Some("create"),
            ),
            agent: agents,
            entity,
        };
        let full_url = format!("urn:uuid:{}", self.builder.id(&key));
        self.provenance.push(Entry { full_url, resource: provenance.into() });
    }

    fn into_bundle(mut self) -> Bundle {
        let builder = self.builder;
        let identifier = Identifier {
            system: Some("urn:ietf:rfc:3986"),
            value: format!("urn:uuid:{}", builder.id("packet")),
        };
        let composition = Composition {
            head: self.head(
                "composition",
                Some("http://hl7.org/fhir/uv/ips/StructureDefinition/Composition-uv-ips"),
                Some(narrative(["Review packet, organised by the family; not medical advice."])),
            ),
            identifier: identifier.clone(),
            status: "final",
            kind: concept("http://loinc.org", "60591-5", Some("Patient summary Document")),
            subject: builder.patient(),
            date: builder.input.timestamp.clone(),
            author: vec![
                builder.reference("family", "RelatedPerson"),
                builder.reference("program", "Device"),
            ],
            title: format!("Review packet {}", builder.input.id),
            section: self.sections(),
        };
        let mut entry = vec![Entry {
            full_url: format!("urn:uuid:{}", builder.id("composition")),
            resource: composition.into(),
        }];
        entry.append(&mut self.entries);
        entry.append(&mut self.provenance);
        Bundle {
            resource_type: "Bundle",
            id: builder.id("bundle"),
            meta: Meta { profile: vec!["http://hl7.org/fhir/uv/ips/StructureDefinition/Bundle-uv-ips"] },
            language: "en",
            identifier,
            kind: "document",
            timestamp: builder.input.timestamp.clone(),
            entry,
        }
    }

    /// The three sections IPS requires are always there; the others when they have something to say.
    fn sections(&mut self) -> Vec<Section> {
        let take = std::mem::take::<Vec<Item>>;
        let sections = [
            (true, "Problems", "11450-4", take(&mut self.problems)),
            (true, "Allergies and Intolerances", "48765-2", Vec::new()),
            (true, "Medications", "10160-0", take(&mut self.medications)),
            (false, "Results", "30954-2", take(&mut self.results)),
            (false, "Procedures", "47519-4", take(&mut self.procedures)),
            (false, "Past problems", "11348-0", take(&mut self.past_problems)),
            (false, "Plan of Care", "18776-5", take(&mut self.plan)),
            (false, "Patient Story", "81338-6", take(&mut self.story)),
        ];
        sections
            .into_iter()
            .filter(|(required, _, _, items)| *required || !items.is_empty())
            .map(|(_, title, code, items)| section(title, code, items))
            .collect()
    }
}

fn section(title: &'static str, code: &str, items: Vec<Item>) -> Section {
    let empty = items.is_empty();
    let text = if empty {
        narrative(["Nothing about this was found in the records of this packet."])
    } else {
        narrative(items.iter().map(|i| i.line.as_str()))
    };
    let entry: Vec<Reference> = items.into_iter().filter_map(|i| i.entry).collect();
    let empty_reason = empty
        .then(|| concept("http://terminology.hl7.org/CodeSystem/list-empty-reason", "unavailable", None));
    Section { title, code: concept("http://loinc.org", code, None), text, entry, empty_reason }
}

fn concept(system: &str, code: &str, display: Option<&str>) -> Concept {
    Concept {
        coding: vec![Coding {
            system: system.into(),
            code: code.into(),
            display: display.map(str::to_owned),
        }],
        text: None,
    }
}
