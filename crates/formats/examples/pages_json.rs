//! Prints the pages of files as one JSON document: `cargo run --example pages_json -- [--models FOLDER] [--tesseract] FILE...`
//!
//! Each file gives `{"path", "media_type", "pages"}`, as the facts get them; for measuring what is read out of pages without
//! reading the files again.

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a measuring program talks to a person")]

use std::io::Write;
use std::process::{Command, Stdio};

use satchel_formats::{EnginePaths, Engines, ReadOptions, Tesseract, read};

fn main() {
    let mut paths = EnginePaths::default();
    let (mut files, mut tesseract) = (Vec::new(), false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--models" => paths.ocr_models = arguments.next().map(Into::into),
            "--tesseract" => tesseract = true,
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
        let reading = read(&file, &bytes, &ReadOptions::default(), &engines, &mut |_, _| {});
        all.push(
            serde_json::json!({ "path": file, "media_type": reading.media_type, "pages": reading.pages }),
        );
    }
    println!("{}", serde_json::Value::from(all));
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
