//! What one more paper costs in a vault of 50, 500 and 5,000 papers, and what unlocking such a vault costs.

use std::path::Path;

use jiff::civil::{Date, date};
use satchel::api::inbox::ImportRequest;
use satchel::api::search::SearchRequest;
use satchel::intake::Unwatched;
use satchel::intake::worker::StopFlag;
use satchel::records::{
    AsReported, DocumentFacts, DocumentId, DocumentKind, DocumentStatus, EventKind, Fact, FactStatus,
    IdentityCheck, LabSuggestion, Line, Page, PartialDate, PrintedIdentity, Rect, Source, Specimen,
    TextSource, Word,
};
use satchel::vault::{KdfParams, NewDocument, NewEvent, Passphrase, Timestamp, Vault, Writer};

use super::common::{PASSPHRASE, ms, program, time, unlock};

const PAPERS: [u32; 3] = [50, 500, 5_000];
/// Papers added to each vault.
const MORE: u32 = 40;
/// A sheet of so many results each.
const RESULTS: usize = 20;
const ANALYTES: [&str; 5] = ["wbc", "hgb", "plt", "anc", "crp"];
const ADDED_AT: &str = "2026-11-21T09:00:00Z";

pub fn run() {
    println!("papers with {RESULTS} results and one event each; {MORE} more are added to each vault");
    for papers in PAPERS {
        let home = tempfile::tempdir().unwrap();
        let dir = home.path().join("Large.satchel");
        fill(&dir, papers);
        let satchel = program(&dir, KdfParams::FLOOR);
        let (rebuilt, ()) = time(|| unlock(&satchel));
        let inbox = home.path().join("inbox");
        write_sheets(&inbox, papers);
        let request = ImportRequest { paths: vec![inbox.display().to_string()] };
        let (taken, import) = time(|| satchel.import(&request, &Unwatched, &StopFlag::default()).unwrap());
        assert_eq!(import.added, MORE, "every sheet is filed: {import:?}");
        let asked = SearchRequest { text: "platelets".to_owned(), ..SearchRequest::default() };
        let found = satchel.search(&asked).unwrap();
        satchel.lock().unwrap();
        let (opened, ()) = time(|| unlock(&satchel));
        println!(
            "{papers:>5} papers: {:.1} ms a paper more; index rebuilt in {rebuilt:.2?}, opened again in {opened:.2?}, \
             search {:.1} ms of {} hits",
            ms(taken) / f64::from(MORE),
            found.took_ms,
            found.total
        );
    }
}

/// A vault with so many papers, written straight into it.
fn fill(dir: &Path, papers: u32) {
    let now = Timestamp(ADDED_AT.to_owned());
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let (mut vault, _) = Vault::create(dir, &passphrase, KdfParams::FLOOR, &now).unwrap();
    vault.write(|writer| (0..papers).try_for_each(|number| file(writer, number))).unwrap();
    vault.close().unwrap();
}

/// Two papers a day would be much; here each has a day of its own.
fn day(number: u32) -> Date {
    date(2012, 1, 1).saturating_add(jiff::Span::new().days(number))
}

fn file(writer: &mut Writer<'_>, number: u32) -> Result<(), satchel::vault::VaultError> {
    let text = sheet(number);
    let day = PartialDate::from(day(number));
    let id = writer.insert_document(&NewDocument {
        sha256: format!("{number:064x}"),
        source_path: format!("folder/sheet {number}.csv"),
        media_type: "text/csv".to_owned(),
        bytes: text.len() as u64,
        added_at: Timestamp(ADDED_AT.to_owned()),
        facts: DocumentFacts {
            title: format!("Laboratory sheet {number}"),
            kind: Fact::suggested(DocumentKind::LabReport, None),
            date: Some(Fact::suggested(day, None)),
            language: Some(Fact::suggested("en".to_owned(), None)),
            facility: None,
            identity: PrintedIdentity::default(),
            dates: None,
        },
        status: DocumentStatus::NeedsReview,
        identity_check: IdentityCheck::Unknown,
        pages: 1,
        reason: None,
    })?;
    let blob = writer.put_blob(&mut text.as_bytes())?;
    writer.attach_original(id, blob)?;
    writer.replace_pages(id, &[page(&text)])?;
    for result in 0..RESULTS {
        writer.insert_lab(&lab(id, day, result), FactStatus::Suggested)?;
    }
    writer.insert_event(&NewEvent {
        kind: EventKind::Chemotherapy,
        date: day,
        end: None,
        label: format!("Course {number}"),
        details: [("agents".to_owned(), "vincristine".to_owned())].into(),
        status: FactStatus::Suggested,
        sources: vec![source(id)],
        conflicting_dates: Vec::new(),
    })?;
    Ok(())
}

fn lab(document: DocumentId, day: PartialDate, result: usize) -> LabSuggestion {
    LabSuggestion {
        analyte: ANALYTES[result % ANALYTES.len()].to_owned(),
        loinc: None,
        value: Some(result as f64),
        comparator: None,
        unit: Some("10*9/L".to_owned()),
        factor: None,
        as_reported: AsReported {
            name: ANALYTES[result % ANALYTES.len()].to_uppercase(),
            value: result.to_string(),
            unit: Some("10^9/L".to_owned()),
            range: None,
            flag: None,
        },
        collected: Some(day),
        collected_time: None,
        specimen: Specimen::Blood,
        method: None,
        sensitivity: None,
        doubts: Vec::new(),
        source: source(document),
    }
}

fn source(document: DocumentId) -> Source {
    Source {
        document_id: document,
        page: 1,
        quote: "as printed".to_owned(),
        bounds: None,
        name_box: None,
        rule: String::new(),
    }
}

fn page(text: &str) -> Page {
    let word = |word: &str| Word {
        text: word.to_owned(),
        bounds: Rect::new(72.0, 72.0, 144.0, 84.0),
        confidence: None,
        doubtful: false,
    };
    let line = |line: &str| Line { words: line.split(';').map(word).collect() };
    Page {
        number: 1,
        width: 595.0,
        height: 842.0,
        text_source: TextSource::Structured,
        lines: text.lines().map(line).collect(),
        tables: Vec::new(),
    }
}

/// A laboratory's export as text.
fn sheet(number: u32) -> String {
    let day = day(number);
    let mut text = "Date;Test;Result;Unit;Reference\n".to_owned();
    for result in 0..RESULTS {
        let (name, value) = (
            ["WBC", "Hemoglobin", "Platelets", "Neutrophils", "CRP"][result % 5],
            number as usize % 97 + result,
        );
        text.push_str(&format!("{day};{name};{value};10^9/L;1 - 400\n"));
    }
    text
}

/// Sheets of days that follow those in the vault.
fn write_sheets(inbox: &Path, papers: u32) {
    std::fs::create_dir(inbox).unwrap();
    for number in papers..papers + MORE {
        std::fs::write(inbox.join(format!("sheet {number}.csv")), sheet(number)).unwrap();
    }
}
