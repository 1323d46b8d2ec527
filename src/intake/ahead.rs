//! Facts are read beside the reading of other files, before a file's turn to be filed has come.
//!
//! What papers filed meanwhile teach about a facility can change what is read of the next one. So the facts are read again at
//! the file's turn when more is known than before: the order of files alone decides what is filed, never which was faster.

use satchel_records::{DocumentId, ImportStatus, Patient, Source};

use super::filing::{is_kept, status_of};
use super::imaging::Imaging;
use super::practice::practice_at;
use super::read::ReadFile;
use crate::facts::{self, DocumentInput, Extracted, Practice, facility_of};
use crate::vault::{Vault, VaultError};

/// The number facts carry until their document has one.
const UNFILED: DocumentId = DocumentId(0);

/// The facts of a file, and what was known when they were read.
#[derive(Debug, Clone)]
pub(super) struct Ahead {
    facility: Option<String>,
    known: Known,
    read: Extracted,
}

/// What the vault knows that bears on the facts of a paper.
#[derive(Debug, Clone, PartialEq)]
struct Known {
    patient: Option<Patient>,
    practice: Practice,
}

impl Known {
    fn of(vault: &Vault, facility: Option<&str>) -> Result<Self, VaultError> {
        let practice = facility.map(|facility| practice_at(vault, facility)).transpose()?;
        Ok(Self { patient: vault.patient()?, practice: practice.unwrap_or_default() })
    }

    fn read(&self, file: &ReadFile) -> Extracted {
        let input = DocumentInput {
            document_id: UNFILED,
            source_path: &file.name,
            media_type: &file.reading.media_type,
            pages: &file.reading.pages,
            dicom: &file.reading.dicom,
        };
        facts::extract_by(&input, self.patient.as_ref(), &self.practice)
    }
}

impl Ahead {
    /// Reads the facts of a file; none of one that has no facts or becomes part of a study. `vault` is asked but for a moment.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub(super) fn of<V: std::ops::Deref<Target = Vault>>(
        file: &ReadFile,
        vault: impl FnOnce() -> V,
    ) -> Result<Option<Self>, VaultError> {
        let is_read = matches!(status_of(&file.reading), ImportStatus::Added | ImportStatus::PartlyRead);
        if !is_read || !is_kept(file) || Imaging::is_imaging(&file.reading) {
            return Ok(None);
        }
        let facility = facility_of(&file.reading.pages);
        let known = Known::of(&vault(), facility.as_deref())?;
        let read = known.read(file);
        Ok(Some(Self { facility, known, read }))
    }

    /// Reads the facts again, when more is known by now.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub(super) fn up_to_date(mut self, file: &ReadFile, vault: &Vault) -> Result<Self, VaultError> {
        let known = Known::of(vault, self.facility.as_deref())?;
        if known != self.known {
            self.read = known.read(file);
            self.known = known;
        }
        Ok(self)
    }

    /// The facts as those of a filed document.
    pub(super) fn of_document(mut self, id: DocumentId) -> Extracted {
        sources(&mut self.read).for_each(|source| source.document_id = id);
        self.read
    }
}

/// Every place that facts were read from.
pub(super) fn sources(read: &mut Extracted) -> impl Iterator<Item = &mut Source> {
    let facts = &mut read.facts;
    let of_document = facts
        .kind
        .source
        .iter_mut()
        .chain(facts.date.iter_mut().filter_map(|fact| fact.source.as_mut()))
        .chain(facts.language.iter_mut().filter_map(|fact| fact.source.as_mut()))
        .chain(facts.facility.iter_mut().filter_map(|fact| fact.source.as_mut()));
    of_document
        .chain(read.labs.iter_mut().map(|lab| &mut lab.source))
        .chain(read.events.iter_mut().map(|event| &mut event.source))
}
