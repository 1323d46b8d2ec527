//! Search over the sealed index: what is found, in which languages, and what the disk shows of it.

use std::fs;
use std::path::{Path, PathBuf};

use satchel::records::*;
use satchel::search::{FoundIn, IndexState, Query, SearchIndex, SearchResults, Synonyms};

const KEY: [u8; 32] = [3; 32];
const VAULT: [u8; 16] = [9; 16];

fn synonyms() -> Synonyms {
    let mut synonyms = Synonyms::default();
    for (language, name) in [
        ("en", "Platelets"),
        ("zh", "血小板"),
        ("ru", "Тромбоциты"),
        ("es", "Plaquetas"),
        ("tr", "Trombosit"),
        ("ar", "صفائح دموية"),
    ] {
        synonyms.add("plt", name, Some(language));
    }
    synonyms.add("plt", "PLT", None);
    synonyms
}

fn open(dir: &Path) -> (SearchIndex, IndexState) {
    SearchIndex::open_with(dir, &KEY, &VAULT, synonyms()).unwrap()
}

fn document(id: u32, title: &str, kind: DocumentKind, date: Option<&str>, language: &str) -> Document {
    Document {
        id: DocumentId(id),
        facts: DocumentFacts {
            title: title.into(),
            kind: Fact::suggested(kind, None),
            date: date.map(|date| Fact::suggested(date.parse().unwrap(), None)),
            language: Some(Fact::suggested(language.into(), None)),
            facility: None,
            identity: PrintedIdentity::default(),
            dates: None,
        },
        status: DocumentStatus::Ready,
        identity_check: IdentityCheck::Unknown,
        pages: 1,
        sha256: String::new(),
        source_path: format!("scan{id}.pdf"),
        media_type: "application/pdf".into(),
        bytes: 1,
        added_at: "2026-11-21T00:00:00Z".into(),
        reason: None,
    }
}

fn page(number: u32, text: &str) -> Page {
    let line = |line: &str| Line {
        words: line
            .split_whitespace()
            .map(|word| Word {
                text: word.into(),
                bounds: Rect::default(),
                confidence: None,
                doubtful: false,
            })
            .collect(),
    };
    Page { number, lines: text.lines().map(line).collect(), ..Page::default() }
}

fn source(document: u32) -> Source {
    Source {
        document_id: DocumentId(document),
        page: 1,
        quote: String::new(),
        bounds: None,
        name_box: None,
        rule: String::new(),
    }
}

fn lab(id: u32, document: u32, status: FactStatus) -> LabValue {
    LabValue {
        id: LabId(id),
        lab: LabSuggestion {
            analyte: "plt".into(),
            loinc: None,
            value: Some(41.0),
            comparator: None,
            unit: None,
            factor: None,
            as_reported: AsReported {
                name: "Thrombozyten".into(),
                value: "41".into(),
                unit: Some("G/l".into()),
                range: None,
                flag: None,
            },
            collected: Some("2024-05-21".parse().unwrap()),
            collected_time: None,
            specimen: Specimen::Blood,
            method: None,
            sensitivity: None,
            doubts: vec![],
            source: source(document),
        },
        status,
        also: vec![],
    }
}

fn event(id: u32, document: u32, label: &str) -> Event {
    Event {
        id: EventId(id),
        kind: EventKind::CarTInfusion,
        date: "2025-10-14".parse().unwrap(),
        end: None,
        label: label.into(),
        details: [("product".to_owned(), "Relmacel".to_owned())].into(),
        status: FactStatus::Confirmed,
        sources: vec![source(document)],
        conflicting_dates: vec![],
    }
}

