//! The sample case: an invented child's papers, carried inside the program for the demo and the first look around.
//!
//! Papers and answers come from the generator under `tests/generator`; nothing here is a real person's.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, DirEntry, include_dir};
use serde::Deserialize;
use serde_json::Value;

use crate::decision::Worksheet;
use crate::records::{DocumentId, PartialDate, Patient};

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

/// The sample's worksheet. Its quotations name papers; `filed` tells the numbers they were filed under.
///
/// # Errors
/// When the program was built with a broken sample.
pub fn worksheet(filed: &dyn Fn(&str) -> Option<DocumentId>) -> io::Result<Worksheet> {
    let mut sheet: Value = read("worksheet.json")?;
    number_papers(&mut sheet, filed);
    Ok(serde_json::from_value(sheet)?)
}

/// Puts a paper's number in place of its path. A quotation of a paper that was not filed keeps its words alone.
fn number_papers(value: &mut Value, filed: &dyn Fn(&str) -> Option<DocumentId>) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|value| number_papers(value, filed)),
        Value::Object(fields) => {
            if let Some(path) = fields.remove("file") {
                match path.as_str().and_then(filed) {
                    Some(id) => drop(fields.insert("document_id".into(), Value::String(id.to_string()))),
                    None => drop(fields.remove("page")),
                }
            }
            fields.values_mut().for_each(|value| number_papers(value, filed));
        }
        _ => {}
    }
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

    #[test]
    fn the_samples_worksheet_quotes_papers_of_the_sample() {
        let asked = std::cell::RefCell::new(Vec::new());
        let sheet = worksheet(&|path| {
            assert!(SAMPLE.get_file(format!("files/{path}")).is_some(), "{path} is a paper of the sample");
            asked.borrow_mut().push(path.to_owned());
            Some(DocumentId(1))
        })
        .unwrap();
        assert_eq!(sheet.check(crate::decision::library().worksheet()), Ok(()));
        assert_eq!(sheet.options.len(), 3);
        let placed = sheet.quotations().filter(|said| said.document_id.is_some()).count();
        assert_eq!(placed, asked.borrow().len());
        let unfiled = worksheet(&|_| None).unwrap();
        assert!(unfiled.quotations().all(|said| said.document_id.is_none() && said.page.is_none()));
    }
}
