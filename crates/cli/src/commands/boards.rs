//! `boards`: what the records state of one subject, in the order of time, and what the family enters.

use std::path::Path;

use satchel::api::{
    ApiError, ApiResult, ErrorCode, Satchel,
    boards::{Board, BoardEntry, BoardsView, Donor, Finding, RefusedSentence, RowNote, RowNoteRequest},
};

use crate::exit::Status;
use crate::line;
use crate::options::{Boards, Global};
use crate::{context, output};

pub fn run(global: &Global, only: Option<&str>, action: Option<&Boards>) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    if let Some(action) = action {
        act(&satchel, action)?;
    }
    let mut view = satchel.boards()?;
    satchel.lock()?;
    if let Some(only) = only {
        view.boards.retain(|board| board.id.split('/').next() == Some(only));
        if view.boards.is_empty() {
            return Err(ApiError::new(
                ErrorCode::NotFound,
                format!("There is no board {only} for this case. `boards` alone lists them."),
            ));
        }
    }
    output::view(global.json, &view, print)?;
    Ok(Status::Done)
}

fn act(satchel: &Satchel, action: &Boards) -> ApiResult<()> {
    let date = |text: &str| super::parse(text, "a date such as 2026-11-02");
    match action {
        Boards::Enter { row, words, date: from, until, said } => {
            let entry = BoardEntry {
                date: from.as_deref().map(date).transpose()?,
                until: until.as_deref().map(date).transpose()?,
                said: super::quotation(words.clone(), said)?,
            };
            change(satchel, row, |note| note.entered.push(entry))
        }
        Boards::Refuse { row, words, document, page } => {
            let document_id = super::parse(document, "a document such as d12")?;
            let refused = RefusedSentence { document_id, page: *page, text: words.clone() };
            change(satchel, row, |note| note.refused.push(refused))
        }
        Boards::Clear { row } => change(satchel, row, |note| *note = RowNote::default()),
        Boards::Donors { file } => satchel.set_donors(&donors(file)?),
    }
}

/// Changes what the family says about a row.
fn change(satchel: &Satchel, row: &str, change: impl FnOnce(&mut RowNote)) -> ApiResult<()> {
    let view = satchel.boards()?;
    let known = view.boards.into_iter().flat_map(|board| board.rows).find(|known| known.id == row);
    let mut note = known.map(|row| row.own).unwrap_or_default();
    change(&mut note);
    satchel.note_row(&RowNoteRequest { row: row.to_owned(), note })
}

/// Persons as `boards --json` prints them under `donors`.
fn donors(file: &Path) -> ApiResult<Vec<Donor>> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        ApiError::new(
            ErrorCode::Unreadable,
            format!("{} could not be read: {}. Nothing was changed.", file.display(), error.kind()),
        )
    })?;
    serde_json::from_str(&text).map_err(|_| {
        ApiError::new(
            ErrorCode::BadRequest,
            "The file does not hold persons as `boards --json` prints them under `donors`. Nothing was changed.",
        )
    })
}

/// Lines for eyes.
fn print(view: &BoardsView) {
    for board in &view.boards {
        print_board(board);
    }
    if !view.donors.is_empty() {
        line!("\nPersons of the donor search");
    }
    for donor in &view.donors {
        let typing: Vec<String> = donor.hla.iter().map(|(locus, found)| format!("{locus} {found}")).collect();
        line!("    {:<10} {}  {}", output::word(&donor.person), donor.name, typing.join("; "));
    }
}

fn print_board(board: &Board) {
    line!("\n== {} · {}", board.id, board.title.get("en"));
    if let Some(zero) = &board.day_zero {
        line!("   days counted from {} {}", zero.kind.key().replace('_', " "), zero.date);
    }
    for row in &board.rows {
        let count = row.count.filter(|count| *count > 0).map(|count| format!(" ({count} dated)"));
        line!("{}  {}{}", row.id, row.title.get("en"), count.unwrap_or_default());
        if row.findings.is_empty() {
            line!("    not found in our records");
        }
        row.findings.iter().for_each(print_finding);
    }
}

fn print_finding(finding: &Finding) {
    let until = finding.until.map(|until| format!(" to {until}")).unwrap_or_default();
    let days = finding.days.map(|[first, last]| {
        if first == last { format!(" D{first:+}") } else { format!(" D{first:+} … D{last:+}") }
    });
    let number = finding.number.map(|number| format!("#{number} ")).unwrap_or_default();
    let of_paper = if output::word(&finding.dated) == "document" { "paper of " } else { "" };
    let kind = finding.event.map(|kind| format!("{} ", kind.key().replace('_', " "))).unwrap_or_default();
    let drugs =
        if finding.drugs.is_empty() { String::new() } else { format!(" [{}]", finding.drugs.join(", ")) };
    let places: Vec<String> =
        finding.places.iter().map(|place| format!("{} p.{}", place.document_id, place.page)).collect();
    line!(
        "    {of_paper}{}{until}{}  {number}{kind}{} {}{drugs} {} [{}]",
        output::or_dash(finding.date.as_ref()),
        days.unwrap_or_default(),
        finding.what.get("en"),
        finding.text,
        finding.who.as_deref().unwrap_or_default(),
        places.join(", ")
    );
}
