//! Packets: build, verify, open.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, PoisonError};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::document::PageRequest;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::{OpenVault, Satchel};
use super::{changed, course, labs, worksheet};
use crate::intake::worker::StopFlag;
use crate::packet::{
    self, OpenWith, Originals, PacketDocument, PacketInput, PacketStudy, Prepared, Profile, Question, Seal,
};
use crate::records::{DocumentId, DocumentStatus, FactStatus, IdentityCheck, Patient};
use crate::vault::{PacketRecord, Vault};

/// Resolution of the report's pages on the screen, in dots an inch.
const PREVIEW_DPI: f32 = 110.0;

/// What goes into a packet and who can open it.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct PacketRequest {
    /// The file to write.
    pub out: String,
    /// `reports` (documents without images) or `with_dicom`.
    pub profile: Option<String>,
    /// Languages of the report: `en`, `zh`; both when empty.
    pub languages: Vec<String>,
    /// age X25519 recipients (`age1…`); with none, a passphrase is made.
    pub recipients: Vec<String>,
    /// A passphrase to use instead of a generated one.
    pub passphrase: Option<String>,
    /// The family's question to the reviewer, by language tag.
    pub question: BTreeMap<String, String>,
    /// Who the packet is for.
    pub recipient_name: Option<String>,
    /// Print the documents' own pages after the report.
    pub with_pages: bool,
    /// The kind of recipient whose checklist goes in; the one that takes what the profile sends when absent.
    #[ts(optional)]
    pub checklist: Option<String>,
}

/// A packet that was written.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct PacketView {
    /// Its file.
    pub file: String,
    /// Its id, printed on every page.
    pub packet_id: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Pages of the report.
    pub pages: u32,
    /// Documents inside.
    pub documents: u32,
    /// Size in bytes.
    pub bytes: u32,
    /// The passphrase that opens it, when one was made; to be told by another way.
    pub passphrase: Option<String>,
    /// What was checked after writing, by name.
    pub checks: BTreeMap<String, bool>,
}

/// A packet of the ledger.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct PacketRow {
    /// When it was made, RFC 3339 in UTC.
    pub at: String,
    /// Its id.
    pub packet_id: String,
    /// File name.
    pub file_name: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Who it is for.
    pub recipient: Option<String>,
    /// Profile.
    pub profile: String,
    /// Pages of the report.
    pub pages: u32,
    /// Documents inside.
    pub documents: u32,
}

/// The packets screen.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct PacketsView {
    /// Packets made, newest first.
    pub made: Vec<PacketRow>,
    /// Documents that would go in.
    pub documents: u32,
    /// Documents held back because they carry another person's name.
    pub held_back: u32,
    /// Confirmed facts.
    pub confirmed: u32,
    /// Facts that would be marked as unconfirmed.
    pub unconfirmed: u32,
    /// Imaging studies.
    pub studies: u32,
}

/// A drawn report, before anything is written.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct PacketPreview {
    /// Number of pages; each is asked for as an image.
    pub pages: u32,
}

/// How to open a packet.
#[derive(Clone, Deserialize, ts_rs::TS)]
#[serde(tag = "with", rename_all = "snake_case")]
pub enum PacketKeyRequest {
    /// An age identity (`AGE-SECRET-KEY-…`).
    Identity {
        /// The identity's text.
        identity: String,
    },
    /// The passphrase told by another way.
    Passphrase {
        /// As typed.
        passphrase: String,
    },
}

/// What a receiver learns of a packet.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct VerifyView {
    /// Everything holds.
    pub ok: bool,
    /// What does not hold, in plain words.
    pub problems: Vec<String>,
    /// What the packet says of itself.
    pub manifest: Option<PacketManifest>,
}

