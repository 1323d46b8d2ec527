//! A mutation runner: the sample case's files, damaged at random, must be read without a panic getting out, without
//! taking long, and never without saying anything.
//!
//! Without more said, each kind is read as often as fits into [`TIME_FOR_A_KIND`]. `SATCHEL_MUTATIONS` sets how many
//! damaged copies of each file are read whatever it takes, `SATCHEL_SEED` repeats a run, `SATCHEL_FILE` and
//! `SATCHEL_FIRST_ROUND` narrow it. A copy that fails lies in `target/mutations` afterwards.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::{Engines, Limits, ReadOptions, read, render_page};

/// How many damaged copies of a kind are enough in one run.
const ENOUGH: u64 = 10_000;
/// At least so many are read, however slow the reader is.
const FEWEST: u64 = 60;
/// A run of all kinds is to end within four minutes on two cores.
const TIME_FOR_A_KIND: Duration = Duration::from_secs(15);
/// No file may hold the reader longer.
const LONGEST: Duration = Duration::from_secs(10);
/// Larger files only make the run slower.
const LARGEST: u64 = 400_000;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|e| e.path()) {
        if path.is_dir() {
            files(&path, found);
        } else if path.metadata().is_ok_and(|m| (1..LARGEST).contains(&m.len())) {
            found.push(path);
        }
    }
}

/// One of each kind: the shortest file of each media type.
fn samples() -> Vec<(PathBuf, Vec<u8>)> {
    let mut paths = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample/files"), &mut paths);
    let mut kinds: std::collections::BTreeMap<String, (PathBuf, Vec<u8>)> = std::collections::BTreeMap::new();
    for path in paths {
        let bytes = std::fs::read(&path).unwrap();
        let kind = crate::detect::detect(&bytes).media_type(&bytes).to_owned();
        // Pictures belong to the image reader's own tests, and take long to decode.
        if !kind.starts_with("image/") && kinds.get(&kind).is_none_or(|(_, known)| known.len() > bytes.len())
        {
            kinds.insert(kind, (path, bytes));
        }
    }
    kinds.into_values().chain(own_fixtures()).collect()
}

/// Kinds that the sample case has no file of, from their readers' own tests.
fn own_fixtures() -> Vec<(PathBuf, Vec<u8>)> {
    let fixtures = [
        ("letter.doc", crate::doc::tests::letter()),
        ("letter.odt", crate::odt::tests::letter()),
        ("letter.rtf", crate::rtf::tests::LETTER.to_vec()),
        ("letter.eml", crate::mail::eml::tests::letter()),
        ("letter.msg", crate::mail::msg::tests::letter()),
        ("report.dcm", crate::dicom::report_fixture()),
        ("disc.iso", crate::disc_image::tests::disc()),
        ("bundle.json", crate::fhir::tests::BUNDLE.into()),
        ("record.xml", crate::cda::tests::RECORD.into()),
        ("export.xml", crate::apple_health::tests::export()),
        ("photo.heic", crate::image_file::tests::photo()),
        ("chart.gif", crate::image_file::tests::chart()),
        ("fax.tif", crate::image_file::tests::fax(&[[0; 4], [9; 4]])),
    ];
    fixtures.into_iter().map(|(name, bytes)| (PathBuf::from(name), bytes)).collect()
}

/// A small generator with a seed, so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % (below.max(1) as u64)) as usize
    }
}

