//! Prints what the readers make of files: `cargo run -p satchel-formats --example read_file -- FILE...`
//!
//! `--models FOLDER` and `--font FILE` name engines, `--tesseract` uses the machine's own, `--boxes` prints places,
//! `--png PREFIX` draws the pages.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a program for trying by hand"
)]

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use satchel_formats::{EnginePaths, Engines, Limits, ReadOptions, Tesseract, image_file, pdf};

fn main() {
    let mut paths = EnginePaths::default();
    let (mut files, mut tesseract, mut boxes, mut png, mut options) =
        (Vec::new(), false, false, None, ReadOptions::default());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().expect("the option has a value");
        match argument.as_str() {
            "--models" => paths.ocr_models = Some(value().into()),
            "--font" => paths.fonts.push(value().into()),
            "--password" => options.password = Some(value()),
            "--png" => png = Some(value()),
            "--tesseract" => tesseract = true,
            "--boxes" => boxes = true,
            _ => files.push(argument),
        }
    }
    let mut engines = Engines::load(&paths);
    if tesseract {
        let languages = ["eng", "chi_sim", "rus", "spa", "tur", "ara"].map(str::to_owned).to_vec();
        engines.tesseract = Some(Tesseract::new(languages, Box::new(run_tesseract)));
    }
    for file in files {
        let bytes = std::fs::read(&file).expect("the file can be read");
        let start = Instant::now();
        let is_pdf = bytes.windows(5).take(1024).any(|w| w == b"%PDF-");
        let reading = if is_pdf {
            pdf::read(&bytes, &options, &engines, &mut |_, _| {})
        } else {
            image_file::read(&bytes, &options, &engines, &mut |_, _| {})
        };
        println!("== {file}: {} pages in {:.2?}, {:?}", reading.pages.len(), start.elapsed(), reading.issues);
        for page in &reading.pages {
            println!("-- page {} {}x{} {:?}", page.number, page.width, page.height, page.text_source);
            for line in &page.lines {
                if boxes {
                    for w in &line.words {
                        let b = w.bounds;
                        print!("{}[{:.0},{:.0},{:.0},{:.0}", w.text, b.x0, b.y0, b.x1, b.y1);
                        if let Some(c) = w.confidence {
                            print!(" {c:.2}{}", if w.doubtful { "?" } else { "" });
                        }
                        print!("] ");
                    }
                    println!();
                } else {
                    println!("{}", line.text());
                }
            }
            if let Some(prefix) = &png {
                let picture = if is_pdf {
                    pdf::render(&bytes, page.number, 110.0, &engines, options.password.as_deref())
                } else {
                    image_file::render(&bytes, page.number, &Limits::default())
                };
                picture.unwrap().save(format!("{prefix}{}.png", page.number)).unwrap();
            }
        }
    }
}

fn run_tesseract(languages: &str, tiff: &[u8]) -> std::io::Result<String> {
    let mut child = Command::new("tesseract")
        .args(["stdin", "stdout", "-l", languages, "--psm", "7", "tsv"])
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(tiff)?;
    }
    Ok(String::from_utf8_lossy(&child.wait_with_output()?.stdout).into_owned())
}