/// What a packet says of itself.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct PacketManifest {
    /// Its id.
    pub packet_id: String,
    /// When it was made, RFC 3339 in UTC.
    pub made: String,
    /// The program that made it.
    pub generator: String,
    /// Patient's name as given.
    pub patient: String,
    /// Documents inside.
    pub documents: u32,
    /// Lab values inside.
    pub labs: u32,
    /// Events inside.
    pub events: u32,
    /// Fingerprint of the originals, as printed on page 1.
    pub fingerprint: String,
    /// Documents that stayed at home.
    pub held_back: u32,
}

impl From<packet::PacketManifest> for PacketManifest {
    fn from(manifest: packet::PacketManifest) -> Self {
        Self {
            packet_id: manifest.id,
            made: manifest.timestamp,
            generator: manifest.program,
            patient: manifest.patient,
            documents: manifest.documents,
            labs: manifest.labs,
            events: manifest.events,
            fingerprint: manifest.fingerprint,
            held_back: u32::try_from(manifest.held_back.len()).unwrap_or(u32::MAX),
        }
    }
}

/// A packet taken apart into a folder.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct OpenedView {
    /// The folder.
    pub folder: String,
    /// The report.
    pub report: String,
    /// Files written.
    pub files: u32,
    /// What verification said.
    pub verification: VerifyView,
}

