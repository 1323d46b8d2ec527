//! Files of a record: pages are added, a file is split, a photo stands beside the official file.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::inbox::ImportRequest;
use super::search;
use crate::intake::Observer;
use crate::intake::worker::StopFlag;
use crate::records::{Document, DocumentId, DocumentStatus, LabValue, Page, PartRole, TextSource};
use crate::vault::Vault;

/// What to do with the files of a record. Every change can be undone as decisions of the review are.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum RecordRequest {
    /// The pages of a document continue those of a record.
    Append {
        /// The document.
        document_id: DocumentId,
        /// The record it continues.
        record: DocumentId,
    },
    /// A document shows the same paper as a record, as a photo does beside the official file.
    Join {
        /// The document.
        document_id: DocumentId,
        /// The record it stands beside; the file with text of its own.
        record: DocumentId,
    },
    /// A document is a record by itself again.
    Apart {
        /// The document.
        document_id: DocumentId,
    },
    /// A file holds several records.
    Split {
        /// The document.
        document_id: DocumentId,
        /// First and last page of each, counted from 1; every page stands in one of them, in order.
        ranges: Vec<(u32, u32)>,
    },
    /// A file that was split is one record again.
    Whole {
        /// The file's own document.
        document_id: DocumentId,
    },
    /// Two documents are different papers, whatever they have in common; they are not proposed again.
    NotTheSame {
        /// One.
        document_id: DocumentId,
        /// The other.
        other: DocumentId,
    },
}

/// Records of several files, files of several records, and what may be the same paper twice.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct RecordsView {
    /// Records of several files.
    pub records: Vec<RecordRow>,
    /// Files that were split.
    pub split: Vec<SplitFile>,
    /// Documents that seem to show the same paper.
    pub proposals: Vec<SamePaper>,
}

/// A record of several files.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct RecordRow {
    /// The document that leads it.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// Its files, the leading one first.
    pub files: Vec<RecordFile>,
}

/// A file of a record.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct RecordFile {
    /// Its document.
    pub document_id: DocumentId,
    /// What it is to the record; none for the leading one.
    pub role: Option<PartRole>,
    /// The name it came under.
    pub source_path: String,
    /// How many pages it has.
    pub pages: u32,
}

/// A file that was split into records.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct SplitFile {
    /// The file's own document, which holds its first pages.
    pub id: DocumentId,
    /// The name it came under.
    pub source_path: String,
    /// Its pieces by page, the first one too.
    pub pieces: Vec<SplitPiece>,
}

/// A piece of a file.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct SplitPiece {
    /// Its document.
    pub document_id: DocumentId,
    /// Its title.
    pub title: String,
    /// Its first page in the file.
    pub first: u32,
    /// Its last page in the file.
    pub last: u32,
}

/// Two documents that seem to show the same paper: a picture, and a file with text of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct SamePaper {
    /// The file with text of its own, which would lead the record.
    pub record: DocumentId,
    /// The picture.
    pub copy: DocumentId,
    /// Results both of them print.
    pub shared_values: u32,
}

/// So many results in common make a paper the same one, when they are most of what the smaller paper prints.
const FEWEST_SHARED: usize = 3;
const MOST_OF: f64 = 0.6;
/// Papers without results are compared by their words: at least so many, of which most stand on both.
const FEWEST_WORDS: usize = 20;
/// What the family says about two papers is kept under this name and their numbers.
const NOT_THE_SAME: &str = "not_the_same";

impl Satchel {
    /// Records of several files, files of several records, and what may be the same paper twice.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn record_files(&self) -> ApiResult<RecordsView> {
        RecordsView::of(&self.opened()?.vault())
    }

    /// Puts files together or apart and reads their facts anew; what a person has settled stays.
    ///
    /// # Errors
    /// When the documents cannot be put together so, or the vault is locked or cannot be written.
    pub fn regroup(&self, request: &RecordRequest) -> ApiResult<RecordsView> {
        self.put_together(request)?;
        self.record_files()
    }

    /// The same without telling which records there are now.
    fn put_together(&self, request: &RecordRequest) -> ApiResult<()> {
        let open = self.opened()?;
        let mut vault = open.vault();
        let mut desk = Desk::new(&vault, self.clock.now());
        match request {
            RecordRequest::Append { document_id, record } => desk.append(*document_id, *record)?,
            RecordRequest::Join { document_id, record } => desk.join(*document_id, *record)?,
            RecordRequest::Apart { document_id } => desk.apart(*document_id)?,
            RecordRequest::Split { document_id, ranges } if ranges.len() > 1 => {
                desk.split(*document_id, ranges)?
            }
            RecordRequest::Split { .. } => {
                return Err(ApiError::new(
                    ErrorCode::BadRequest,
                    "A file is split into two records or more. Nothing was changed. Name at least two ranges of pages.",
                ));
            }
            RecordRequest::Whole { document_id } => desk.split(*document_id, &[])?,
            RecordRequest::NotTheSame { document_id, other } => {
                desk.say(&not_the_same(*document_id, *other), "said", true.into())?;
            }
        }
        let decisions = desk.decisions();
        let touched = decisions.apply(&mut vault)?;
        drop(vault);
        search::renew(&open, touched)
    }

    /// Adds files to a record: they are imported, and their pages follow those that are there.
    ///
    /// # Errors
    /// As [`Satchel::import`] and [`Satchel::regroup`]; files that were imported before an error stay, each a record by
    /// itself.
    pub fn append_files(
        &self,
        record: DocumentId,
        request: &ImportRequest,
        observer: &dyn Observer,
        stop: &StopFlag,
    ) -> ApiResult<RecordsView> {
        // A mistaken number is told before anything comes in.
        self.document(record)?;
        for file in self.import(request, observer, stop)?.files {
            if let Some(document_id) = file.document_id {
                self.put_together(&RecordRequest::Append { document_id, record })?;
            }
        }
        self.record_files()
    }
}

