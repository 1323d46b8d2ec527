//! `data/satchel.json`: what is in the packet, in the program's own terms. `docs/PACKET_FORMAT.md` describes it.

use satchel_records::{
    DicomStudy, Document, DocumentFacts, DocumentId, DocumentStatus, Event, IdentityCheck, LabValue, Patient,
};
use serde::{Deserialize, Serialize};

use super::selection::Selection;
use super::{PacketError, PacketInput, PacketManifest, Profile, Question, digest, names};

/// Version of the packet format this program writes, and the newest it reads.
pub(super) const FORMAT: u32 = 1;

/// The file's content.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Contents {
    pub(super) manifest: PacketManifest,
    pub(super) patient: Patient,
    pub(super) question: Option<Question>,
    pub(super) profile: Profile,
    pub(super) documents: Vec<ContentDocument>,
    pub(super) labs: Vec<LabValue>,
    pub(super) events: Vec<Event>,
    pub(super) studies: Vec<ContentStudy>,
}

/// A document. The path it had at home stays at home.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ContentDocument {
    pub(super) id: DocumentId,
    pub(super) facts: DocumentFacts,
    pub(super) status: DocumentStatus,
    pub(super) identity_check: IdentityCheck,
    pub(super) pages: u32,
    pub(super) media_type: String,
    pub(super) bytes: u64,
    pub(super) sha256: String,
    /// The original inside the bag; none for a study.
    pub(super) file: Option<String>,
    /// The text read from it, when there is any.
    pub(super) derived: Option<String>,
}

/// A study and the document it is filed as.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ContentStudy {
    pub(super) document_id: DocumentId,
    pub(super) included: bool,
    pub(super) study: DicomStudy,
}

/// Whether a document is a study, whose objects go into the DICOM file-set instead of `data/documents`.
pub(super) fn is_study(selection: &Selection<'_>, document: &Document) -> bool {
    selection.studies.iter().any(|s| s.document_id == document.id)
}

/// The description of a packet.
pub(super) fn describe(input: &PacketInput, selection: &Selection<'_>) -> Contents {
    let documents = selection
        .documents
        .iter()
        .map(|d| {
            let study = is_study(selection, &d.document);
            let document = &d.document;
            ContentDocument {
                id: document.id,
                facts: document.facts.clone(),
                status: document.status,
                identity_check: document.identity_check,
                pages: document.pages,
                media_type: document.media_type.clone(),
                bytes: document.bytes,
                sha256: document.sha256.clone(),
                file: (!study).then(|| names::original(document.id, &document.media_type)),
                derived: has_text(&d.pages).then(|| names::derived(document.id)),
            }
        })
        .collect();
    let studies = selection
        .studies
        .iter()
        .map(|s| {
            let mut study = s.study.clone();
            for instance in study.series.iter_mut().flat_map(|series| &mut series.instances) {
                instance.path.clear();
            }
            ContentStudy { document_id: s.document_id, included: input.profile.dicom, study }
        })
        .collect();
    Contents {
        manifest: manifest(input, selection),
        patient: input.patient.clone(),
        question: input.question.clone(),
        profile: input.profile.clone(),
        documents,
        labs: selection.labs.clone(),
        events: selection.events.clone(),
        studies,
    }
}

/// The summary that `verify` shows.
pub(super) fn manifest(input: &PacketInput, selection: &Selection<'_>) -> PacketManifest {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    PacketManifest {
        format: FORMAT,
        id: input.id.clone(),
        timestamp: input.timestamp.clone(),
        patient: input.patient.name.clone(),
        program: concat!("Satchel ", env!("CARGO_PKG_VERSION")).into(),
        documents: count(selection.documents.len()),
        labs: count(selection.labs.len()),
        events: count(selection.events.len()),
        fingerprint: fingerprint(selection),
        held_back: selection.held_back.clone(),
    }
}

/// SHA-256 over one line `<number> <sha256>\n` for each document, by number: it covers the originals and nothing else,
/// since the report that prints it cannot carry the packet's own sum.
pub(super) fn fingerprint(selection: &Selection<'_>) -> String {
    let lines: String =
        selection.documents.iter().map(|d| format!("{} {}\n", d.document.id.0, d.document.sha256)).collect();
    digest::sha256(lines.as_bytes())
}

/// The file's bytes.
pub(super) fn write(contents: &Contents) -> Result<Vec<u8>, PacketError> {
    let mut bytes =
        serde_json::to_vec_pretty(contents).map_err(|_| PacketError::Part { part: "manifest" })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Whether anything was read on any page.
pub(super) fn has_text(pages: &[satchel_records::Page]) -> bool {
    pages.iter().any(|p| p.lines.iter().any(|l| !l.words.is_empty()))
}
