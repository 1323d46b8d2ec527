//! Pages a second of the PDF reader beside `pdftotext -bbox` on the same files, in the same run.
//!
//! `cargo run --release -p satchel-formats --example pdf_speed -- FILE.pdf...`

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a measuring program talks to a person")]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use satchel_formats::{Engines, ReadOptions, pdf};

const ROUNDS: u32 = 5;

fn main() {
    let engines = Engines::none();
    let (mut ours, mut theirs, mut pages) = (Duration::ZERO, Duration::ZERO, 0);
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).expect("the file can be read");
        let (mut best, mut other, mut count) = (Duration::MAX, Duration::MAX, 0);
        for _ in 0..ROUNDS {
            let start = Instant::now();
            let reading = pdf::read(&bytes, &ReadOptions::default(), &engines, &mut |_, _| {});
            best = best.min(start.elapsed());
            count = reading.pages.len();
            let start = Instant::now();
            let done = Command::new("pdftotext")
                .args(["-bbox", &path, "-"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
            if done.is_ok_and(|status| status.success()) {
                other = other.min(start.elapsed());
            }
        }
        if other == Duration::MAX {
            println!("{path}: {count} pages, {best:.1?}; pdftotext gave up");
            continue;
        }
        println!("{path}: {count} pages, {best:.1?} beside {other:.1?}");
        (ours, theirs, pages) = (ours + best, theirs + other, pages + count);
    }
    let rate = |t: Duration| pages as f64 / t.as_secs_f64();
    println!(
        "{pages} pages: {:.0} pages/s beside {:.0} pages/s of pdftotext -bbox; ratio of time {:.2}",
        rate(ours),
        rate(theirs),
        ours.as_secs_f64() / theirs.as_secs_f64()
    );
}
