//! The vault as its callers see it, on a real disk.

mod attacks;
mod damage;
mod disk;
mod format;
mod keychain;
mod kill;
mod leaks;
mod life;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use satchel::records::{
    DocumentFacts, DocumentId, DocumentKind, DocumentStatus, Fact, IdentityCheck, LabSuggestion, Line, Page,
    Rect, TextSource, Word,
};
use satchel::vault::{KdfParams, NewDocument, Passphrase, RecoveryCode, Timestamp, Unlock, Vault, Writer};

const PASSPHRASE: &str = "four calm yellow boats";

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn unlock() -> Unlock {
    Unlock::Passphrase(passphrase(PASSPHRASE))
}

fn now() -> Timestamp {
    Timestamp("2026-11-21T09:00:00Z".to_owned())
}

/// A new vault in a folder of its own; the folder goes with the first value.
fn new_vault() -> (tempfile::TempDir, PathBuf, Vault, RecoveryCode) {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("Family.satchel");
    let (vault, code) = Vault::create(&dir, &passphrase(PASSPHRASE), KdfParams::FLOOR, &now()).unwrap();
    (home, dir, vault, code)
}

/// A document whose digest is made of `n`.
fn document(n: u32) -> NewDocument {
    NewDocument {
        sha256: format!("{n:064x}"),
        source_path: format!("discs/scan-{n}.pdf"),
        media_type: "application/pdf".to_owned(),
        bytes: 9,
        added_at: now(),
        facts: DocumentFacts {
            title: format!("Bone marrow {n}"),
            kind: Fact::suggested(DocumentKind::Pathology, None),
            date: Some(Fact::suggested("2024-05".parse().unwrap(), None)),
            language: None,
            facility: None,
            identity: satchel::records::PrintedIdentity::default(),
            dates: None,
        },
        status: DocumentStatus::NeedsReview,
        identity_check: IdentityCheck::Unknown,
        pages: 1,
        reason: None,
    }
}

/// Files document `n` with an original and a page that says `text`.
fn file(writer: &mut Writer<'_>, n: u32, text: &str) -> DocumentId {
    let id = writer.insert_document(&document(n)).unwrap();
    let blob = writer.put_blob(&mut text.as_bytes()).unwrap();
    writer.attach_original(id, blob).unwrap();
    writer.replace_pages(id, &[page(1, text)]).unwrap();
    id
}

fn page(number: u32, text: &str) -> Page {
    let word = |text: &str| Word {
        text: text.to_owned(),
        bounds: Rect::new(72.0, 72.0, 144.5, 84.0),
        confidence: Some(0.5),
        doubtful: false,
    };
    Page {
        number,
        width: 595.0,
        height: 842.0,
        text_source: TextSource::Ocr,
        lines: vec![Line { words: text.split(' ').map(word).collect() }],
        tables: Vec::new(),
    }
}

/// A lab value in the shape the readers give it.
fn lab(document: DocumentId, collected: Option<&str>) -> LabSuggestion {
    let json = serde_json::json!({
        "analyte": "wbc", "loinc": "6690-2", "value": 3.25, "comparator": "<", "unit": "10*9/L", "factor": null,
        "as_reported": {"name": "Лейкоциты", "value": "<3,25", "unit": "10^9/л", "range": null, "flag": "↓"},
        "collected": collected, "collected_time": null, "specimen": "blood", "method": null, "sensitivity": null,
        "doubts": ["outlier"],
        "source": {"document_id": document, "page": 1, "quote": "<3,25", "box": [1.0, 2.0, 3.5, 4.0]}
    });
    serde_json::from_value(json).unwrap()
}

/// Every file of a folder with its bytes.
fn files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// A copy of a vault folder as a crash or a sync tool would leave it.
fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let target = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, bytes).unwrap();
    }
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
}

fn flip(path: &Path, bit: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[bit / 8] ^= 1 << (bit % 8);
    fs::write(path, bytes).unwrap();
}