fn not_the_same(a: DocumentId, b: DocumentId) -> String {
    format!("{NOT_THE_SAME}/{}/{}", a.min(b), a.max(b))
}

impl RecordsView {
    fn of(vault: &Vault) -> ApiResult<Self> {
        let documents: BTreeMap<DocumentId, Document> =
            vault.documents()?.into_iter().map(|document| (document.id, document)).collect();
        let parts = vault.parts()?;
        let file = |id: DocumentId, role| {
            documents.get(&id).map(|document| RecordFile {
                document_id: id,
                role,
                source_path: document.source_path.clone(),
                pages: document.pages,
            })
        };
        let mut records: Vec<RecordRow> = Vec::new();
        for (id, part) in &parts {
            if records.last().is_none_or(|row| row.id != part.record) {
                let title =
                    documents.get(&part.record).map(|lead| lead.facts.title.clone()).unwrap_or_default();
                records.push(RecordRow {
                    id: part.record,
                    title,
                    files: file(part.record, None).into_iter().collect(),
                });
            }
            if let Some(row) = records.last_mut() {
                row.files.extend(file(*id, Some(part.role)));
            }
        }
        let mut split = Vec::new();
        for document in documents.values() {
            let pieces = vault.pieces_of(document.id)?;
            let Some((_, second)) = pieces.first() else { continue };
            let own = (document.id, 1, second.first - 1);
            let all =
                std::iter::once(own).chain(pieces.iter().map(|(id, piece)| (*id, piece.first, piece.last)));
            let title = |id| documents.get(&id).map(|d: &Document| d.facts.title.clone()).unwrap_or_default();
            let pieces =
                all.map(|(id, first, last)| SplitPiece { document_id: id, title: title(id), first, last });
            split.push(SplitFile {
                id: document.id,
                source_path: document.source_path.clone(),
                pieces: pieces.collect(),
            });
        }
        let related: BTreeSet<DocumentId> = parts.iter().flat_map(|(id, part)| [*id, part.record]).collect();
        let proposals = proposals(vault, documents.values().filter(|d| !related.contains(&d.id)))?;
        Ok(Self { records, split, proposals })
    }
}

/// Documents of one day that seem to show the same paper, one as a picture and one with text of its own.
fn proposals<'a>(vault: &Vault, documents: impl Iterator<Item = &'a Document>) -> ApiResult<Vec<SamePaper>> {
    let mut by_day: BTreeMap<String, Vec<&Document>> = BTreeMap::new();
    for document in
        documents.filter(|document| document.pages > 0 && document.status != DocumentStatus::Trashed)
    {
        let day = document.facts.date.as_ref().map(|date| date.value.to_string()).unwrap_or_default();
        by_day.entry(day).or_default().push(document);
    }
    let labs = vault.labs()?;
    let mut found = Vec::new();
    for same_day in by_day.values().filter(|same_day| same_day.len() > 1) {
        let mut read = Vec::new();
        for document in same_day {
            read.push((*document, Words::of(&vault.pages(document.id)?)));
        }
        for (photo, copied) in read.iter().filter(|(_, words)| words.recognised) {
            for (file, official) in read.iter().filter(|(_, words)| !words.recognised) {
                let (shared, all) = shared_values(&labs, photo.id, file.id);
                let same = if all >= FEWEST_SHARED {
                    shared >= FEWEST_SHARED && is_most(shared, all)
                } else {
                    // A day alone says little, so papers without one are not compared by their words.
                    photo.facts.date.is_some() && copied.are_most_of(official)
                };
                let declined = || vault.note(&not_the_same(photo.id, file.id)).map(|note| note.is_some());
                if same && !declined()? {
                    let shared_values = u32::try_from(shared).unwrap_or(u32::MAX);
                    found.push(SamePaper { record: file.id, copy: photo.id, shared_values });
                }
            }
        }
    }
    Ok(found)
}

/// How many results both documents print, and how many the one prints that prints fewer.
fn shared_values(labs: &[LabValue], a: DocumentId, b: DocumentId) -> (usize, usize) {
    let prints = |lab: &LabValue, id| {
        lab.lab.source.document_id == id || lab.also.iter().any(|source| source.document_id == id)
    };
    let shown = || labs.iter().filter(|lab| lab.status.is_shown());
    let count = |id| shown().filter(|lab| prints(lab, id)).count();
    let shared = shown().filter(|lab| prints(lab, a) && prints(lab, b)).count();
    (shared, count(a).min(count(b)))
}

#[allow(clippy::cast_precision_loss, reason = "papers have few words")]
fn is_most(part: usize, of: usize) -> bool {
    part as f64 >= MOST_OF * of as f64
}

/// The words of a paper, for comparing it with another.
struct Words {
    words: BTreeSet<String>,
    /// Whether they were recognised from a picture.
    recognised: bool,
}

impl Words {
    fn of(pages: &[Page]) -> Self {
        let words = pages.iter().flat_map(|page| &page.lines).flat_map(|line| &line.words);
        Self {
            words: words.map(|word| word.text.to_lowercase()).collect(),
            recognised: pages.iter().any(|page| page.text_source == TextSource::Ocr),
        }
    }

    fn are_most_of(&self, other: &Self) -> bool {
        let all = self.words.len().min(other.words.len());
        all >= FEWEST_WORDS && is_most(self.words.intersection(&other.words).count(), all)
    }
}
