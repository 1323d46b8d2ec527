//! The vault's promise, held on real papers: what was read from them stands in no file of the vault's folder.
//!
//! Papers of the sample case go through the program as a family's would: text PDFs in several languages, a picture whose
//! words are recognised, a letter, a table, an imaging disc. Then every word the program knows of them is looked for.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use satchel::api::document::PageRequest;
use satchel::api::inbox::ImportRequest;
use satchel::api::library::LibraryRequest;
use satchel::api::search::SearchRequest;
use satchel::api::unlock::CreateRequest;
use satchel::api::{Clock, Config, Satchel};
use satchel::host;
use satchel::intake::Unwatched;
use satchel::intake::worker::StopFlag;
use satchel::records::ImportStatus;
use satchel::vault::{KdfParams, Timestamp};

use super::worker::reader_program;

/// Papers of the sample, below its folder.
const PAPERS: [&str; 6] = [
    "2022 поддерживающая",
    "Испания 2023/Carta derivacion.docx",
    "Turkiye nakil/takip tablosu.xlsx",
    "2026/تحاليل 14-4.pdf",
    "中国 CAR-T/血常规.pdf",
    "中国 CAR-T/单采记录.png",
];
/// The same for an imaging disc, which becomes one document.
const DISC: &str = "中国 CAR-T/PETCT CD";

struct FixedClock;

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp("2026-11-21T09:00:00Z".to_owned())
    }

    fn today(&self) -> jiff::civil::Date {
        jiff::civil::date(2026, 11, 21)
    }
}

#[test]
fn no_word_of_the_sample_is_in_any_file_of_the_vault() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("Family.satchel");
    let config = Config { kdf: KdfParams::FLOOR, ..host::config(dir.clone(), reader_program()) };
    let satchel = Satchel::new(config, Box::new(FixedClock));
    let words = fill(&satchel, &dir);
    let needles = Needles::new(&words);
    assert_eq!(needles.found_in(&dir), Vec::<String>::new(), "while the vault is open, its log included");
    satchel.lock().unwrap();
    assert_eq!(needles.found_in(&dir), Vec::<String>::new(), "after the vault was closed");

    // A search that finds nothing must be able to find.
    let word = words.iter().find(|word| word.chars().count() > 6 && !word.is_ascii()).unwrap();
    let wide = |bytes: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    for (form, planted) in [
        ("as it is", word.clone().into_bytes()),
        ("in UTF-16", wide(u16::to_le_bytes)),
        ("in UTF-16 the other way round", wide(u16::to_be_bytes)),
        ("in hexadecimal", hex(word.as_bytes()).into_bytes()),
        ("in base64", STANDARD.encode(format!("xy{word}z")).into_bytes()),
        ("in base64 for addresses", URL_SAFE.encode(word).into_bytes()),
    ] {
        let path = dir.join("blobs/planted");
        fs::write(&path, [&[0, 1][..], &planted, &[255]].concat()).unwrap();
        assert!(!needles.found_in(&dir).is_empty(), "a word planted {form} is found");
        fs::remove_file(path).unwrap();
    }
    fs::write(dir.join(format!("{word}.tmp")), "").unwrap();
    assert!(!needles.found_in(&dir).is_empty(), "and in a file's name");
}

