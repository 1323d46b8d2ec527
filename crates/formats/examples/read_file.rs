//! Prints what the readers make of files: `cargo run -p satchel-formats --example read_file -- FILE...`
//!
//! `--models FOLDER` and `--font FILE` name engines, `--tesseract` uses the machine's own, `--boxes` prints places,
//! `--png PREFIX` draws the pages. `--json` prints all files as one document instead, each as `{"path", "media_type", "pages"}`
//! as the facts get them: for measuring what is read out of pages without reading the files again.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a program for trying by hand"
)]

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use satchel_formats::{EnginePaths, Engines, Limits, ReadOptions, Tesseract, image_file, pdf, read};
use satchel_records::{Line, Reading};

fn main() {
    let mut paths = EnginePaths::default();
    let (mut files, mut tesseract, mut boxes, mut json, mut png, mut options) =
        (Vec::new(), false, false, false, None, ReadOptions::default());
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
            "--json" => json = true,
            _ => files.push(argument),
        }
    }
    let mut engines = Engines::load(&paths);
    if tesseract {
        let languages = ["eng", "chi_sim", "rus", "spa", "tur", "ara"].map(str::to_owned).to_vec();
        engines.tesseract = Some(Tesseract::new(languages, Box::new(run_tesseract)));
    }
    let mut all = Vec::new();
    for file in files {
        let bytes = std::fs::read(&file).expect("the file can be read");
        let start = Instant::now();
        let reading = read(&file, &bytes, &options, &engines, &mut |_, _| {});
        if json {
            all.push(
                serde_json::json!({ "path": file, "media_type": reading.media_type, "pages": reading.pages }),
            );
            continue;
        }
        println!("== {file}: {} pages in {:.2?}, {:?}", reading.pages.len(), start.elapsed(), reading.issues);
        print_pages(&reading, boxes);
        if let Some(prefix) = &png {
            draw_pages(&reading, &bytes, prefix, &engines, options.password.as_deref());
        }
    }
    if json {
        println!("{}", serde_json::Value::from(all));
    }
}

fn print_pages(reading: &Reading, boxes: bool) {
    for page in &reading.pages {
        println!("-- page {} {}x{} {:?}", page.number, page.width, page.height, page.text_source);
        for line in &page.lines {
            if boxes {
                print_words(line);
            } else {
                println!("{}", line.text());
            }
        }
    }
}

fn print_words(line: &Line) {
    for w in &line.words {
        let b = w.bounds;
        print!("{}[{:.0},{:.0},{:.0},{:.0}", w.text, b.x0, b.y0, b.x1, b.y1);
        if let Some(c) = w.confidence {
            print!(" {c:.2}{}", if w.doubtful { "?" } else { "" });
        }
        print!("] ");
    }
    println!();
}

fn draw_pages(reading: &Reading, bytes: &[u8], prefix: &str, engines: &Engines, password: Option<&str>) {
    let is_pdf = bytes.windows(5).take(1024).any(|w| w == b"%PDF-");
    for page in &reading.pages {
        let picture = if is_pdf {
            pdf::render(bytes, page.number, 110.0, engines, password)
        } else {
            image_file::render(bytes, page.number, &Limits::default())
        };
        picture.unwrap().save(format!("{prefix}{}.png", page.number)).unwrap();
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
