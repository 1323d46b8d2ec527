//! Opening, filling and asking the index.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Instant;

use data_encoding::HEXLOWER;
use jiff::civil::Date;
use satchel_records::{Document, DocumentId, DocumentKind, Event, LabValue, Page, PartialDate};
use tantivy::collector::{Count, TopDocs};
use tantivy::indexer::NoMergePolicy;
use tantivy::schema::{Field, Value};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{
    Index, IndexReader, IndexSettings, IndexWriter, ReloadPolicy, TantivyDocument, TantivyError, Term,
};

use super::directory::SealedDirectory;
use super::query::Asked;
use super::schema::{Fields, VERSION, schema};
use super::snippet::snippet;
use super::stems::Stems;
use super::synonyms::Synonyms;
use super::words::{Words, words_for_index};
use super::{FoundIn, Query, SearchError, SearchHit, SearchResults};

type Result<T> = std::result::Result<T, SearchError>;

/// Memory the writer fills before it writes a segment, in bytes; the least that Tantivy takes.
const WRITER_MEMORY: usize = 15_000_000;

/// Segments that are left alone. More are joined, since each costs every search a little.
const SEGMENTS: usize = 12;

/// The full-text index of one vault.
pub struct SearchIndex {
    index: Index,
    reader: IndexReader,
    fields: Fields,
    directory: SealedDirectory,
    synonyms: Synonyms,
    /// Only while there is something to write.
    writer: Option<IndexWriter>,
}

/// What was found when the index was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexState {
    /// It is whole; every byte of it was authenticated.
    Ready,
    /// It is new, or what was there was damaged, older or foreign and has been dropped: fill it from the vault.
    Empty,
}

impl SearchIndex {
    /// Opens the index in the folder `dir`, which belongs to it alone, or begins a new one.
    ///
    /// The names of analytes and drugs come from [`crate::facts::knowledge`].
    pub fn open(dir: &Path, key: &[u8; 32], vault_id: &[u8; 16]) -> Result<(Self, IndexState)> {
        Self::open_with(dir, key, vault_id, known_names().clone())
    }

    /// Opens the index with synonyms of the caller's.
    pub fn open_with(
        dir: &Path,
        key: &[u8; 32],
        vault_id: &[u8; 16],
        synonyms: Synonyms,
    ) -> Result<(Self, IndexState)> {
        fs::create_dir_all(dir)?;
        if let Some(folder) = only_generation(dir)?
            && let Ok(index) = Self::existing(&folder, key, vault_id, synonyms.clone())
        {
            return Ok((index, IndexState::Ready));
        }
        remove_contents(dir)?;
        Ok((Self::create(dir, key, vault_id, synonyms)?, IndexState::Empty))
    }

    /// Puts a document's entries into the index in place of its former ones. Searches see them after [`commit`](Self::commit).
    pub fn put(
        &mut self,
        document: &Document,
        pages: &[Page],
        labs: &[LabValue],
        events: &[Event],
    ) -> Result<()> {
        self.remove(document.id)?;
        let entries = self.entries(document, pages, labs, events);
        let writer = self.writer()?;
        for entry in entries {
            writer.add_document(entry).map_err(|error| failed(&error))?;
        }
        Ok(())
    }

    /// Takes a document out. Searches see it after [`commit`](Self::commit).
    pub fn remove(&mut self, id: DocumentId) -> Result<()> {
        let term = Term::from_field_u64(self.fields.document, id.0.into());
        self.writer()?.delete_term(term);
        Ok(())
    }

    /// Makes what was put and removed visible, and keeps it.
    pub fn commit(&mut self) -> Result<()> {
        self.commit_with(None)
    }

    /// Commits, and notes which state of the vault the index now mirrors; [`stamp`](Self::stamp) gives it back.
    pub fn commit_at(&mut self, stamp: u64) -> Result<()> {
        self.commit_with(Some(stamp))
    }

    /// The state of the vault noted with the last commit, if one was.
    pub fn stamp(&self) -> Option<u64> {
        self.index.load_metas().ok()?.payload?.parse().ok()
    }

