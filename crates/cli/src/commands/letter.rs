//! `letter` and `return-summary`: papers to print and send.

use satchel::api::{
    ApiResult,
    letters::{Letter, LetterRequest},
};

use crate::exit::Status;
use crate::options::{Global, Paper};
use crate::{context, output};

pub fn request(
    global: &Global,
    items: &[String],
    hospital: &str,
    contact: &str,
    paper: &Paper,
) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    let request = LetterRequest {
        items: items.to_vec(),
        hospital: hospital.to_owned(),
        contact: contact.to_owned(),
        languages: paper.lang.clone(),
    };
    write(global, &satchel, &satchel.letter(&request)?, paper)
}

pub fn return_summary(global: &Global, paper: &Paper) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    write(global, &satchel, &satchel.return_summary(&paper.lang)?, paper)
}

/// The files that were asked for, and the letter itself.
fn write(
    global: &Global,
    satchel: &satchel::api::Satchel,
    letter: &Letter,
    paper: &Paper,
) -> ApiResult<Status> {
    if let Some(file) = &paper.pdf {
        output::file(file, &satchel.letter_pdf(letter)?)?;
    }
    if let Some(file) = &paper.text {
        output::file(file, letter.plain().as_bytes())?;
    }
    satchel.lock()?;
    if global.json {
        output::json(letter)?;
    } else if paper.pdf.is_none() && paper.text.is_none() {
        output::text(&letter.plain());
    }
    Ok(Status::Done)
}