/// The texts of the small library every test asks.
const TEXTS: [(u32, &str, &str); 7] = [
    (
        1,
        "en",
        "Complete blood count\nPlatelets 41 x10^9/L low\nMRD by flow 0.41 % CD19+ blasts, sensitivity 10⁻⁴",
    ),
    (2, "zh", "血常规检查报告单\n患儿提示血小板减少，急性淋巴细胞白血病复发，CD19阳性"),
    (3, "ru", "Выписной эпикриз\nОтмечено снижение тромбоцитов до 41 тыс/мкл, лёгкие чистые"),
    (4, "tr", "Kemik İLİĞİ aspirasyonu\nTrombositler düşük, akciğer IŞIK bulgusu"),
    (5, "es", "Informe de alta\nLas plaquetas bajaron después de la infusión de células CAR-T"),
    (6, "ar", "تقرير المختبر\nالصفائح الدموية ٠٫٤١ في مستشفى الأطفال"),
    (7, "en", "Allergy clinic\nNothing of note, vitamin K given"),
];

fn filled(dir: &Path) -> SearchIndex {
    let (mut index, state) = open(dir);
    assert_eq!(state, IndexState::Empty, "a new index has to be filled");
    for (id, language, text) in TEXTS {
        let kind = if id == 7 { DocumentKind::Consultation } else { DocumentKind::LabReport };
        let date =
            ["2024-05-21", "2024-05", "2023", "2025-01-02", "2025-10-20", "2026-01-01"].get(id as usize - 1);
        let document = document(id, &format!("Paper {id}"), kind, date.copied(), language);
        let labs = if id == 1 {
            vec![lab(1, 1, FactStatus::Suggested), lab(2, 1, FactStatus::Rejected)]
        } else {
            vec![]
        };
        let events = if id == 5 { vec![event(1, 5, "CAR-T infusion, Day 0")] } else { vec![] };
        index.put(&document, &[page(1, text)], &labs, &events).unwrap();
    }
    index.commit().unwrap();
    index
}

fn ask(index: &SearchIndex, text: &str) -> SearchResults {
    index.query(&Query { text: text.into(), limit: 50, ..Query::default() }).unwrap()
}

fn documents(index: &SearchIndex, text: &str) -> Vec<u32> {
    let mut ids: Vec<u32> = ask(index, text).hits.iter().map(|hit| hit.document_id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

#[test]
fn one_analyte_is_found_under_all_its_names() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path());
    for name in ["platelets", "血小板", "тромбоциты", "plaquetas", "trombosit", "plt"] {
        let found = documents(&index, name);
        assert!(
            [1, 2, 3, 4, 5].iter().all(|id| found.contains(id)),
            "{name} must find every language, found {found:?}"
        );
        assert!(!found.contains(&7), "{name} must not find a page that names no platelets");
    }
}

/// One line a language that names a drug and an analyte, inflected as a sentence asks for it.
const TREATED: [(u32, &str, &str, &str, &str); 6] = [
    (1, "en", "Cyclophosphamide was given, haemoglobin stable.", "Cyclophosphamide", "haemoglobin"),
    (2, "zh", "予环磷酰胺静滴，复查血红蛋白稳定", "环磷酰胺", "血红蛋白"),
    (3, "ru", "Терапия циклофосфамидом, уровень гемоглобина стабилен", "циклофосфамидом", "гемоглобина"),
    (4, "es", "Recibió ciclofosfamida, con hemoglobina estable", "ciclofosfamida", "hemoglobina"),
    (5, "tr", "Siklofosfamidin ikinci dozu verildi, hemoglobini sabit", "Siklofosfamidin", "hemoglobini"),
    (6, "ar", "أعطيت جرعة السيكلوفوسفاميد وكان الهيموغلوبين مستقرا", "السيكلوفوسفاميد", "الهيموغلوبين"),
];

/// An index with the program's own names of drugs and analytes.
fn treated(dir: &Path) -> SearchIndex {
    let (mut index, _) = SearchIndex::open(dir, &KEY, &VAULT).unwrap();
    let other = (7, "en", "Ifosfamide was given, fibrinogen stable.", "", "");
    for (id, language, text, _, _) in TREATED.into_iter().chain([other]) {
        let paper = document(id, "Paper", DocumentKind::DischargeSummary, None, language);
        index.put(&paper, &[page(1, text)], &[], &[]).unwrap();
    }
    index.commit().unwrap();
    index
}