    /// Answers a query.
    pub fn query(&self, query: &Query) -> Result<SearchResults> {
        let start = Instant::now();
        let searcher = self.reader.searcher();
        let limit = if query.limit == 0 { 20 } else { query.limit.min(10_000) };
        let asked = Asked::new(query, &self.synonyms);
        let Some(tantivy_query) = asked.to_tantivy(query, &self.fields) else {
            return Ok(SearchResults { hits: Vec::new(), total: 0, took: start.elapsed() });
        };
        let best = TopDocs::with_limit(limit).order_by_score();
        let (found, total) =
            searcher.search(&tantivy_query, &(best, Count)).map_err(|error| self.error(&error))?;
        let mut hits = Vec::with_capacity(found.len());
        for (score, address) in found {
            let entry: TantivyDocument = searcher.doc(address).map_err(|error| self.error(&error))?;
            hits.extend(self.hit(&entry, &asked, score));
        }
        hits.sort_by(|a, b| {
            b.score.total_cmp(&a.score).then_with(|| (a.document_id, a.page).cmp(&(b.document_id, b.page)))
        });
        Ok(SearchResults { hits, total, took: start.elapsed() })
    }

    fn existing(folder: &Path, key: &[u8; 32], vault_id: &[u8; 16], synonyms: Synonyms) -> Result<Self> {
        let directory = sealed(folder, key, vault_id);
        directory.remove_unfinished()?;
        let index = Index::open(directory.clone()).map_err(|error| failed(&error))?;
        let (schema, fields) = schema();
        if index.schema() != schema {
            return Err(SearchError::Engine("another version"));
        }
        let living = index.searchable_segment_ids().map_err(|error| failed(&error))?;
        let living: Vec<String> = living.iter().map(|id| id.uuid_string()).collect();
        let files = index.directory().list_managed_files();
        let belongs = |path: &PathBuf, segment: &String| {
            path.to_str().is_some_and(|name| name.starts_with(segment.as_str()))
        };
        // Without the list of its files nothing of a segment would be verified.
        if living.iter().any(|segment| !files.iter().any(|path| belongs(path, segment))) {
            return Err(SearchError::Damaged);
        }
        for path in files.iter().filter(|path| living.iter().any(|segment| belongs(path, segment))) {
            match directory.verify(path) {
                // A superseded list of deletions may be gone; the reader misses one that is needed.
                Err(error)
                    if error.kind() == io::ErrorKind::NotFound
                        && path.extension().is_some_and(|kind| kind == "del") => {}
                other => other?,
            }
        }
        Self::new(index, fields, directory, synonyms)
    }

    fn create(dir: &Path, key: &[u8; 32], vault_id: &[u8; 16], synonyms: Synonyms) -> Result<Self> {
        let mut generation = [0; 8];
        getrandom::fill(&mut generation).map_err(|_| SearchError::Engine("no random numbers"))?;
        let folder = dir.join(HEXLOWER.encode(&generation));
        fs::create_dir(&folder)?;
        let directory = sealed(&folder, key, vault_id);
        let (schema, fields) = schema();
        let index = Index::create(directory.clone(), schema, IndexSettings::default())
            .map_err(|error| failed(&error))?;
        Self::new(index, fields, directory, synonyms)
    }

