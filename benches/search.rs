//! Latency of search over the index of a very large family, beside SQLite FTS5 on the same pages in the same run.
//!
//! The peer's table is neither encrypted nor knows names in other languages, inflections or Chinese words, so its hits
//! are shown beside ours. Both count all hits and give the best twenty with the words around them.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use satchel::records::{
    Document, DocumentFacts, DocumentId, DocumentKind, DocumentStatus, Fact, IdentityCheck, Line, Page,
    PartialDate, PrintedIdentity, Rect, Word,
};
use satchel::search::{IndexState, Query, SearchIndex};

use super::common::{ms, quantile, time};

const DOCUMENTS: u32 = 12_500;
const PAGES: u32 = 8;
const LINES: usize = 40;
const ROUNDS: usize = 100;
const LIMIT: usize = 20;
const KEY: [u8; 32] = [1; 32];
const VAULT: [u8; 16] = [2; 16];

const LINES_OF: [(&str, [&str; 4]); 6] = [
    (
        "en",
        [
            "Platelets 41 x10^9/L (150 - 400) L",
            "No evidence of blasts in the marrow aspirate",
            "CD19+ CD10+ population of 0.41 %",
            "Patient tolerated the infusion without fever",
        ],
    ),
    (
        "zh",
        [
            "血小板计数 41 10^9/L 参考范围 125-350",
            "骨髓象提示急性淋巴细胞白血病复发",
            "患儿无发热，一般情况可",
            "微小残留病检测未见异常细胞群",
        ],
    ),
    (
        "ru",
        [
            "Тромбоциты 41 тыс/мкл (150 - 400)",
            "В миелограмме бластные клетки 3,5 %",
            "Состояние ребёнка средней тяжести",
            "Проведена инфузия эритроцитарной взвеси",
        ],
    ),
    (
        "tr",
        [
            "Trombosit 41 10^3/uL (150 - 450)",
            "Kemik iliği aspirasyonunda blast izlenmedi",
            "Hastanın genel durumu iyi, ateşi yok",
            "Kontrol önerildi, akciğer grafisi olağan",
        ],
    ),
    (
        "es",
        [
            "Plaquetas 41 x10^9/L (150 - 400)",
            "Médula ósea sin blastos",
            "La paciente toleró bien la infusión",
            "Se indica control en siete días",
        ],
    ),
    (
        "ar",
        [
            "الصفائح الدموية ٤١ ألف",
            "لا توجد خلايا أرومية في نقي العظم",
            "حالة الطفل العامة جيدة",
            "تم نقل الدم بدون مضاعفات",
        ],
    ),
];

/// What is typed, and the same in the peer's language.
const QUERIES: [(&str, &str); 11] = [
    ("platelets", "platelets"),
    ("血小板", "血小板*"),
    ("тромбоцитов", "тромбоцитов"),
    ("白血病复发", "白血病复发"),
    ("0.41", "\"0.41\""),
    ("CD19+", "CD19"),
    ("kemik iligi", "kemik iligi"),
    ("\"marrow aspirate\"", "\"marrow aspirate\""),
    ("infusion fever", "infusion fever"),
    ("infus", "infus*"),
    ("unicorn17", "unicorn17"),
];

pub fn run() {
    let dir = tempfile::tempdir().unwrap();
    let (index_dir, table) = (dir.path().join("index"), dir.path().join("peer.db"));
    let (mut index, _) = SearchIndex::open(&index_dir, &KEY, &VAULT).unwrap();
    let (built, ()) = time(|| {
        for id in 1..=DOCUMENTS {
            let (document, pages) = document(id);
            index.put(&document, &pages, &[], &[]).unwrap();
        }
        index.commit().unwrap();
    });
    drop(index);
    let (opened, (index, state)) = time(|| SearchIndex::open(&index_dir, &KEY, &VAULT).unwrap());
    assert_eq!(state, IndexState::Ready, "what was just written is whole");
    let mut peer = Connection::open(&table).unwrap();
    let (peer_built, ()) = time(|| fill(&mut peer));
    println!(
        "{} pages: encrypted index built in {built:.1?}, {:.0} MiB, every byte authenticated at opening in {opened:.2?}; \
         FTS5 built in {peer_built:.1?}, {:.0} MiB",
        DOCUMENTS * PAGES,
        mebibytes(&index_dir),
        mebibytes(&table),
    );
    println!(
        "{:<20} {:>7} {:>9} {:>9}   {:>7} {:>9} {:>9}",
        "query", "hits", "p50 ms", "p99 ms", "FTS5", "p50 ms", "p99 ms"
    );
    let (mut all, mut all_of_peer) = (Vec::new(), Vec::new());
    for (text, translated) in QUERIES {
        let query = Query { text: text.into(), limit: LIMIT, ..Query::default() };
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        let (mut hits, mut hits_of_peer) = (0, 0);
        for _ in 0..ROUNDS {
            let (taken, found) = time(|| index.query(&query).unwrap());
            hits = found.total;
            ours.push(taken);
            let (taken, found) = time(|| ask(&peer, translated));
            hits_of_peer = found;
            theirs.push(taken);
        }
        println!(
            "{text:<20} {hits:>7} {:>9.2} {:>9.2}   {hits_of_peer:>7} {:>9.2} {:>9.2}",
            ms(quantile(&mut ours, 0.5)),
            ms(quantile(&mut ours, 0.99)),
            ms(quantile(&mut theirs, 0.5)),
            ms(quantile(&mut theirs, 0.99)),
        );
        all.extend(ours);
        all_of_peer.extend(theirs);
    }
    let figures = |times: &mut Vec<Duration>| (ms(quantile(times, 0.5)), ms(quantile(times, 0.99)));
    let ((p50, p99), (peer50, peer99)) = (figures(&mut all), figures(&mut all_of_peer));
    println!(
        "all queries: p50 {p50:.2} ms, p99 {p99:.2} ms beside {peer50:.2} and {peer99:.2}; ratios {:.2} and {:.2}",
        p50 / peer50,
        p99 / peer99
    );
}