#[test]
fn a_drug_and_an_analyte_are_found_in_six_languages_by_a_name_of_any() {
    let dir = tempfile::tempdir().unwrap();
    let index = treated(dir.path());
    for (queries, names) in [
        (
            [
                "cyclophosphamide",
                "环磷酰胺",
                "циклофосфамида",
                "ciclofosfamida",
                "siklofosfamide",
                "سيكلوفوسفاميد",
            ],
            TREATED.map(|(id, _, _, drug, _)| (id, drug)),
        ),
        (
            ["Hemoglobin", "血红蛋白", "гемоглобином", "hemoglobina", "hemoglobinin", "هيموغلوبين"],
            TREATED.map(|(id, _, _, _, analyte)| (id, analyte)),
        ),
    ] {
        for query in queries {
            assert_eq!(
                documents(&index, query),
                [1, 2, 3, 4, 5, 6],
                "{query}: every language, no other drug"
            );
            for hit in ask(&index, query).hits {
                let (_, name) = names[hit.document_id.0 as usize - 1];
                assert_eq!(shown(&hit), [name], "{query}: this is the name in {:?}", hit.snippet);
            }
        }
    }
    assert_eq!(documents(&index, "эндоксан"), [1, 2, 3, 4, 5, 6], "a brand asks for its drug");
    assert_eq!(
        documents(&index, "ciclofosfamida dosis"),
        Vec::<u32>::new(),
        "and the other words count as well"
    );
    assert_eq!(documents(&index, "环磷酰胺 血红蛋白"), [1, 2, 3, 4, 5, 6], "two names, each in any language");
    assert_eq!(documents(&index, "\"ciclofosfamida\""), [4], "in quotes only the word itself");
}

/// The words of a snippet that are marked.
fn shown(hit: &satchel::search::SearchHit) -> Vec<String> {
    let characters: Vec<char> = hit.snippet.chars().collect();
    let marked = |&(from, to): &(u32, u32)| characters[from as usize..to as usize].iter().collect();
    hit.highlights.iter().map(marked).collect()
}

#[test]
fn words_are_found_as_people_type_them() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path());
    for (text, wanted, why) in [
        ("0.41", vec![1, 6], "a number, in Arabic digits too"),
        ("0,41", vec![1, 6], "a decimal comma asks for the same number"),
        ("10^-4", vec![1], "a power printed with raised digits"),
        ("10^9", vec![1], "and 10^-4 is not 10^9"),
        ("CD19+", vec![1, 2], "a marker with its sign"),
        ("\"CD19+\"", vec![1], "in quotes the sign counts"),
        ("CAR-T", vec![5], "a name with a hyphen"),
        ("car t", vec![5], "or a space"),
        ("CART", vec![5], "or nothing"),
        ("白血病", vec![2], "a Chinese word"),
        ("淋巴细胞白血", vec![2], "a long part of a Chinese term"),
        ("板减", vec![2], "characters across two dictionary words"),
        ("病血", vec![], "characters that do not stand side by side"),
        ("легкие", vec![3], "е for ё"),
        ("isik", vec![4], "Turkish typed on an English keyboard"),
        ("ışık", vec![4], "Turkish as it is spelt"),
        ("iliği", vec![4], "Turkish small letters find capitals"),
        ("despues", vec![5], "Spanish without the accent"),
        ("الاطفال", vec![6], "Arabic without the hamza"),
        ("مستشفي", vec![6], "Arabic with yeh for alef maqsura"),
        ("sensitiv", vec![1], "the last word may be unfinished"),
        ("sensitiv flow", vec![], "but only the last"),
        ("\"blood count\"", vec![1], "a phrase"),
        ("\"count blood\"", vec![], "a phrase has an order"),
        ("blasts sensitivities", vec![1], "another form of the word"),
        ("relmacel", vec![5], "a detail of an event"),
        ("scan3", vec![3], "the file's name"),
    ] {
        assert_eq!(documents(&index, text), wanted, "{text}: {why}");
    }
}

