//! Packets: build, verify, open.

use serde::{Deserialize, Serialize};

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
    pub question: std::collections::BTreeMap<String, String>,
    /// Who the packet is for.
    pub recipient_name: Option<String>,
    /// Print the documents' own pages after the report.
    pub with_pages: bool,
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
    pub checks: std::collections::BTreeMap<String, bool>,
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
    /// When it was made.
    pub made: String,
    /// The program that made it.
    pub generator: String,
    /// Patient's name as given.
    pub patient: String,
    /// Documents inside.
    pub documents: u32,
    /// Files inside, with size in bytes and SHA-256.
    pub files: Vec<ManifestFile>,
}

/// A file of a packet.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ManifestFile {
    /// Path inside the bag.
    pub path: String,
    /// Size in bytes.
    pub bytes: u32,
    /// SHA-256.
    pub sha256: String,
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