/// The peer's table, as its handbook advises for texts in several languages.
fn fill(peer: &mut Connection) {
    let table = "CREATE VIRTUAL TABLE pages USING fts5(body, tokenize = \"unicode61 remove_diacritics 2\")";
    peer.execute_batch(table).unwrap();
    let tx = peer.transaction().unwrap();
    {
        let mut insert = tx.prepare("INSERT INTO pages (body) VALUES (?1)").unwrap();
        for id in 1..=DOCUMENTS {
            for page in document(id).1 {
                insert.execute([page.text()]).unwrap();
            }
        }
    }
    tx.commit().unwrap();
    peer.execute_batch("INSERT INTO pages (pages) VALUES ('optimize')").unwrap();
}

/// Asks the peer for all that a list of hits shows, and returns how many there are.
fn ask(peer: &Connection, query: &str) -> usize {
    let best = "SELECT rowid, snippet(pages, 0, '<', '>', '…', 30) FROM pages WHERE pages MATCH ?1 ORDER BY rank LIMIT ?2";
    let mut statement = peer.prepare(best).unwrap();
    let shown = statement.query_map((query, LIMIT as i64), |row| row.get::<_, String>(1)).unwrap();
    assert!(shown.map(Result::unwrap).all(|snippet| !snippet.is_empty()), "a hit shows its words");
    let mut count = peer.prepare("SELECT count(*) FROM pages WHERE pages MATCH ?1").unwrap();
    count.query_row([query], |row| row.get::<_, i64>(0)).unwrap() as usize
}

fn document(id: u32) -> (Document, Vec<Page>) {
    let (language, lines) = LINES_OF[id as usize % LINES_OF.len()];
    let page = |number: u32| {
        // A number of its own in each line keeps the dictionary as large as a real one's.
        let line = |i: usize| {
            let own = id as usize * 131 + number as usize * 17 + i;
            format!("{} {own}", lines[(i * 7 + id as usize) % lines.len()])
        };
        let words = |text: String| Line { words: text.split(' ').map(word).collect() };
        Page { number, lines: (0..LINES).map(|i| words(line(i))).collect(), ..Page::default() }
    };
    let month = PartialDate::month(2020 + (id % 6) as i16, 1 + (id % 12) as i8);
    let facts = DocumentFacts {
        title: format!("Report {id}"),
        kind: Fact::suggested(DocumentKind::LabReport, None),
        date: month.ok().map(|date| Fact::suggested(date, None)),
        language: Some(Fact::suggested(language.into(), None)),
        facility: None,
        identity: PrintedIdentity::default(),
        dates: None,
    };
    let document = Document {
        id: DocumentId(id),
        facts,
        status: DocumentStatus::Ready,
        identity_check: IdentityCheck::Unknown,
        pages: PAGES,
        sha256: String::new(),
        source_path: format!("folder/file{id}.pdf"),
        media_type: "application/pdf".into(),
        bytes: 0,
        added_at: String::new(),
        reason: None,
    };
    (document, (1..=PAGES).map(page).collect())
}

fn word(text: &str) -> Word {
    Word { text: text.into(), bounds: Rect::default(), confidence: None, doubtful: false }
}

fn mebibytes(path: &Path) -> f64 {
    fn bytes(path: &Path) -> u64 {
        if path.is_dir() {
            std::fs::read_dir(path).unwrap().map(|entry| bytes(&entry.unwrap().path())).sum()
        } else {
            path.metadata().unwrap().len()
        }
    }
    bytes(path) as f64 / 1024.0 / 1024.0
}
