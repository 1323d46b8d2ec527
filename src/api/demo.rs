//! The demo: the main job on the sample case, with the same functions a family's own case goes through.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::document::DocumentView;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::inbox::{FilePasswordRequest, ImportRequest, ImportView};
use super::packets::{self, OpenedView, PacketKeyRequest, PacketRequest, PacketView, VerifyView};
use super::review::ReviewRequest;
use super::unlock::CreateRequest;
use crate::intake::Observer;
use crate::intake::worker::StopFlag;
use crate::records::{DocumentId, EventKind};
use crate::sample::{self, SampleDecision};

/// The passphrase of the sample's vault. The case is invented, so it may be known.
pub const SAMPLE_PASSPHRASE: &str = "sample case for looking around";
/// A file that marks a folder as an earlier demo, which may be replaced.
const MARK: &str = ".satchel-demo";

/// Everything a demo made.
#[derive(Debug, Serialize)]
pub struct DemoView {
    /// The papers as a family would have them.
    pub papers: String,
    /// The vault.
    pub vault: String,
    /// Its passphrase.
    pub passphrase: String,
    /// What became of each file.
    pub import: ImportView,
    /// Facts the sample's review settled.
    pub settled: u32,
    /// Facts it leaves open.
    pub open: u32,
    /// The packet.
    pub packet: PacketView,
    /// What the receiver's check said.
    pub verification: VerifyView,
    /// The packet taken apart.
    pub opened: OpenedView,
}

/// Where a demo puts its things below its folder.
#[derive(Debug, Clone)]
pub struct DemoFolder {
    root: PathBuf,
}

impl DemoFolder {
    /// The folder of a demo.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The sample's vault.
    #[must_use]
    pub fn vault(&self) -> PathBuf {
        self.root.join("Sample.satchel")
    }

    pub(super) fn papers(&self) -> PathBuf {
        self.root.join("papers")
    }

    fn packet(&self) -> PathBuf {
        self.root.join("review-packet.zip.age")
    }

    fn opened(&self) -> PathBuf {
        self.root.join("opened")
    }

    /// Makes the folder new. Only an empty folder or an earlier demo is touched.
    pub(super) fn prepare(&self) -> ApiResult<()> {
        let failed = |error| self.unprepared(&error);
        fs::create_dir_all(&self.root).map_err(failed)?;
        let is_empty = fs::read_dir(&self.root).map_err(failed)?.next().is_none();
        if !is_empty && !is_demo(&self.root) {
            return Err(ApiError::new(
                ErrorCode::BadRequest,
                format!(
                    "{} holds other files. Nothing was changed. Choose an empty folder.",
                    self.root.display()
                ),
            ));
        }
        fs::write(self.root.join(MARK), "An invented case; this folder may be deleted.\n").map_err(failed)?;
        for old in [self.vault(), self.papers(), self.opened()] {
            if old.exists() {
                fs::remove_dir_all(old).map_err(failed)?;
            }
        }
        if self.packet().exists() {
            fs::remove_file(self.packet()).map_err(failed)?;
        }
        self.write_papers()
    }

    /// Lays the papers out as a family would have them.
    pub(super) fn write_papers(&self) -> ApiResult<()> {
        sample::write_papers(&self.papers()).map_err(|error| self.unprepared(&error))
    }

    fn unprepared(&self, error: &std::io::Error) -> ApiError {
        let folder = self.root.display();
        ApiError::new(
            ErrorCode::Unreadable,
            format!("{folder} could not be prepared: {}. Choose another folder.", error.kind()),
        )
    }
}