#[test]
fn no_text_is_an_error() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path());
    for text in [
        "",
        "   ",
        "\"",
        "\"\"",
        "+-*/",
        "AND OR NOT",
        "title:x",
        "(((",
        "a\\",
        "[1 TO 2]",
        "\u{0}",
        "“血",
        "…",
        "🩸",
        "^-",
        "x^",
    ] {
        let found = index.query(&Query { text: text.into(), ..Query::default() });
        assert!(found.is_ok(), "{text:?} is what someone may type");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(40))]

    #[test]
    fn any_text_is_answered(texts in proptest::collection::vec("\\PC{0,24}", 20)) {
        use std::sync::OnceLock;
        static INDEX: OnceLock<(tempfile::TempDir, SearchIndex)> = OnceLock::new();
        let (_, index) = INDEX.get_or_init(|| {
            let dir = tempfile::tempdir().unwrap();
            let index = filled(dir.path());
            (dir, index)
        });
        for text in texts {
            for hit in ask(index, &text).hits {
                let length = hit.snippet.chars().count() as u32;
                proptest::prop_assert!(hit.highlights.iter().all(|(from, to)| from < to && *to <= length), "{text:?}");
            }
        }
    }
}

#[test]
fn filters_keep_what_may_be_meant() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path());
    let ask = |after: Option<&str>, before: Option<&str>, kind| {
        let date = |text: Option<&str>| text.map(|text| text.parse().unwrap());
        let query = Query { text: "scan".into(), kind, after: date(after), before: date(before), limit: 50 };
        let mut ids: Vec<u32> =
            index.query(&query).unwrap().hits.iter().map(|hit| hit.document_id.0).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(ask(None, None, None).len(), 7, "without a filter every file name matches");
    assert_eq!(
        ask(Some("2024-05-10"), Some("2024-05-31"), None),
        [1, 2],
        "a month may lie in the range, a document without a date not"
    );
    assert_eq!(ask(None, Some("2023-06"), None), [3], "a year may be earlier than its middle");
    assert_eq!(ask(None, None, Some(DocumentKind::Consultation)), [7], "only the asked kind");
}

#[test]
fn hits_tell_where_and_show_the_words() {
    let dir = tempfile::tempdir().unwrap();
    let index = filled(dir.path());
    let found = ask(&index, "血小板");
    let chinese = found.hits.iter().find(|hit| hit.document_id == DocumentId(2)).unwrap();
    assert_eq!(shown(chinese), ["血小板"], "the highlight covers the found word in {:?}", chinese.snippet);
    assert_eq!((chinese.page, chinese.found_in), (Some(1), FoundIn::Page));
    assert_eq!(chinese.date, Some("2024-05".parse().unwrap()), "the date comes back with its own precision");
    let russian = found.hits.iter().find(|hit| hit.document_id == DocumentId(3)).unwrap();
    assert!(
        !russian.highlights.is_empty(),
        "another language's name is highlighted too: {:?}",
        russian.snippet
    );
    let labs = found.hits.iter().filter(|hit| hit.found_in == FoundIn::Lab).count();
    assert_eq!(labs, 1, "the value is a hit of its own, the rejected one is not");
    assert_eq!(found.total, found.hits.len(), "all hits fit the limit");
    let few = index.query(&Query { text: "血小板".into(), limit: 2, ..Query::default() }).unwrap();
    assert_eq!((few.hits.len(), few.total), (2, found.total), "the limit cuts the list, not the count");
}

#[test]
fn a_document_is_replaced_and_removed() {
    let dir = tempfile::tempdir().unwrap();
    let mut index = filled(dir.path());
    index
        .put(&document(7, "Paper 7", DocumentKind::Other, None, "en"), &[page(1, "neuroblast")], &[], &[])
        .unwrap();
    assert!(documents(&index, "neuroblast").is_empty(), "nothing is visible before the commit");
    index.commit_at(12).unwrap();
    assert_eq!(documents(&index, "neuroblast"), [7]);
    assert!(documents(&index, "allergy").is_empty(), "the former text is gone");
    index.remove(DocumentId(7)).unwrap();
    index.commit_at(13).unwrap();
    assert!(documents(&index, "neuroblast").is_empty(), "a removed document is not found");
    drop(index);
    let (index, state) = open(dir.path());
    assert_eq!(
        (state, index.stamp()),
        (IndexState::Ready, Some(13)),
        "what was committed is there after opening"
    );
    assert_eq!(documents(&index, "allergy"), Vec::<u32>::new());
    assert_eq!(documents(&index, "白血病"), [2], "and the rest is still found");
}

