//! `data/derived/NNNN.txt`: the text the program read on a document's pages, labelled as what it is.

use satchel_records::{Page, TextSource};

/// The text with its label and a heading for each page.
pub(super) fn text(file: Option<&str>, pages: &[Page]) -> Vec<u8> {
    let mut text = format!(
        "DERIVED TEXT, read by a program from {}. It is not the original and may contain mistakes.\n\
         派生文本：由程序读取，非原件，可能有误。\n",
        file.unwrap_or("the images of this study")
    );
    for page in pages {
        text.push_str(&format!("\n--- page {} ({}) ---\n", page.number, origin(page)));
        text.push_str(&page.text());
        text.push('\n');
    }
    text.into_bytes()
}

fn origin(page: &Page) -> String {
    match (page.text_source, page.ocr_confidence()) {
        (TextSource::Embedded, _) => "text stored in the file".into(),
        (TextSource::Structured, _) => "cells of a data file".into(),
        (TextSource::Ocr, Some(mean)) => format!("recognised from a picture, mean confidence {mean:.2}"),
        (TextSource::Ocr, None) => "recognised from a picture".into(),
        (TextSource::None, _) => "no text".into(),
    }
}
