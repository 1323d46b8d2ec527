//! Pages a second on text PDFs, beside `pdftotext -bbox` on the same files in turn.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use satchel::api::inbox::ImportRequest;
use satchel::intake::Unwatched;
use satchel::intake::worker::StopFlag;
use satchel::records::TextSource;
use satchel::sample;
use satchel::vault::KdfParams;
use satchel_formats::{Engines, ReadOptions, pdf};

use super::common::{create, files, median, program, time};

const ROUNDS: usize = 7;
/// So often the sample's papers are added, each time with other bytes, for the whole way into the vault.
const COPIES: usize = 5;
/// So often they stand in the long file, in which starting a program counts for nothing.
const REPEATED: usize = 10;

pub fn run() {
    let home = tempfile::tempdir().unwrap();
    sample::write_papers(&home.path().join("papers")).unwrap();
    // The sample has a paper twice, as families do; the vault would file it once.
    let mut seen = HashSet::new();
    let files: Vec<(PathBuf, usize)> = pdfs(home.path())
        .into_iter()
        .filter(|path| seen.insert(std::fs::read(path).unwrap()))
        .filter_map(|path| text_pages(&path).map(|pages| (path, pages)))
        .collect();
    let pages: usize = files.iter().map(|(_, pages)| pages).sum();
    println!("{} text PDFs of the sample case, {pages} pages; median of {ROUNDS}", files.len());

    let (mut ours, mut theirs) = (Duration::ZERO, Duration::ZERO);
    for (path, _) in &files {
        let (reading, peer) = in_turn(path);
        ours += reading;
        theirs += peer;
    }
    tell("one by one", pages, ours, theirs);

    match long_file(home.path(), &files) {
        Some(long) => {
            let (reading, peer) = in_turn(&long);
            tell(&format!("as one file of {}", pages * REPEATED), pages * REPEATED, reading, peer);
        }
        None => println!("as one file: left out, qpdf is not installed"),
    }

    let inbox = home.path().join("inbox");
    copies(&inbox, &files);
    let vault = home.path().join("Bench.satchel");
    let satchel = program(&vault, KdfParams::FLOOR);
    create(&satchel, &vault, "Zarina Tolkun", "2016-08-17");
    let request = ImportRequest { paths: vec![inbox.display().to_string()] };
    let (taken, import) = time(|| satchel.import(&request, &Unwatched, &StopFlag::default()).unwrap());
    let read: usize = import.files.iter().map(|file| file.pages as usize).sum();
    assert_eq!(import.added as usize, files.len() * COPIES, "every copy is filed: {import:?}");
    let peer: Duration = pdfs(&inbox).iter().map(|path| time(|| pdftotext(path)).0).sum();
    tell("sandbox, facts, vault and index, in readers side by side", read, taken, peer);
}

fn tell(what: &str, pages: usize, ours: Duration, theirs: Duration) {
    let rate = |time: Duration| pages as f64 / time.as_secs_f64();
    println!(
        "{what}: {:.0} pages/s beside {:.0} of pdftotext -bbox; {:.2} of its time",
        rate(ours),
        rate(theirs),
        ours.as_secs_f64() / theirs.as_secs_f64()
    );
}

/// Medians of our reader and of the peer, each in turn.
fn in_turn(path: &Path) -> (Duration, Duration) {
    let bytes = std::fs::read(path).unwrap();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let options = ReadOptions::default();
        ours.push(time(|| pdf::read(&bytes, &options, &Engines::none(), &mut |_, _| {})).0);
        theirs.push(time(|| pdftotext(path)).0);
    }
    (median(&mut ours), median(&mut theirs))
}

/// Pages of a PDF all of whose pages carry text, and that the peer reads too.
pub fn text_pages(path: &Path) -> Option<usize> {
    let reading =
        pdf::read(&std::fs::read(path).ok()?, &ReadOptions::default(), &Engines::none(), &mut |_, _| {});
    let is_text = reading.pages.iter().all(|page| page.text_source == TextSource::Embedded);
    (is_text && !reading.pages.is_empty() && reading.issues.is_empty() && pdftotext(path))
        .then_some(reading.pages.len())
}

fn pdftotext(path: &Path) -> bool {
    let mut command = Command::new("pdftotext");
    command.arg("-bbox").arg(path).arg("-").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().unwrap().success()
}

fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let is_pdf = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "pdf");
    files(folder).into_iter().filter(is_pdf).collect()
}

/// All papers several times in one file.
fn long_file(folder: &Path, files: &[(PathBuf, usize)]) -> Option<PathBuf> {
    let long = folder.join("long.pdf");
    let mut command = Command::new("qpdf");
    command.args(["--empty", "--pages"]);
    (0..REPEATED).for_each(|_| {
        command.args(files.iter().map(|(path, _)| path));
    });
    // Status 3 is a warning about one of the files.
    let status = command.arg("--").arg(&long).stderr(Stdio::null()).status().ok()?;
    matches!(status.code(), Some(0 | 3)).then_some(long)
}

/// Copies that a vault takes for other files: a comment behind the end changes nothing in a PDF.
fn copies(inbox: &Path, files: &[(PathBuf, usize)]) {
    std::fs::create_dir(inbox).unwrap();
    for copy in 0..COPIES {
        for (number, (path, _)) in files.iter().enumerate() {
            let mut bytes = std::fs::read(path).unwrap();
            bytes.extend_from_slice(format!("\n% {copy}\n").as_bytes());
            std::fs::write(inbox.join(format!("{copy}-{number}.pdf")), bytes).unwrap();
        }
    }
}