impl Satchel {
    /// What a packet would hold, and those made before.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn packets(&self) -> ApiResult<PacketsView> {
        let open = self.opened()?;
        let vault = open.vault();
        let mut made = vault.packets()?;
        made.sort_by(|a, b| b.at.cmp(&a.at));
        let documents = vault.documents()?;
        let labs = vault.labs()?.into_iter().map(|lab| lab.status);
        let statuses: Vec<FactStatus> =
            labs.chain(vault.events()?.into_iter().map(|event| event.status)).collect();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let held_back =
            |document: &&crate::records::Document| document.identity_check == IdentityCheck::Differs;
        Ok(PacketsView {
            documents: count(
                documents.iter().filter(|d| d.status != DocumentStatus::Trashed && !held_back(d)).count(),
            ),
            held_back: count(documents.iter().filter(held_back).count()),
            confirmed: count(statuses.iter().filter(|status| status.is_settled_by_person()).count()),
            unconfirmed: count(statuses.iter().filter(|status| **status == FactStatus::Suggested).count()),
            studies: count(documents.iter().filter(|d| d.media_type == "application/dicom").count()),
            made: made.into_iter().map(PacketRow::from).collect(),
        })
    }

    /// Draws the report for a look; nothing is written. Its pages are asked for with [`Satchel::preview_page`].
    ///
    /// # Errors
    /// When fonts are missing, or the vault is locked.
    pub fn preview_packet(&self, request: &PacketRequest) -> ApiResult<PacketPreview> {
        let open = self.opened()?;
        let input = self.packet_input(&open.vault(), request)?;
        let pdf =
            packet::report_pdf(&input, &VaultOriginals { satchel: self, open: &open }, &self.config.fonts)?;
        let read = self.readers.read("report.pdf", &pdf, None, &StopFlag::default(), &mut |_, _| ());
        let pages = u32::try_from(read.pages.len()).unwrap_or(u32::MAX);
        *self.preview.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(pdf));
        Ok(PacketPreview { pages })
    }

    /// A page of the report last drawn, as PNG.
    ///
    /// # Errors
    /// When there is no such page.
    pub fn preview_page(&self, page: u32) -> ApiResult<Vec<u8>> {
        let pdf = self.preview.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let pdf =
            pdf.ok_or_else(|| ApiError::new(ErrorCode::NotFound, "No preview is drawn. Ask for it again."))?;
        let picture = self.readers.render(&pdf, page, PREVIEW_DPI, None);
        Ok(picture.map_err(|issue| ApiError::new(ErrorCode::NotFound, issue.detail))?.png)
    }

    /// Builds a packet, opens it again to check it, and notes it in the ledger.
    ///
    /// # Errors
    /// When the packet would not be whole; then no file is left.
    pub fn build_packet(&self, request: &PacketRequest) -> ApiResult<PacketView> {
        let open = self.opened()?;
        let out = Path::new(&request.out);
        let input = self.packet_input(&open.vault(), request)?;
        let generated = match &request.passphrase {
            None if request.recipients.is_empty() => Some(packet::generate_passphrase()?),
            _ => None,
        };
        let passphrase = request.passphrase.clone().map(Zeroizing::new).or(generated.clone());
        let seal = match &passphrase {
            Some(passphrase) => Seal::Passphrase(passphrase.clone()),
            None => Seal::Recipients(request.recipients.clone()),
        };
        let originals = VaultOriginals { satchel: self, open: &open };
        let mut watch = |_| ControlFlow::Continue(());
        let built = packet::build(&input, &originals, &self.config.fonts, &seal, out, &mut watch)?;
        let mut checks = BTreeMap::from([("written".to_owned(), true)]);
        if let Some(passphrase) = passphrase {
            // Only a packet under a passphrase can be opened here; one to a recipient's key opens at the recipient's.
            let verification = packet::verify(out, &OpenWith::Passphrase(passphrase))?;
            checks.insert("opens".to_owned(), true);
            checks.insert("verified".to_owned(), verification.ok);
        }
        let view = PacketView {
            file: built.file.display().to_string(),
            packet_id: input.id.clone(),
            sha256: built.sha256,
            pages: built.pages,
            documents: built.documents,
            bytes: u32::try_from(built.bytes).unwrap_or(u32::MAX),
            passphrase: generated.map(|passphrase| passphrase.to_string()),
            checks,
        };
        let record = PacketRecord {
            at: self.clock.now(),
            packet_id: view.packet_id.clone(),
            file_name: out.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            sha256: view.sha256.clone(),
            recipient: input.profile.recipient.clone(),
            profile: if input.profile.dicom { "with_dicom" } else { "reports" }.to_owned(),
            pages: view.pages,
            documents: input.documents.iter().map(|document| document.document.id).collect(),
        };
        open.vault().write(|writer| writer.record_packet(&record))?;
        Ok(view)
    }

    fn packet_input(&self, vault: &Vault, request: &PacketRequest) -> ApiResult<PacketInput> {
        let dicom = match request.profile.as_deref() {
            None | Some("reports") => false,
            Some("with_dicom") => true,
            Some(_) => {
                return Err(ApiError::new(
                    ErrorCode::BadRequest,
                    "The profile is `reports` or `with_dicom`. Nothing was written.",
                ));
            }
        };
        let mut documents = Vec::new();
        let mut studies = Vec::new();
        for document in vault.documents()? {
            if document.status == DocumentStatus::Trashed {
                continue;
            }
            if let Some(study) = vault.study(document.id)? {
                studies.push(PacketStudy { document_id: document.id, study });
            }
            documents.push(PacketDocument { pages: vault.pages(document.id)?, document });
        }
        let languages = if request.languages.is_empty() {
            vec!["en".to_owned(), "zh".to_owned()]
        } else {
            request.languages.clone()
        };
        let worksheet = worksheet::read(vault)?;
        let is_asked =
            |question: &&BTreeMap<String, String>| question.values().any(|text| !text.trim().is_empty());
        // What is typed for one packet goes before what the worksheet keeps.
        let question = Some(&request.question).filter(is_asked).unwrap_or(&worksheet.question).clone();
        let mut asked = question.iter().filter(|(_, text)| !text.trim().is_empty());
        let list = request.checklist.as_deref().unwrap_or(if dicom { "raw_dicom" } else { "reports_only" });
        let recipient = request.recipient_name.clone().unwrap_or_default();
        let (id, now) = (generate_id()?, self.clock.now());
        let packet = PacketRecord {
            at: now.clone(),
            packet_id: id.clone(),
            file_name: String::new(),
            sha256: String::new(),
            recipient: recipient.clone(),
            profile: String::new(),
            pages: 0,
            documents: documents.iter().map(|document| document.document.id).collect(),
        };
        let changed = changed::since(&packet, &vault.packets()?, &vault.history(u32::MAX)?)?;
        let prepared = Prepared { changed, ..self.prepared(vault, list, worksheet, &question)? };
        Ok(PacketInput {
            id,
            made: self.clock.today(),
            timestamp: now.0,
            patient: vault.patient()?.unwrap_or_else(Patient::default),
            question: asked.next().map(|(language, text)| Question {
                text: text.clone(),
                language: language.clone(),
                translations: asked.map(|(tag, text)| (tag.clone(), text.clone())).collect(),
            }),
            profile: Profile { recipient, languages, dicom, page_images: request.with_pages },
            prepared,
            documents,
            labs: labs::marked(vault)?,
            events: vault.events()?,
            studies,
            assembly: course::assembly(vault)?,
            day_zero: None,
        })
    }
}

