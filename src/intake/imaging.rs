//! Imaging studies: loose DICOM objects and discs become one document a study.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::PathBuf;
use std::sync::Arc;

use satchel_formats::dicom;
use satchel_records::{
    DicomStudy, DocumentKind, DocumentStatus, IdentityCheck, ImportStatus, Patient, Reading, ReasonCode,
};

use super::filing::{record, store_extracted, unread_facts};
use super::loss::Loss;
use super::outcome::Outcome;
use super::read::{ReadFile, sha256_hex};
use crate::facts::{self, DocumentInput};
use crate::vault::{BlobId, NewDocument, Timestamp, Vault, VaultError};

const MEDIA_TYPE: &str = "application/dicom";
const LIST_MEDIA_TYPE: &str = "application/dicom+directory";

/// DICOM objects and directories met in one import, not yet filed as studies.
#[derive(Default)]
pub(super) struct Imaging {
    /// Waiting files that are finished once the studies are filed.
    pub(super) waiting: Vec<i64>,
    found: Vec<DicomStudy>,
    listed: Vec<DicomStudy>,
    /// The folder of the disc that lists a study, by study UID.
    discs: BTreeMap<String, String>,
    contents: BTreeMap<String, Content>,
    /// Objects whose pixels are not all there, by study UID.
    cut: BTreeMap<String, usize>,
    /// Files that carry an object's number a second time with other bytes, by study UID.
    repeated: BTreeMap<String, usize>,
}

/// The bytes of one object. Those on disk are read again when they are filed, so that memory stays bounded.
enum Content {
    OnDisk { path: PathBuf, sha256: String },
    Held { bytes: Arc<Vec<u8>>, sha256: String },
}

impl Content {
    fn of(file: &ReadFile) -> Self {
        let sha256 = file.sha256.clone();
        match &file.path {
            Some(path) => Self::OnDisk { path: path.clone(), sha256 },
            None => Self::Held { bytes: Arc::clone(&file.bytes), sha256 },
        }
    }

    fn sha256(&self) -> &str {
        match self {
            Self::OnDisk { sha256, .. } | Self::Held { sha256, .. } => sha256,
        }
    }

    /// The bytes, if they are still those that were read.
    fn bytes(&self) -> Option<Arc<Vec<u8>>> {
        match self {
            Self::Held { bytes, .. } => Some(Arc::clone(bytes)),
            Self::OnDisk { path, sha256 } => {
                std::fs::read(path).ok().filter(|bytes| sha256_hex(bytes) == *sha256).map(Arc::new)
            }
        }
    }
}

impl Imaging {
    /// Whether a reading is a DICOM object that has its place in a study, or a DICOMDIR. An object without its numbers
    /// cannot be told from others of its sort; it is filed as a file.
    #[must_use]
    pub(super) fn is_imaging(reading: &Reading) -> bool {
        let is_placed = |study: &DicomStudy| {
            let mut instances = study.series.iter().flat_map(|series| &series.instances);
            !study.uid.is_empty() && instances.all(|instance| !instance.uid.is_empty())
        };
        let is_list = reading.media_type == LIST_MEDIA_TYPE;
        !reading.dicom.is_empty() && (is_list || reading.dicom.iter().all(is_placed))
    }

    /// Notes a DICOM object, or what a DICOMDIR lists.
    pub(super) fn take(&mut self, file: &ReadFile) {
        if file.reading.media_type == LIST_MEDIA_TYPE {
            self.listed.extend(file.reading.dicom.iter().cloned());
            let disc = file.name.rsplit_once('/').map_or("", |(folder, _)| folder);
            self.discs.extend(file.reading.dicom.iter().map(|study| (study.uid.clone(), disc.to_owned())));
            return;
        }
        for study in &file.reading.dicom {
            let mut study = study.clone();
            for instance in study.series.iter_mut().flat_map(|series| &mut series.instances) {
                instance.path.clone_from(&file.name);
                instance.sha256.clone_from(&file.sha256);
                match self.contents.entry(instance.uid.clone()) {
                    Entry::Vacant(entry) => {
                        entry.insert(Content::of(file));
                    }
                    Entry::Occupied(known) => {
                        let differs = known.get().sha256() != file.sha256;
                        *self.repeated.entry(study.uid.clone()).or_default() += usize::from(differs);
                        continue;
                    }
                }
                if file.reading.issues.iter().any(|issue| issue.code == ReasonCode::Truncated) {
                    *self.cut.entry(study.uid.clone()).or_default() += 1;
                }
            }
            self.found.push(study);
        }
    }

    /// Files each study as one document and returns what became of it.
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub(super) fn file_studies(
        self,
        vault: &mut Vault,
        patient: Option<&Patient>,
        now: &Timestamp,
    ) -> Result<Vec<Outcome>, VaultError> {
        let mut outcomes = Vec::new();
        let studies = dicom::group(self.found);
        let mut missing = dicom::missing(&self.listed, &studies);
        for mut study in studies {
            study.missing = missing.remove(&study.uid).unwrap_or_default();
            let folder = self.discs.get(&study.uid).cloned().unwrap_or_else(|| common_folder(&study));
            let count = |of: &BTreeMap<String, usize>| of.get(&study.uid).copied().unwrap_or(0);
            let loss = Loss { cut: count(&self.cut), repeated: count(&self.repeated), ..Loss::default() };
            let name = format!("{folder}/");
            outcomes.push(file_study(vault, study, loss, &name, &self.contents, patient, now)?);
        }
        // What is left over are studies that a disc lists and of which not one object is there.
        for (uid, objects) in missing {
            let outcome = Outcome {
                name: format!("{}/", self.discs.get(&uid).map_or("", String::as_str)),
                status: ImportStatus::Damaged,
                document_id: None,
                kind: Some(DocumentKind::ImagingStudy),
                pages: 0,
                reason: Loss { missing: objects.len(), ..Loss::default() }.told(),
            };
            vault.write(|writer| record(writer, &outcome, now, None))?;
            outcomes.push(outcome);
        }
        Ok(outcomes)
    }
}