#[test]
fn many_commits_leave_few_files() {
    let dir = tempfile::tempdir().unwrap();
    let (mut index, _) = open(dir.path());
    for id in 1..=40 {
        index
            .put(
                &document(id, "Paper", DocumentKind::Other, None, "en"),
                &[page(1, &format!("word{id} shared"))],
                &[],
                &[],
            )
            .unwrap();
        index.commit().unwrap();
    }
    assert_eq!(documents(&index, "shared").len(), 40, "joining segments loses nothing");
    assert_eq!(documents(&index, "\"word17\""), [17]);
    assert!(files(dir.path()).len() < 150, "segments are joined: {} files", files(dir.path()).len());
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

#[test]
fn the_disk_shows_no_word_of_the_records() {
    let dir = tempfile::tempdir().unwrap();
    drop(filled(dir.path()));
    let words: Vec<&str> = TEXTS
        .iter()
        .flat_map(|(_, _, text)| text.split_whitespace())
        .filter(|word| word.chars().count() >= 3)
        .collect();
    let engine = ["segment", "tantivy", "meta", "lock", "schema"];
    for file in files(dir.path()) {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(
            name.len() == 32 && name.bytes().all(|b| b.is_ascii_hexdigit()),
            "{name}: a file's name says nothing"
        );
        let bytes = fs::read(&file).unwrap();
        for word in
            words.iter().copied().chain(["Thrombozyten", "Relmacel", "Paper 1", "scan1"]).chain(engine)
        {
            for form in [word.to_owned(), word.to_lowercase()] {
                let little: Vec<u8> = form.encode_utf16().flat_map(u16::to_le_bytes).collect();
                let big: Vec<u8> = form.encode_utf16().flat_map(u16::to_be_bytes).collect();
                for needle in [form.as_bytes(), &little, &big] {
                    // A short needle may turn up in random bytes by chance.
                    let found = needle.len() >= 5 && bytes.windows(needle.len()).any(|part| part == needle);
                    assert!(!found, "{form:?} stands in {name} in the clear");
                }
            }
        }
    }
}

#[test]
fn any_flipped_bit_drops_the_index_instead_of_giving_wrong_hits() {
    let dir = tempfile::tempdir().unwrap();
    drop(filled(dir.path()));
    let paths = files(dir.path());
    let whole: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    let generation = paths[0].parent().unwrap().to_owned();
    for (damaged, bytes) in paths.iter().zip(&whole) {
        for at in [0, 20, bytes.len() / 2, bytes.len() - 1] {
            let mut bytes = bytes.clone();
            bytes[at] ^= 0x10;
            fs::write(damaged, &bytes).unwrap();
            let (index, state) = open(dir.path());
            assert_eq!(state, IndexState::Empty, "byte {at} of a file of {} was changed", bytes.len());
            assert!(documents(&index, "platelets").is_empty(), "a dropped index gives nothing");
            drop(index);
            restore(dir.path(), &generation, &paths, &whole);
        }
    }
    let (index, state) = open(dir.path());
    assert_eq!(state, IndexState::Ready, "undamaged, the same files open again");
    assert!(documents(&index, "platelets").contains(&1));
}

fn restore(dir: &Path, generation: &Path, paths: &[PathBuf], whole: &[Vec<u8>]) {
    for entry in fs::read_dir(dir).unwrap() {
        fs::remove_dir_all(entry.unwrap().path()).unwrap();
    }
    fs::create_dir_all(generation).unwrap();
    paths.iter().zip(whole).for_each(|(path, bytes)| fs::write(path, bytes).unwrap());
}

#[test]
fn cut_swapped_missing_and_foreign_files_drop_the_index() {
    let dir = tempfile::tempdir().unwrap();
    drop(filled(dir.path()));
    let paths = files(dir.path());
    let whole: Vec<Vec<u8>> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    let generation = paths[0].parent().unwrap().to_owned();
    let check = |why: &str, damage: &dyn Fn()| {
        damage();
        let (_, state) = open(dir.path());
        assert_eq!(state, IndexState::Empty, "{why}");
        restore(dir.path(), &generation, &paths, &whole);
    };
    check("a file was cut", &|| fs::write(&paths[0], &whole[0][..whole[0].len() - 1]).unwrap());
    check("two files changed places", &|| {
        fs::write(&paths[0], &whole[1]).unwrap();
        fs::write(&paths[1], &whole[0]).unwrap();
    });
    for (path, bytes) in paths.iter().zip(&whole) {
        let why = format!("a file of {} bytes is missing", bytes.len());
        check(&why, &|| fs::remove_file(path).unwrap());
    }
    check("the generation was renamed", &|| {
        fs::rename(&generation, dir.path().join("0000000000000000")).unwrap()
    });
    check("a second index lies beside it", &|| fs::create_dir(dir.path().join("1111111111111111")).unwrap());
    let (_, state) = SearchIndex::open_with(dir.path(), &[4; 32], &VAULT, synonyms()).unwrap();
    assert_eq!(state, IndexState::Empty, "another key opens nothing");
    restore(dir.path(), &generation, &paths, &whole);
    let (_, state) = SearchIndex::open_with(dir.path(), &KEY, &[1; 16], synonyms()).unwrap();
    assert_eq!(state, IndexState::Empty, "the index of another vault opens nothing");
}

#[test]
fn damage_while_the_index_is_open_is_an_error_and_never_a_wrong_hit() {
    let dir = tempfile::tempdir().unwrap();
    drop(filled(dir.path()));
    let (index, _) = open(dir.path());
    for path in files(dir.path()) {
        let mut bytes = fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle..].iter_mut().for_each(|byte| *byte = !*byte);
        fs::write(&path, bytes).unwrap();
    }
    // What was read before the damage may still answer; what is read now must not be trusted.
    for text in ["platelets", "白血病", "0.41", "infusion"] {
        if let Ok(found) = index.query(&Query { text: text.into(), ..Query::default() }) {
            let known = |hit: &satchel::search::SearchHit| (1..=7).contains(&hit.document_id.0);
            assert!(found.hits.iter().all(known), "hits come from the authentic index or not at all");
        }
    }
}