fn damage(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.next(8) {
        let (at, other) = (random.next(bytes.len()), random.next(bytes.len()));
        let length = random.next(64).min(bytes.len() - at.max(other));
        match random.next(6) {
            0 => bytes[at] = random.next(256) as u8,
            1 => bytes[at] ^= 1 << random.next(8),
            2 => bytes[at..at + length].fill([0, 0xff, b'<', b'9'][random.next(4)]),
            3 => bytes.copy_within(other..other + length, at),
            4 if bytes.len() > 64 => bytes.truncate(bytes.len() - random.next(bytes.len() / 2)),
            _ => {
                let piece = bytes[other..other + length].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

#[test]
fn damaged_files_are_read_or_refused() {
    let seed = number("SATCHEL_SEED", u64::from(std::process::id()) << 20 | 0x5eed);
    println!("SATCHEL_SEED={seed}");
    let usual = std::panic::take_hook();
    // Panics that `read` catches are its business; only this test's own are printed.
    std::panic::set_hook(Box::new(move |info| {
        if info.location().is_some_and(|at| at.file().ends_with("mutations.rs")) {
            usual(info);
        }
    }));
    let samples = samples();
    assert!(samples.len() >= 6, "the sample case holds each kind of file");
    let only = std::env::var("SATCHEL_FILE").unwrap_or_default();
    let left = std::sync::Mutex::new(samples.iter().filter(|(path, _)| name_of(path).contains(&only)));
    let next = || left.lock().unwrap().next();
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, std::num::NonZero::get) {
            scope.spawn(|| {
                while let Some((path, original)) = next() {
                    let begun = Instant::now();
                    let rounds = damage_and_read(&name_of(path), original, seed);
                    println!("{}: {rounds} damaged copies in {:.1?}", name_of(path), begun.elapsed());
                }
            });
        }
    });
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Reads damaged copies of one file and says how many they were.
fn damage_and_read(name: &str, original: &[u8], seed: u64) -> u64 {
    let options = ReadOptions {
        limits: Limits { max_unpacked_bytes: 64 << 20, max_pages: 50, ..Limits::default() },
        ..ReadOptions::default()
    };
    let engines = Engines::none();
    let asked = std::env::var_os("SATCHEL_MUTATIONS").is_some();
    let first = number("SATCHEL_FIRST_ROUND", 0);
    let begun = Instant::now();
    for round in first..number("SATCHEL_MUTATIONS", ENOUGH) {
        if !asked && round >= FEWEST && begun.elapsed() > TIME_FOR_A_KIND {
            return round - first;
        }
        // Each round stands on its own, so that one can be looked at without the others.
        let mut random = Random((seed ^ round.wrapping_mul(0x9e37_79b9_7f4a_7c15)) | 1);
        let bytes = damage(original, &mut random);
        let read_once = || {
            let begun = Instant::now();
            let reading = read(name, &bytes, &options, &engines, &mut |_, _| ());
            let _ = render_page(&bytes, 1, 40.0, &engines, None);
            (reading, begun.elapsed())
        };
        let (reading, mut took) = read_once();
        if took >= LONGEST {
            // A busy machine is no hang; a hang comes back.
            took = took.min(read_once().1);
        }
        let said = !reading.issues.is_empty()
            || !reading.pages.is_empty()
            || !reading.members.is_empty()
            || !reading.dicom.is_empty()
            || reading.media_type == "application/dicom+directory";
        if took < LONGEST && !reading.media_type.is_empty() && said {
            continue;
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/mutations");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{seed}-{round}-{name}")), &bytes).unwrap();
        assert!(took < LONGEST, "{name}, round {round}, seed {seed}: reading took {took:?}");
        assert!(!reading.media_type.is_empty(), "{name}, round {round}, seed {seed}: no media type");
        assert!(said, "{name}, round {round}, seed {seed}: nothing read and nothing said");
    }
    number("SATCHEL_MUTATIONS", ENOUGH).saturating_sub(first)
}

/// Prints what is made of each file of a folder: `SATCHEL_SAMPLES=FOLDER cargo test -p satchel-formats folder --
/// --ignored --nocapture`. `SATCHEL_FONTS` (paths, colon between) and `SATCHEL_DRAW` (a folder) draw first pages.
#[test]
#[ignore = "for trying by hand"]
fn every_file_of_a_folder() {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let mut paths = Vec::new();
    files(Path::new(&variable("SATCHEL_SAMPLES")), &mut paths);
    paths.sort();
    let fonts = variable("SATCHEL_FONTS").split(':').filter(|f| !f.is_empty()).map(PathBuf::from).collect();
    let engines = Engines::load(&crate::EnginePaths { ocr_models: None, fonts });
    for (number, path) in paths.iter().enumerate() {
        let (bytes, begun) = (std::fs::read(path).unwrap(), Instant::now());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let reading = read(&name, &bytes, &ReadOptions::default(), &engines, &mut |_, _| ());
        let took = begun.elapsed();
        let instances: usize = reading.dicom.iter().flat_map(|s| &s.series).map(|s| s.instances.len()).sum();
        println!(
            "{} [{}] pages {} members {} instances {instances} in {took:.1?} {:?}",
            path.display(),
            reading.media_type,
            reading.pages.len(),
            reading.members.len(),
            reading.issues.iter().map(|i| (i.code, i.detail.as_str())).collect::<Vec<_>>()
        );
        if !variable("SATCHEL_DRAW").is_empty() {
            match render_page(&bytes, 1, 96.0, &engines, None) {
                Ok(picture) => {
                    let file = Path::new(&variable("SATCHEL_DRAW")).join(format!("{number:03}.png"));
                    std::fs::write(file, picture.png).unwrap();
                }
                Err(issue) => println!("    {issue:?}"),
            }
        }
    }
}