    fn new(index: Index, fields: Fields, directory: SealedDirectory, synonyms: Synonyms) -> Result<Self> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual);
        let reader = reader.try_into().map_err(|error: TantivyError| failed(&error))?;
        Ok(Self { index, reader, fields, directory, synonyms, writer: None })
    }

    fn writer(&mut self) -> Result<&mut IndexWriter> {
        let writer = match self.writer.take() {
            Some(writer) => writer,
            None => {
                let writer = self
                    .index
                    .writer_with_num_threads(1, WRITER_MEMORY)
                    .map_err(|error| self.error(&error))?;
                // Segments are joined in commit, one after another: no thread works on after the vault is closed.
                writer.set_merge_policy(Box::new(NoMergePolicy));
                writer
            }
        };
        Ok(self.writer.insert(writer))
    }

    fn commit_with(&mut self, stamp: Option<u64>) -> Result<()> {
        let Some(mut writer) = self.writer.take() else {
            // Without changes only a new stamp is worth a commit.
            return if stamp.is_some() && stamp != self.stamp() {
                self.writer()?;
                self.commit_with(stamp)
            } else {
                Ok(())
            };
        };
        let stamp = stamp.map(|stamp| stamp.to_string());
        let committed = commit(&mut writer, stamp.as_deref(), &self.index)
            .and_then(|()| writer.wait_merging_threads())
            .and_then(|()| self.reader.reload());
        committed.map_err(|error| self.error(&error))
    }

    fn error(&self, error: &TantivyError) -> SearchError {
        if self.directory.is_altered() { SearchError::Damaged } else { failed(error) }
    }

    fn entries(
        &self,
        document: &Document,
        pages: &[Page],
        labs: &[LabValue],
        events: &[Event],
    ) -> Vec<TantivyDocument> {
        let facts = &document.facts;
        let stems = &mut Stems::new(facts.language.as_ref().map(|fact| fact.value.as_str()));
        let shown_labs = || labs.iter().filter(|lab| lab.status.is_shown());
        let facility = facts.facility.as_ref().map_or("", |fact| fact.value.as_str());
        let title = format!("{}\n{facility}\n{}", facts.title, document.source_path);
        let mut entries = vec![self.entry(document, FoundIn::Title, None, &title, stems, &[])];
        for page in pages {
            let here = shown_labs().filter(|lab| lab.lab.source.page == page.number);
            let analytes: Vec<&str> = here.map(|lab| lab.lab.analyte.as_str()).collect();
            entries.push(self.entry(
                document,
                FoundIn::Page,
                Some(page.number),
                &page.text(),
                stems,
                &analytes,
            ));
        }
        for lab in shown_labs() {
            let text = lab_text(lab);
            let analyte = [lab.lab.analyte.as_str()];
            entries.push(self.entry(
                document,
                FoundIn::Lab,
                Some(lab.lab.source.page),
                &text,
                stems,
                &analyte,
            ));
        }
        for event in events.iter().filter(|event| event.status.is_shown()) {
            let page = event
                .sources
                .iter()
                .find(|source| source.document_id == document.id)
                .map(|source| source.page);
            entries.push(self.entry(document, FoundIn::Event, page, &event_text(event), stems, &[]));
        }
        entries
    }

    fn entry(
        &self,
        document: &Document,
        found_in: FoundIn,
        page: Option<u32>,
        text: &str,
        stems: &mut Stems<'_>,
        analytes: &[&str],
    ) -> TantivyDocument {
        let fields = &self.fields;
        let facts = &document.facts;
        let found = words_for_index(text);
        let mut concepts: Vec<&str> = self.synonyms.in_page(text, &found, stems).into_iter().collect();
        concepts.extend(analytes);
        concepts.sort_unstable();
        concepts.dedup();
        let mut entry = TantivyDocument::new();
        entry.add_u64(fields.document, document.id.0.into());
        entry.add_text(fields.found_in, found_in.key());
        entry.add_text(fields.kind, facts.kind.value.key());
        entry.add_text(fields.title, &facts.title);
        entry.add_text(fields.body, text);
        if let Some(page) = page {
            entry.add_u64(fields.page, page.into());
        }
        if let Some(date) = facts.date.as_ref().map(|fact| fact.value) {
            entry.add_text(fields.date, date.to_string());
            entry.add_i64(fields.first_day, day_number(date.first_day()));
            entry.add_i64(fields.last_day, day_number(date.last_day()));
        }
        add_tokens(&mut entry, fields.stems, stem_tokens(text, &found, stems));
        add_tokens(&mut entry, fields.concepts, concepts.into_iter().map(|key| (key.to_owned(), 0)));
        add_tokens(&mut entry, fields.words, word_tokens(found));
        entry
    }

    fn hit(&self, entry: &TantivyDocument, asked: &Asked<'_>, score: f32) -> Option<SearchHit> {
        let fields = &self.fields;
        let text = |field: Field| entry.get_first(field).and_then(|value| value.as_str());
        let number = |field: Field| entry.get_first(field).and_then(|value| value.as_u64());
        let small = |field: Field| number(field).and_then(|number| u32::try_from(number).ok());
        let snippet = snippet(text(fields.body)?, asked);
        Some(SearchHit {
            document_id: DocumentId(small(fields.document)?),
            title: text(fields.title).unwrap_or_default().to_owned(),
            page: small(fields.page),
            date: text(fields.date).and_then(|date| date.parse::<PartialDate>().ok()),
            kind: text(fields.kind).and_then(DocumentKind::from_key).unwrap_or_default(),
            found_in: text(fields.found_in).and_then(FoundIn::from_key)?,
            snippet: snippet.text,
            highlights: snippet.highlights,
            score,
        })
    }
}

/// Days since 1970-01-01.
pub(super) fn day_number(day: Date) -> i64 {
    Date::constant(1970, 1, 1).until(day).map_or(0, |span| span.get_days().into())
}