/// Copies a folder's files as they stand; one that is gone meanwhile was never part of a whole state.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else if let Err(error) = fs::copy(entry.path(), &target) {
            assert_eq!(error.kind(), std::io::ErrorKind::NotFound, "{error}");
        }
    }
}

#[test]
fn a_writer_that_died_leaves_the_index_usable() {
    let dir = tempfile::tempdir().unwrap();
    let mut writing = filled(dir.path());
    writing
        .put(&document(8, "Paper 8", DocumentKind::Other, None, "en"), &[page(1, "unfinished")], &[], &[])
        .unwrap();
    // What lies on disk now is what a crash leaves. The writer itself lives on in this process, so it keeps its own folder.
    let after = tempfile::tempdir().unwrap();
    copy(dir.path(), after.path());
    let (mut index, state) = open(after.path());
    assert_eq!(state, IndexState::Ready, "what was committed is whole");
    assert!(documents(&index, "unfinished").is_empty(), "what was not committed is not there");
    index
        .put(&document(9, "Paper 9", DocumentKind::Other, None, "en"), &[page(1, "afterwards")], &[], &[])
        .unwrap();
    index.commit().unwrap();
    assert_eq!(documents(&index, "afterwards"), [9], "no lock of the dead writer is in the way");
    drop(writing);
}
