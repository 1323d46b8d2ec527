//! Documents as DocumentReference, studies as ImagingStudy, and references to places on them.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use satchel_records::{Document, DocumentId, Source};
use sha1::{Digest as _, Sha1};

use super::codes::codes;
use super::text::{clean, narrative};
use super::types::{
    Attachment, Coding, Concept, Content, Context, DocumentReference, Identifier, ImagingStudy, Period,
    Reference, Series,
};
use super::{Draft, Item};
use crate::packet::PacketStudy;
use crate::packet::contents::is_study;

/// What the bundle says about an original's bytes.
pub(super) struct Original {
    path: String,
    size: u32,
    sha1: String,
}

impl Original {
    /// Sums the bytes. R4 asks for SHA-1 in `Attachment.hash`; the SHA-256 stands in the identifier.
    pub(super) fn of(path: &str, bytes: &[u8]) -> Self {
        Self {
            path: path.to_owned(),
            size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            sha1: STANDARD.encode(Sha1::digest(bytes)),
        }
    }
}

impl Draft<'_> {
    pub(super) fn add_documents(&mut self) {
        let selection = self.builder.selection;
        for document in selection.documents.iter().map(|d| &d.document) {
            match selection.studies.iter().find(|s| s.document_id == document.id) {
                Some(study) => self.add_study(document, study),
                None => self.add_document(document),
            }
        }
    }

    fn add_document(&mut self, document: &Document) {
        let builder = self.builder;
        let Some(original) = builder.originals.get(&document.id) else { return };
        let title = title(document);
        let key = document_key(document.id);
        let sha256 = data_encoding::HEXLOWER.decode(document.sha256.as_bytes()).unwrap_or_default();
        let kind = document.facts.kind.value;
        let reference = DocumentReference {
            head: self.head(&key, None, Some(narrative([format!("Document {}: {title}", document.id.0)]))),
            identifier: vec![Identifier {
                system: Some("urn:ietf:rfc:3986"),
                value: format!("ni:///sha-256;{}", URL_SAFE_NO_PAD.encode(sha256)),
            }],
            status: "current",
            kind: Concept {
                coding: codes().document_type(kind).into_iter().collect(),
                text: Some(kind.key().replace('_', " ")),
            },
            subject: builder.patient(),
            date: clean(&document.added_at),
            description: title.clone(),
            content: vec![Content {
                attachment: Attachment {
                    content_type: document.media_type.clone(),
                    language: document.facts.language.as_ref().and_then(|f| clean(&f.value)),
                    url: format!("../{}", original.path.trim_start_matches("data/")),
                    size: original.size,
                    hash: original.sha1.clone(),
                    title: title.clone(),
                },
            }],
            context: document
                .facts
                .date
                .as_ref()
                .map(|d| Context { period: Period { start: d.value.to_string(), end: None } }),
        };
        self.add(&key, reference);
        self.story.push(Item {
            line: format!("Document {}: {title}", document.id.0),
            entry: Some(builder.reference(&key, "DocumentReference")),
        });
    }

    fn add_study(&mut self, document: &Document, study: &PacketStudy) {
        let builder = self.builder;
        let study = &study.study;
        let key = document_key(document.id);
        let title = title(document);
        let mut identifier =
            vec![Identifier { system: Some("urn:dicom:uid"), value: format!("urn:oid:{}", study.uid) }];
        if let Some(value) = clean(&study.accession_number) {
            identifier.push(Identifier { system: None, value });
        }
        let series: Vec<Series> = study
            .series
            .iter()
            .map(|s| Series {
                uid: s.uid.clone(),
                number: s.number.and_then(|n| u32::try_from(n).ok()),
                modality: Coding {
                    system: "http://dicom.nema.org/resources/ontology/DCM".into(),
                    code: clean(&s.modality).unwrap_or_else(|| "OT".into()),
                    display: None,
                },
                description: clean(&s.description),
                number_of_instances: s.instances.len(),
            })
            .collect();
        let resource = ImagingStudy {
            head: self.head(
                &key,
                Some("http://hl7.org/fhir/uv/ips/StructureDefinition/ImagingStudy-uv-ips"),
                Some(narrative([format!("Document {}: {title}", document.id.0)])),
            ),
            identifier,
            status: "available",
            subject: builder.patient(),
            started: study.date.map(|d| d.to_string()),
            number_of_series: series.len(),
            number_of_instances: series.iter().map(|s| s.number_of_instances).sum(),
            description: clean(&study.description),
            series,
        };
        self.add(&key, resource);
        self.story.push(Item {
            line: format!("Images: {title} [Doc {}]", document.id.0),
            entry: Some(builder.reference(&key, "ImagingStudy")),
        });
    }

    /// The document behind a place, with file, page and box in words.
    pub(super) fn source_reference(&self, source: &Source) -> Reference {
        let builder = self.builder;
        let document = builder.selection.documents.iter().find(|d| d.document.id == source.document_id);
        let study = document.is_some_and(|d| is_study(builder.selection, &d.document));
        let file = builder.originals.get(&source.document_id).map(|o| o.path.as_str());
        let place = source
            .bounds
            .map(|b| format!(", box {:.1} {:.1} {:.1} {:.1}", b.x0, b.y0, b.x1, b.y1))
            .unwrap_or_default();
        Reference {
            display: Some(format!("{} page {}{place}", file.unwrap_or("images of the study"), source.page)),
            ..builder.reference(
                &document_key(source.document_id),
                if study { "ImagingStudy" } else { "DocumentReference" },
            )
        }
    }
}

fn document_key(id: DocumentId) -> String {
    format!("document/{}", id.0)
}

fn title(document: &Document) -> String {
    clean(&document.facts.title).unwrap_or_else(|| format!("Document {}", document.id.0))
}