impl Satchel {
    /// Makes the sample's vault, which stays open, builds its packet, verifies it and takes it apart.
    ///
    /// The program must have been configured with [`DemoFolder::vault`] as its vault.
    ///
    /// # Errors
    /// When the folder holds other files, or a step fails.
    pub fn demo(&self, folder: &DemoFolder, observer: &dyn Observer) -> ApiResult<DemoView> {
        folder.prepare()?;
        self.create_sample_vault(&folder.vault())?;
        let papers = folder.papers().display().to_string();
        let import =
            self.import(&ImportRequest { paths: vec![papers.clone()] }, observer, &StopFlag::default())?;
        let (settled, open) = self.settle_sample(&import)?;
        let case = sample::case().map_err(broken)?;
        let packet = self.build_packet(&PacketRequest {
            out: folder.packet().display().to_string(),
            profile: Some("with_dicom".to_owned()),
            question: case.question,
            ..PacketRequest::default()
        })?;
        let key = PacketKeyRequest::Passphrase { passphrase: packet.passphrase.clone().unwrap_or_default() };
        let verification = packets::verify(&packet.file, &key)?;
        let opened = packets::open(&packet.file, &key, &folder.opened().display().to_string())?;
        Ok(DemoView {
            papers,
            vault: folder.vault().display().to_string(),
            passphrase: SAMPLE_PASSPHRASE.to_owned(),
            import,
            settled,
            open,
            packet,
            verification,
            opened,
        })
    }

    pub(super) fn create_sample_vault(&self, vault: &Path) -> ApiResult<()> {
        let patient = sample::case().map_err(broken)?.patient;
        self.create(&CreateRequest {
            vault: vault.display().to_string(),
            patient: Some(patient.name.clone()),
            born: patient.born,
            passphrase: SAMPLE_PASSPHRASE.to_owned(),
        })?;
        self.opened()?.vault().write(|writer| writer.set_patient(&patient))?;
        Ok(())
    }

    /// Applies the sample's own review and returns how many facts it settled and how many stay open.
    pub(super) fn settle_sample(&self, import: &ImportView) -> ApiResult<(u32, u32)> {
        let case = sample::case().map_err(broken)?;
        let filed = |path: &str| {
            let here = import.files.iter().find(|file| file.path.ends_with(&format!("papers/{path}")))?;
            here.document_id
        };
        for (path, password) in &case.file_passwords {
            if let Some(document_id) = filed(path) {
                self.read_with_password(&FilePasswordRequest { document_id, password: password.clone() })?;
            }
        }
        let review = sample::review().map_err(broken)?;
        let before = self.review()?.open;
        let ids = |decisions: &[SampleDecision]| -> ApiResult<Vec<String>> {
            let mut ids = Vec::new();
            for decision in decisions {
                if let Some(document) = filed(&decision.file) {
                    ids.extend(self.decided(document, decision)?);
                }
            }
            ids.sort();
            ids.dedup();
            Ok(ids)
        };
        self.settle(&ReviewRequest::Confirm { ids: ids(&review.confirm)? })?;
        self.settle(&ReviewRequest::Reject { ids: ids(&review.reject)? })?;
        for decision in &review.correct {
            for id in ids(std::slice::from_ref(decision))? {
                let fields = decision.fields.clone().into_iter().collect();
                self.settle(&ReviewRequest::Correct { id, fields })?;
            }
        }
        let after = self.review()?.open;
        Ok((before.saturating_sub(after), after))
    }

    /// The facts a decision means, by what stands on paper.
    fn decided(&self, document: DocumentId, decision: &SampleDecision) -> ApiResult<Vec<String>> {
        if decision.fact == "document" {
            return Ok(vec![document.to_string()]);
        }
        let DocumentView { labs, events, .. } = self.document(document)?;
        let kind = decision.kind.as_deref().and_then(EventKind::from_key);
        let labs = labs.into_iter().filter(|lab| {
            decision.fact == "lab"
                && decision.analyte.as_ref() == Some(&lab.analyte)
                && decision.collected == lab.collected
                && decision.value.as_ref() == Some(&lab.as_reported.value)
        });
        let events = events.into_iter().filter(|event| {
            decision.fact == "event" && kind == Some(event.kind) && decision.date == Some(event.date)
        });
        Ok(labs.map(|lab| lab.id.to_string()).chain(events.map(|event| event.id.to_string())).collect())
    }
}

/// Whether a folder is an earlier demo's.
pub(super) fn is_demo(folder: &Path) -> bool {
    folder.join(MARK).exists()
}

fn broken(_: std::io::Error) -> ApiError {
    ApiError::new(ErrorCode::Internal, "This program was built without its sample case. Install it again.")
}