/// Letters and digits that survive a telephone: Crockford's base 32.
const ID_LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A packet's number: three groups of four letters and digits, 60 random bits.
fn generate_id() -> ApiResult<String> {
    let mut random = [0_u8; 12];
    getrandom::fill(&mut random).map_err(|_| {
        ApiError::new(
            ErrorCode::Internal,
            "The operating system gave no random numbers. Restart the computer.",
        )
    })?;
    let letters = random.map(|byte| char::from(ID_LETTERS[usize::from(byte % 32)]));
    Ok(letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}

/// The receiver's side needs no vault, so these are functions of their own.
///
/// # Errors
/// When the file cannot be read or the key does not open it.
pub fn verify(file: &str, key: &PacketKeyRequest) -> ApiResult<VerifyView> {
    Ok(packet::verify(Path::new(file), &key.open_with())?.into())
}

/// Verifies a packet and takes it apart into a folder, which must be absent or empty.
///
/// # Errors
/// When the packet does not verify; then nothing is written.
pub fn open(file: &str, key: &PacketKeyRequest, folder: &str) -> ApiResult<OpenedView> {
    let opened = packet::open(Path::new(file), &key.open_with(), Path::new(folder))?;
    Ok(OpenedView {
        folder: opened.folder.display().to_string(),
        report: opened.report.display().to_string(),
        files: u32::try_from(opened.files.len()).unwrap_or(u32::MAX),
        verification: VerifyView { ok: true, problems: Vec::new(), manifest: Some(opened.manifest.into()) },
    })
}

impl PacketKeyRequest {
    fn open_with(&self) -> OpenWith {
        match self {
            Self::Identity { identity } => OpenWith::Identity(Zeroizing::new(identity.clone())),
            Self::Passphrase { passphrase } => OpenWith::Passphrase(Zeroizing::new(passphrase.clone())),
        }
    }
}

impl From<packet::Verification> for VerifyView {
    fn from(verification: packet::Verification) -> Self {
        Self {
            ok: verification.ok,
            problems: verification.problems,
            manifest: verification.manifest.map(PacketManifest::from),
        }
    }
}

impl From<PacketRecord> for PacketRow {
    fn from(record: PacketRecord) -> Self {
        Self {
            at: record.at.0,
            packet_id: record.packet_id,
            file_name: record.file_name,
            sha256: record.sha256,
            recipient: Some(record.recipient).filter(|name| !name.is_empty()),
            profile: record.profile,
            pages: record.pages,
            documents: u32::try_from(record.documents.len()).unwrap_or(u32::MAX),
        }
    }
}

/// The vault as the packet sees it.
struct VaultOriginals<'a> {
    satchel: &'a Satchel,
    open: &'a OpenVault,
}

impl Originals for VaultOriginals<'_> {
    fn original(&self, id: DocumentId) -> Option<Vec<u8>> {
        self.open.vault().original(id).ok()
    }

    fn instance(&self, id: DocumentId, sop_instance_uid: &str) -> Option<Vec<u8>> {
        self.open.vault().instance(id, sop_instance_uid).ok()
    }

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "resolutions are small and positive"
    )]
    fn page_image(&self, id: DocumentId, page: u32, dpi: f32) -> Option<Vec<u8>> {
        self.satchel.page_image_at(PageRequest { document_id: id, page }, dpi as u32).ok()
    }
}
