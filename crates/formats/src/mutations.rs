//! A mutation runner: the sample case's files, damaged at random, must be read without a panic getting out, without
//! taking long, and never without saying anything.
//!
//! `SATCHEL_MUTATIONS` sets how many damaged copies of each file are read, `SATCHEL_SEED` repeats a run.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::{Engines, Limits, ReadOptions, read, render_page};

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
    kinds.into_values().collect()
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
    std::panic::set_hook(Box::new(|_| ()));
    let samples = samples();
    assert!(samples.len() >= 6, "the sample case holds each kind of file");
    let options = ReadOptions {
        limits: Limits { max_unpacked_bytes: 64 << 20, max_pages: 50, ..Limits::default() },
        ..ReadOptions::default()
    };
    let (engines, mut random) = (Engines::none(), Random(seed | 1));
    for (path, original) in &samples {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let rounds = number("SATCHEL_MUTATIONS", if original.starts_with(b"%PDF") { 60 } else { 400 });
        for round in 0..rounds {
            let bytes = damage(original, &mut random);
            let begun = Instant::now();
            let reading = read(&name, &bytes, &options, &engines, &mut |_, _| ());
            let _ = render_page(&bytes, 1, 40.0, &engines, None);
            let took = begun.elapsed();
            assert!(took < Duration::from_secs(10), "{name}, round {round}, seed {seed}: took {took:?}");
            assert!(!reading.media_type.is_empty(), "{name}, round {round}, seed {seed}: no media type");
            let said = !reading.issues.is_empty()
                || !reading.pages.is_empty()
                || !reading.members.is_empty()
                || !reading.dicom.is_empty()
                || reading.media_type == "application/dicom+directory";
            assert!(said, "{name}, round {round}, seed {seed}: nothing read and nothing said");
        }
    }
}
