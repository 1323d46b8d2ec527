//! Checking a packet without a vault.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::archive::Archive;
use super::contents::{Contents, FORMAT};
use super::digest::HashWriter;
use super::{HeldBack, OpenWith, PacketError, digest, names};

/// What a packet says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PacketManifest {
    /// Version of the packet format.
    pub format: u32,
    /// The packet's number.
    pub id: String,
    /// The moment of making, RFC 3339 in UTC.
    pub timestamp: String,
    /// The patient's name.
    pub patient: String,
    /// The program that wrote it, with its version.
    pub program: String,
    /// Number of documents.
    pub documents: u32,
    /// Number of lab values.
    pub labs: u32,
    /// Number of events.
    pub events: u32,
    /// Fingerprint of the originals; page 1 prints its first 16 bytes.
    pub fingerprint: String,
    /// What stayed at home.
    pub held_back: Vec<HeldBack>,
}

/// What checking a packet found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// Whether everything holds.
    pub ok: bool,
    /// What does not hold, one sentence each.
    pub problems: Vec<String>,
    /// What the packet says about itself, when it could be read.
    pub manifest: Option<PacketManifest>,
}

/// Checks encryption, archive, bag, sums and versions of a packet. It writes nothing.
///
/// # Errors
/// When the file cannot be read or the key does not open it. All else is a problem of the [`Verification`].
pub fn verify(file: &Path, key: &OpenWith) -> Result<Verification, PacketError> {
    Ok(match Archive::read(file, key)? {
        Ok(mut archive) => check(&mut archive).verification,
        Err(problems) => Verification { ok: false, problems, manifest: None },
    })
}

/// The outcome, and the sums by path that extraction checks again.
pub(super) struct Checked {
    pub(super) verification: Verification,
    pub(super) sums: BTreeMap<String, String>,
}

/// Checks an archive whose directory is harmless.
pub(super) fn check(archive: &mut Archive) -> Checked {
    let mut problems = Vec::new();
    if archive.text("bagit.txt").is_none_or(|t| !t.starts_with("BagIt-Version: 1.0\n")) {
        problems
            .push("bagit.txt is missing or of another version: this is not a BagIt 1.0 packet.".to_owned());
    }
    let payload = manifest(archive, "manifest-sha256.txt", &mut problems);
    let tags = manifest(archive, "tagmanifest-sha256.txt", &mut problems);
    let mut sums = payload.clone();
    sums.extend(tags.clone());
    check_lists(archive, &payload, &tags, &mut problems);
    let octets = check_sums(archive, &sums, &payload, &mut problems);
    let count = payload.len();
    let promised = format!("Payload-Oxum: {octets}.{count}");
    if archive.text("bag-info.txt").is_none_or(|t| !t.lines().any(|l| l == promised)) {
        problems.push("The number or the size of the files is not what bag-info.txt says.".to_owned());
    }
    let manifest = check_contents(archive, &payload, &mut problems);
    Checked { verification: Verification { ok: problems.is_empty(), problems, manifest }, sums }
}

/// Every file is listed once, in the right list, and every listed file is there.
fn check_lists(
    archive: &Archive,
    payload: &BTreeMap<String, String>,
    tags: &BTreeMap<String, String>,
    problems: &mut Vec<String>,
) {
    for path in payload.keys().chain(tags.keys()) {
        if !archive.has(path) {
            problems.push(format!("{} is listed but missing.", path));
        }
    }
    for path in archive.paths() {
        let listed = if path.starts_with("data/") { payload } else { tags };
        if path != "tagmanifest-sha256.txt" && !listed.contains_key(&path) {
            problems.push(format!("{} is in the packet but in no manifest.", path));
        }
    }
}

/// Sums every listed file; gives the payload's size.
fn check_sums(
    archive: &mut Archive,
    sums: &BTreeMap<String, String>,
    payload: &BTreeMap<String, String>,
    problems: &mut Vec<String>,
) -> u64 {
    let mut octets = 0;
    for (path, expected) in sums {
        if !archive.has(path) {
            continue;
        }
        let mut sink = HashWriter::new(io::sink());
        let copied = archive.copy(path, &mut sink);
        let (_, sum, count) = sink.finish();
        if payload.contains_key(path) {
            octets += count;
        }
        match copied {
            Err(_) => problems.push(format!("{} is damaged and cannot be unpacked.", path)),
            Ok(()) if sum != *expected => {
                problems.push(format!("{} was changed after the packet was made.", path))
            }
            Ok(()) => {}
        }
    }
    octets
}

/// The version of `satchel.json`, and its own list of originals against the bag's.
fn check_contents(
    archive: &mut Archive,
    payload: &BTreeMap<String, String>,
    problems: &mut Vec<String>,
) -> Option<PacketManifest> {
    #[derive(Deserialize)]
    struct Version {
        manifest: VersionOnly,
    }
    #[derive(Deserialize)]
    struct VersionOnly {
        format: u32,
    }
    let Some(text) = archive.text(names::CONTENTS) else {
        problems.push("data/satchel.json is missing or cannot be read.".to_owned());
        return None;
    };
    match serde_json::from_str::<Version>(&text) {
        Ok(version) if version.manifest.format > FORMAT => {
            problems.push(format!(
                "The packet has format {}, newer than this program reads ({FORMAT}). Update the program.",
                version.manifest.format
            ));
            return None;
        }
        Ok(version) if version.manifest.format == 0 => {
            problems.push("The packet has no valid format version.".to_owned());
            return None;
        }
        _ => {}
    }
    let Ok(contents) = serde_json::from_str::<Contents>(&text) else {
        problems.push("data/satchel.json does not have the form its version promises.".to_owned());
        return None;
    };
    if archive.root() != names::root(&contents.manifest.id) {
        problems.push("The packet's folder bears another number than the packet.".to_owned());
    }
    for document in &contents.documents {
        if let Some(file) = &document.file
            && payload.get(file) != Some(&document.sha256)
        {
            problems.push(format!("The original of document {} is not the one that was filed.", document.id));
        }
    }
    let lines: String = contents.documents.iter().map(|d| format!("{} {}\n", d.id.0, d.sha256)).collect();
    if digest::sha256(lines.as_bytes()) != contents.manifest.fingerprint {
        problems.push("The fingerprint of the originals does not fit the list of documents.".to_owned());
    }
    Some(contents.manifest)
}

/// A manifest as path to sum. A path that is not one of ours is a problem, since it could name a file elsewhere.
fn manifest(archive: &mut Archive, name: &str, problems: &mut Vec<String>) -> BTreeMap<String, String> {
    let Some(text) = archive.text(name) else {
        problems.push(format!("{name} is missing or cannot be read."));
        return BTreeMap::new();
    };
    let mut sums = BTreeMap::new();
    for line in text.lines() {
        match line.split_once([' ', '\t']) {
            Some((sum, path)) if is_sum(sum) && names::is_safe(path.trim_start_matches([' ', '\t', '*'])) => {
                let path = path.trim_start_matches([' ', '\t', '*']);
                if sums.insert(path.to_owned(), sum.to_ascii_lowercase()).is_some() {
                    problems.push(format!("{name} lists a file twice."));
                }
            }
            _ => problems.push(format!("{name} has a line that is not a checksum and a path.")),
        }
    }
    sums
}

fn is_sum(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}