fn commit(writer: &mut IndexWriter, stamp: Option<&str>, index: &Index) -> tantivy::Result<()> {
    let commit = |writer: &mut IndexWriter| -> tantivy::Result<()> {
        let mut prepared = writer.prepare_commit()?;
        if let Some(stamp) = stamp {
            prepared.set_payload(stamp);
        }
        prepared.commit().map(drop)
    };
    commit(writer)?;
    let mut segments = index.searchable_segment_metas()?;
    if segments.len() > SEGMENTS {
        segments.sort_by_key(|segment| segment.num_docs());
        let small: Vec<_> =
            segments.iter().take(segments.len() - SEGMENTS / 4).map(|segment| segment.id()).collect();
        writer.merge(&small).wait()?;
        writer.garbage_collect_files().wait()?;
    }
    Ok(())
}

fn sealed(folder: &Path, key: &[u8; 32], vault_id: &[u8; 16]) -> SealedDirectory {
    let name = folder.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    SealedDirectory::new(folder, key, vault_id, &format!("{VERSION}/{name}"))
}

/// The folder of the one generation; none when there is no index, or several (a drop was interrupted).
fn only_generation(dir: &Path) -> io::Result<Option<PathBuf>> {
    let mut entries = fs::read_dir(dir)?;
    let Some(first) = entries.next().transpose()? else { return Ok(None) };
    Ok(entries.next().is_none().then(|| first.path()))
}

fn remove_contents(dir: &Path) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?
        } else {
            fs::remove_file(entry.path())?
        }
    }
    Ok(())
}

/// What is wrong in words that hold nothing of a record.
fn failed(error: &TantivyError) -> SearchError {
    match error {
        TantivyError::IoError(error) => SearchError::Io(io::Error::from(error.kind())),
        TantivyError::DataCorruption(_) | TantivyError::OpenReadError(_) => SearchError::Damaged,
        TantivyError::LockFailure(..) => SearchError::Engine("the index is being written"),
        TantivyError::ErrorInThread(_) => SearchError::Engine("the writer stopped"),
        _ => SearchError::Engine("the index engine refused"),
    }
}

fn lab_text(lab: &LabValue) -> String {
    let reported = &lab.lab.as_reported;
    let date = lab.lab.collected.map(|date| date.to_string());
    let range = reported.range.as_ref().map(|range| format!("({range})"));
    let parts = [
        Some(reported.name.as_str()),
        Some(reported.value.as_str()),
        reported.unit.as_deref(),
        range.as_deref(),
        reported.flag.as_deref(),
        lab.lab.method.as_deref(),
        lab.lab.sensitivity.as_deref(),
        date.as_deref(),
    ];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn event_text(event: &Event) -> String {
    let end = event.end.map(|end| format!(" – {end}")).unwrap_or_default();
    let details: Vec<&str> = event.details.values().map(String::as_str).collect();
    format!("{}\n{}\n{}{end}", event.label, details.join("\n"), event.date)
}

fn word_tokens(found: Words) -> Vec<(String, usize)> {
    let words = found.words.into_iter().enumerate().map(|(at, word)| (word.text, at));
    let variants = found.variants.into_iter().map(|variant| (variant.text, variant.at));
    let mut tokens: Vec<(String, usize)> = words.chain(variants).collect();
    // Tantivy stores the steps from one position to the next, which must not be negative.
    tokens.sort_by_key(|(_, at)| *at);
    tokens
}

fn stem_tokens(text: &str, found: &Words, stems: &mut Stems<'_>) -> Vec<(String, usize)> {
    let printed =
        found.words.iter().filter(|word| !word.unspaced).filter_map(|word| text.get(word.range.clone()));
    printed.flat_map(|word| stems.of(word).to_vec()).map(|stem| (stem, 0)).collect()
}

fn add_tokens(entry: &mut TantivyDocument, field: Field, tokens: impl IntoIterator<Item = (String, usize)>) {
    let token = |(text, position)| Token { offset_from: 0, offset_to: 0, position, text, position_length: 1 };
    let tokens = tokens.into_iter().map(token).collect();
    entry.add_pre_tokenized_text(field, PreTokenizedString { text: String::new(), tokens });
}

/// The names of all analytes and drugs, read once.
fn known_names() -> &'static Synonyms {
    static SYNONYMS: OnceLock<Synonyms> = OnceLock::new();
    SYNONYMS.get_or_init(|| {
        let mut synonyms = Synonyms::default();
        for (key, name) in crate::facts::knowledge().drug_names() {
            synonyms.add(key, name, None);
        }
        for analyte in crate::facts::knowledge().analytes() {
            synonyms.add(&analyte.key, &analyte.key, None);
            for (language, names) in &analyte.names {
                names.iter().for_each(|name| synonyms.add(&analyte.key, name, Some(language)));
            }
        }
        synonyms
    })
}

impl std::fmt::Debug for SearchIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SearchIndex(..)")
    }
}
