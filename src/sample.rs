//! The sample case: an invented child's papers, carried inside the program for the demo and the first look around.
//!
//! Papers and answers come from the generator under `tests/generator`; nothing here is a real person's.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, DirEntry, include_dir};
use serde::Deserialize;

use crate::records::{PartialDate, Patient};

static SAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/sample");

/// Who the sample case is about, and what its family asks.
#[derive(Debug, Deserialize)]
pub struct SampleCase {
    /// The invented child.
    pub patient: Patient,
    /// The family's question by language tag.
    pub question: BTreeMap<String, String>,
    /// Passwords of locked files, by path below the papers' folder.
    #[serde(default)]
    pub file_passwords: BTreeMap<String, String>,
}

/// A decision of the sample's own review, keyed by what stands on paper, so that it survives new numbering.
#[derive(Debug, Deserialize)]
pub struct SampleDecision {
    /// Path below the papers' folder.
    pub file: String,
    /// `document`, `lab` or `event`.
    pub fact: String,
    /// Analyte key of a lab value.
    pub analyte: Option<String>,
    /// Its collection date.
    pub collected: Option<PartialDate>,
    /// Its value as printed.
    pub value: Option<String>,
    /// Type of an event.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// Its date.
    pub date: Option<PartialDate>,
    /// Fields to set, for corrections.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
}

/// The sample's own review.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SampleReview {
    /// Facts found right.
    pub confirm: Vec<SampleDecision>,
    /// Facts changed.
    pub correct: Vec<SampleDecision>,
    /// Facts that are not on the page.
    pub reject: Vec<SampleDecision>,
}

/// Writes the papers into `folder`, which is made if need be.
///
/// # Errors
/// When a file cannot be written.
pub fn write_papers(folder: &Path) -> io::Result<()> {
    let papers = SAMPLE.get_dir("files").ok_or(io::ErrorKind::NotFound)?;
    write_below(papers, papers.path(), folder)
}

fn write_below(dir: &Dir<'_>, root: &Path, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for entry in dir.entries() {
        let to = folder.join(entry.path().strip_prefix(root).unwrap_or(entry.path()));
        match entry {
            DirEntry::Dir(inner) => {
                fs::create_dir_all(&to)?;
                write_below(inner, root, folder)?;
            }
            DirEntry::File(file) => fs::write(to, file.contents())?,
        }
    }
    Ok(())
}

/// Patient and question of the sample case.
///
/// # Errors
/// When the program was built with a broken sample.
pub fn case() -> io::Result<SampleCase> {
    read("case.json")
}

/// The sample's own review.
///
/// # Errors
/// When the program was built with a broken sample.
pub fn review() -> io::Result<SampleReview> {
    read("review.json")
}

fn read<T: serde::de::DeserializeOwned>(name: &str) -> io::Result<T> {
    let file = SAMPLE.get_file(name).ok_or(io::ErrorKind::NotFound)?;
    Ok(serde_json::from_slice(file.contents())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_carries_its_papers_and_answers() {
        let folder = tempfile::tempdir().unwrap();
        write_papers(folder.path()).unwrap();
        let found = crate::intake::collect(&[folder.path().to_owned()]).len();
        assert!(found >= 40, "about forty files belong to the sample, {found} were written");
        assert!(
            case().unwrap().question.contains_key("zh"),
            "the question is asked in both languages of the packet"
        );
        assert!(!review().unwrap().confirm.is_empty());
    }
}