fn file_study(
    vault: &mut Vault,
    mut study: DicomStudy,
    loss: Loss,
    name: &str,
    contents: &BTreeMap<String, Content>,
    patient: Option<&Patient>,
    now: &Timestamp,
) -> Result<Outcome, VaultError> {
    let sha256 = study_sum(&study);
    let mut outcome = Outcome {
        name: name.to_owned(),
        status: ImportStatus::Added,
        document_id: None,
        kind: Some(DocumentKind::ImagingStudy),
        pages: 0,
        reason: None,
    };
    if let Some(known) = vault.document_by_sha256(&sha256)? {
        outcome.status = ImportStatus::AlreadyPresent;
        outcome.document_id = Some(known);
        vault.write(|writer| record(writer, &outcome, now, None))?;
        return Ok(outcome);
    }
    vault.write(|writer| {
        let mut size = 0;
        let mut owned: Vec<(String, BlobId)> = Vec::new();
        for series in &mut study.series {
            for instance in std::mem::take(&mut series.instances) {
                match contents.get(&instance.uid).and_then(Content::bytes) {
                    Some(bytes) => {
                        size += bytes.len() as u64;
                        owned.push((instance.uid.clone(), writer.put_blob(&mut bytes.as_slice())?));
                        series.instances.push(instance);
                    }
                    // It vanished or changed between reading and filing: named as missing rather than filed untrue.
                    None => study.missing.push(instance.uid),
                }
            }
        }
        outcome.reason = Loss { here: owned.len(), missing: study.missing.len(), ..loss }.told();
        if outcome.reason.is_some() {
            outcome.status = ImportStatus::PartlyRead;
        }
        let extract = |id| {
            let dicom = std::slice::from_ref(&study);
            let input = DocumentInput {
                document_id: id,
                source_path: name,
                media_type: MEDIA_TYPE,
                pages: &[],
                dicom,
            };
            facts::extract(&input, patient)
        };
        let id = writer.insert_document(&NewDocument {
            sha256,
            source_path: name.to_owned(),
            media_type: MEDIA_TYPE.to_owned(),
            bytes: size,
            added_at: now.clone(),
            facts: unread_facts(name),
            status: DocumentStatus::NeedsReview,
            identity_check: IdentityCheck::Unknown,
            pages: 0,
            reason: outcome.reason.clone(),
        })?;
        writer.insert_study(id, &study, &owned)?;
        store_extracted(writer, id, &extract(id), outcome.reason.as_ref(), 0)?;
        outcome.document_id = Some(id);
        record(writer, &outcome, now, None)
    })?;
    Ok(outcome)
}

/// One sum for a study: SHA-256 over the sorted sums of its objects.
fn study_sum(study: &DicomStudy) -> String {
    let instances = study.series.iter().flat_map(|series| &series.instances);
    let mut sums: Vec<&str> = instances.map(|instance| instance.sha256.as_str()).collect();
    sums.sort_unstable();
    sha256_hex(sums.concat().as_bytes())
}

/// The deepest folder that holds all objects of a study.
fn common_folder(study: &DicomStudy) -> String {
    let instances = study.series.iter().flat_map(|series| &series.instances);
    let mut folders = instances.map(|instance| {
        let mut parts: Vec<&str> = instance.path.split('/').collect();
        parts.pop();
        parts
    });
    let Some(first) = folders.next() else { return String::new() };
    let shared = folders.fold(first, |shared, folder| {
        shared.into_iter().zip(folder).take_while(|(a, b)| a == b).map(|(a, _)| a).collect()
    });
    shared.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use satchel_records::{DicomInstance, DicomSeries, PrintedIdentity};

    fn study(paths: &[&str]) -> DicomStudy {
        let instance = |path: &&str| DicomInstance {
            uid: (*path).to_owned(),
            class_uid: String::new(),
            number: None,
            transfer_syntax: String::new(),
            rows: 0,
            columns: 0,
            frames: 1,
            path: (*path).to_owned(),
            sha256: String::new(),
        };
        let instances = paths.iter().map(instance).collect();
        let series = DicomSeries {
            uid: "1".to_owned(),
            modality: "CT".to_owned(),
            number: None,
            description: String::new(),
            instances,
        };
        DicomStudy {
            uid: "1".to_owned(),
            date: None,
            description: String::new(),
            accession_number: String::new(),
            institution: String::new(),
            identity: PrintedIdentity::default(),
            series: vec![series],
            missing: Vec::new(),
        }
    }

    #[test]
    fn an_object_without_its_numbers_is_no_part_of_a_study() {
        let reading = |study| Reading { dicom: vec![study], ..Reading::default() };
        assert!(Imaging::is_imaging(&reading(study(&["IM1"]))));
        assert!(
            !Imaging::is_imaging(&reading(study(&[""]))),
            "it would be taken for every other such object"
        );
        assert!(!Imaging::is_imaging(&reading(DicomStudy { uid: String::new(), ..study(&["IM1"]) })));
    }

    #[test]
    fn a_study_is_named_after_the_folder_that_holds_all_of_it() {
        assert_eq!(common_folder(&study(&["cd/DICOM/ST1/SE1/IM1", "cd/DICOM/ST1/SE2/IM1"])), "cd/DICOM/ST1");
        assert_eq!(common_folder(&study(&["cd/IM1"])), "cd");
        assert_eq!(common_folder(&study(&["IM1"])), "", "a loose file has no folder");
    }
}
