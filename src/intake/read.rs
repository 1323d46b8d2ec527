//! Reading one file, and the files inside it, through the sandboxed readers.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use satchel_records::{Issue, Member, Reading, ReasonCode};
use sha2::{Digest, Sha256};

use super::ahead::Ahead;
use super::outcome::Observer;
use super::sources::SourceFile;
use super::worker::{Readers, StopFlag};

/// Files larger than this are left aside with the reason; DICOM objects of one instance stay far below it.
const MAX_FILE: u64 = 2 << 30;
/// Containers inside containers deeper than this are not opened.
const MAX_NESTING: usize = 2;

/// One file as read, ready to be filed.
#[derive(Debug)]
pub(super) struct ReadFile {
    /// The name to file it under.
    pub name: String,
    /// Where it lies, unless it came out of a container.
    pub path: Option<PathBuf>,
    /// Its bytes; empty when they could not be had.
    pub bytes: Arc<Vec<u8>>,
    /// SHA-256 of the bytes, lower-case hexadecimal.
    pub sha256: String,
    /// What the reader made of it.
    pub reading: Reading,
    /// Its facts, once they are read.
    pub ahead: Option<Ahead>,
}

/// SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a file and its members. A container whose members could be taken out is not in the result: they stand for it.
pub(super) fn read_source(
    source: &SourceFile,
    readers: &Readers,
    stop: &StopFlag,
    known: &dyn Fn(&str) -> bool,
    observer: &dyn Observer,
) -> Vec<ReadFile> {
    let unread = |issue: Issue| {
        let reading = Reading { issues: vec![issue], ..Reading::default() };
        vec![ReadFile {
            name: source.name.clone(),
            path: None,
            bytes: Arc::default(),
            sha256: String::new(),
            reading,
            ahead: None,
        }]
    };
    if let Some(problem) = &source.problem {
        return unread(problem.clone());
    }
    let issue = |code, detail: &str| Issue { code, detail: detail.to_owned(), page: None };
    match fs::metadata(&source.path) {
        Ok(metadata) if metadata.len() > MAX_FILE => {
            return unread(issue(
                ReasonCode::TooLarge,
                "The file is larger than 2 GB and was left aside; nothing was copied. Your original is untouched.",
            ));
        }
        _ => {}
    }
    match fs::read(&source.path) {
        Ok(bytes) => {
            let mut files = Vec::new();
            Descent { readers, stop, known, observer, files: &mut files }.read(&source.name, bytes, 0);
            if let [only] = files.as_mut_slice()
                && only.name == source.name
            {
                only.path = Some(source.path.clone());
            }
            files
        }
        Err(_) => unread(issue(
            ReasonCode::Corrupt,
            "The file could not be opened; nothing was copied from it. Check that you may read it, then add it again.",
        )),
    }
}

/// Reads a file that came out of a container, and its members.
pub(super) fn read_member(
    container: &str,
    member: Member,
    readers: &Readers,
    stop: &StopFlag,
    known: &dyn Fn(&str) -> bool,
    observer: &dyn Observer,
) -> Vec<ReadFile> {
    let mut files = Vec::new();
    let name = format!("{container}!/{}", member.name);
    Descent { readers, stop, known, observer, files: &mut files }.read(&name, member.bytes, 1);
    files
}

/// The way down into containers.
struct Descent<'a> {
    readers: &'a Readers,
    stop: &'a StopFlag,
    known: &'a dyn Fn(&str) -> bool,
    observer: &'a dyn Observer,
    files: &'a mut Vec<ReadFile>,
}

impl Descent<'_> {
    fn read(&mut self, name: &str, bytes: Vec<u8>, nesting: usize) {
        let sha256 = sha256_hex(&bytes);
        let mut reading = if (self.known)(&sha256) {
            Reading::default()
        } else {
            let mut progress = |page, of| self.observer.reading(name, page, of);
            self.readers.read(name, &bytes, None, self.stop, &mut progress)
        };
        let members = std::mem::take(&mut reading.members);
        let opened = !members.is_empty() && nesting < MAX_NESTING;
        if !members.is_empty() && !opened {
            let detail = "The file holds further files and lies too deep in others for them to be taken out; it is kept. \
                          Take them out and add them.";
            let code = ReasonCode::Unsupported;
            reading.issues.push(Issue { code, detail: detail.to_owned(), page: None });
        }
        // A message is a document beside its attachments, a report's DICOM object stays a part of its study, and a
        // container of which some entries could not be taken out is kept with the reasons.
        let is_itself = !reading.pages.is_empty() || !reading.dicom.is_empty();
        if !opened || is_itself || !reading.issues.is_empty() {
            let bytes = Arc::new(bytes);
            self.files.push(ReadFile {
                name: name.to_owned(),
                path: None,
                bytes,
                sha256,
                reading,
                ahead: None,
            });
        }
        if opened {
            for member in members {
                self.read(&format!("{name}!/{}", member.name), member.bytes, nesting + 1);
            }
        }
    }
}