/// Imports the papers, looks at them as a person would, and returns every word the program knows of them.
fn fill(satchel: &Satchel, dir: &Path) -> BTreeSet<String> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample/files");
    let request = CreateRequest {
        vault: dir.display().to_string(),
        patient: Some("Zarina Tolkun".to_owned()),
        born: None,
        passphrase: "four calm yellow boats".to_owned(),
    };
    satchel.create(&request).unwrap();
    let paths = PAPERS.iter().chain([&DISC]).map(|path| sample.join(path).display().to_string()).collect();
    let import = satchel.import(&ImportRequest { paths }, &Unwatched, &StopFlag::default()).unwrap();
    assert!(import.files.iter().any(|file| file.path.ends_with('/')), "the disc became a study: {import:?}");

    let mut texts: Vec<String> = import.files.iter().map(|file| file.path.clone()).collect();
    let mut recognised = 0;
    for row in satchel.documents(&LibraryRequest::default()).unwrap() {
        let document = satchel.document(row.id).unwrap();
        // Looking at a page leaves its picture in the vault.
        if let Some(page) = document.page_texts.first() {
            let request = PageRequest { document_id: row.id, page: page.page };
            if satchel.page(request).unwrap().has_image {
                satchel.page_image(request).unwrap();
            }
        }
        recognised += document.page_texts.iter().filter(|page| page.ocr_confidence.is_some()).count();
        texts.extend([row.title, row.source_path, row.facility.unwrap_or_default()]);
        texts.extend(row.identity.name);
        texts.extend(document.page_texts.into_iter().map(|page| page.text));
        texts.extend(document.labs.into_iter().map(|lab| lab.as_reported.name));
        texts.extend(document.events.into_iter().map(|event| event.label));
        if let Some(study) = document.study {
            texts.extend([study.description, study.institution]);
            texts.extend(study.identity.name);
            texts.extend(study.series.into_iter().map(|series| series.description));
        }
    }
    let read = import.files.iter().filter(|file| file.status == ImportStatus::Added).count();
    assert!(read >= PAPERS.len(), "the papers are read: {import:?}");
    assert!(recognised > 0, "one of them is a picture whose words were recognised");
    let asked = SearchRequest { text: "血小板".to_owned(), ..SearchRequest::default() };
    assert!(satchel.search(&asked).unwrap().total > 0, "the index is filled");

    let words: BTreeSet<String> = texts.iter().flat_map(|text| words(text)).collect();
    assert!(words.len() > 300, "the sample has words to look for: {}", words.len());
    words
}

/// Words long enough to be no chance in encrypted bytes: runs of letters, and of Chinese, of seven bytes or more.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() >= NEEDLE && !word.bytes().all(|byte| byte.is_ascii_digit()))
        .flat_map(|word| [word.to_owned(), word.to_lowercase()])
}

/// Bytes by which a needle is first recognised.
const NEEDLE: usize = 7;

/// Words in all the forms programs leave them in, found by their first bytes.
struct Needles(HashMap<[u8; NEEDLE], Vec<(Vec<u8>, Arc<str>)>>);

impl Needles {
    fn new(words: &BTreeSet<String>) -> Self {
        let mut needles: HashMap<[u8; NEEDLE], Vec<(Vec<u8>, Arc<str>)>> = HashMap::new();
        for word in words {
            let name: Arc<str> = word.as_str().into();
            for form in forms(word) {
                if let Some(beginning) = form.first_chunk() {
                    needles.entry(*beginning).or_default().push((form.clone(), Arc::clone(&name)));
                }
            }
        }
        Self(needles)
    }

    /// Words that stand in a folder's files or their names, with the file.
    fn found_in(&self, dir: &Path) -> Vec<String> {
        let mut hits = Vec::new();
        for path in files(dir) {
            let name = path.strip_prefix(dir).unwrap().to_string_lossy().into_owned();
            let bytes = fs::read(&path).unwrap();
            for text in [name.as_bytes(), &bytes] {
                hits.extend(self.found(text).map(|word| format!("{word} in {name}")));
            }
        }
        hits
    }

    fn found<'a>(&'a self, bytes: &'a [u8]) -> impl Iterator<Item = Arc<str>> + 'a {
        (0..bytes.len()).flat_map(move |at| {
            let known = bytes[at..].first_chunk::<NEEDLE>().and_then(|beginning| self.0.get(beginning));
            let here = known.into_iter().flatten().filter(move |(form, _)| bytes[at..].starts_with(form));
            here.map(|(_, word)| Arc::clone(word))
        })
    }
}

/// A word raw, in UTF-16, in hexadecimal, and in base64 at each of its three places in a group.
fn forms(word: &str) -> Vec<Vec<u8>> {
    let bytes = word.as_bytes();
    let mut forms = vec![
        bytes.to_vec(),
        word.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        word.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        hex(bytes).into_bytes(),
        hex(bytes).to_uppercase().into_bytes(),
    ];
    for skipped in 0..3 {
        // Only whole groups of three bytes look the same whatever stands beside the word.
        let whole = bytes.get(skipped..).unwrap_or_default();
        let whole = &whole[..whole.len() / 3 * 3];
        forms.extend([STANDARD.encode(whole).into_bytes(), URL_SAFE.encode(whole).into_bytes()]);
    }
    forms
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
