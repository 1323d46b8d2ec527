//! One file a command.

mod boards;
mod calendar;
mod check;
mod checklist;
mod course;
mod create;
mod demo;
mod document;
mod documents;
mod evidence;
mod import;
mod keychain;
mod labs;
mod ledger;
mod letter;
mod packet;
mod patient;
mod records;
mod review;
mod search;
mod shell;
mod timeline;
mod watch;
mod worksheet;

use satchel::api::{ApiError, ApiResult, ErrorCode, evidence::Quotation};

use crate::exit::Status;
use crate::options::{Command, Options, Said};

/// Runs the command the options name.
pub fn run(options: &Options) -> ApiResult<Status> {
    let global = &options.global;
    match &options.command {
        Command::Create { patient, born } => create::run(global, patient.clone(), born.as_deref()),
        Command::Import { paths, interrupted } => import::run(global, paths, interrupted),
        Command::ReadAgain => import::again(global),
        Command::Watch { folder, every, looks, set, off } => {
            watch::run(global, folder.as_deref(), *every, *looks, *set, *off)
        }
        Command::Patient { name, born, also, not } => {
            patient::run(global, name.as_deref(), born.as_deref(), also, not)
        }
        Command::Records => records::list(global),
        Command::Append { id, paths } => records::append(global, id, paths),
        Command::Merge { record, ids, copy, never } => records::merge(global, record, ids, *copy, *never),
        Command::Split { id, pages, whole } => records::split(global, id, pages, *whole),
        Command::Documents { kind } => documents::run(global, kind.as_deref()),
        Command::Document { id, text, original, file_password } => {
            document::run(global, id, *text, original.as_deref(), file_password.as_deref())
        }
        Command::Search { query, kind, after, before, limit } => {
            search::run(global, query, kind.as_deref(), after.as_deref(), before.as_deref(), *limit)
        }
        Command::Labs { analyte, csv } => labs::run(global, analyte.clone(), *csv),
        Command::Timeline { day_zero } => timeline::run(global, day_zero.as_deref()),
        Command::Course { action } => course::run(global, action.as_ref()),
        Command::Review { action } => review::run(global, action),
        Command::Checklist { profile, action } => checklist::run(global, profile.clone(), action.as_ref()),
        Command::Evidence { action } => evidence::run(global, action.as_ref()),
        Command::Boards { board, action } => boards::run(global, board.as_deref(), action.as_ref()),
        Command::Calendar { ics, lang, action } => {
            calendar::run(global, ics.as_deref(), lang, action.as_ref())
        }
        Command::Worksheet { action } => worksheet::run(global, action.as_ref()),
        Command::Letter { items, hospital, contact, paper } => {
            letter::request(global, items, hospital, contact, paper)
        }
        Command::ReturnSummary { paper } => letter::return_summary(global, paper),
        Command::Ledger { action } => ledger::run(global, action.as_ref()),
        Command::Packet { action } => packet::run(global, action),
        Command::Check { full } => check::run(global, *full),
        Command::Keychain { action } => keychain::run(global, action),
        Command::Demo { dir, fresh } => demo::run(global, dir, *fresh),
        Command::Completions { shell } => Ok(shell::completions(*shell)),
        Command::Man => shell::man(),
    }
}

/// Reads an option's text as its type.
fn parse<T: std::str::FromStr>(text: &str, expected: &str) -> ApiResult<T> {
    text.parse().map_err(|_| {
        ApiError::new(ErrorCode::BadRequest, format!("`{text}` is not {expected}. Nothing was changed."))
    })
}

/// Reads a kind's fixed word.
fn kind(text: Option<&str>) -> ApiResult<Option<satchel::records::DocumentKind>> {
    let Some(text) = text else { return Ok(None) };
    satchel::records::DocumentKind::from_key(text).map(Some).ok_or_else(|| {
        ApiError::new(ErrorCode::BadRequest, format!("`{text}` is no kind of document, such as lab_report."))
    })
}

/// Words with who said them, when and where.
fn quotation(text: String, said: &Said) -> ApiResult<Quotation> {
    Ok(Quotation {
        text,
        translation: None,
        who: said.who.clone(),
        when: said.when.as_deref().map(|when| parse(when, "a date such as 2026-11-02")).transpose()?,
        document_id: said.document.as_deref().map(|id| parse(id, "a document such as d12")).transpose()?,
        page: said.page,
    })
}

/// A text with its language, given as `LANG=TEXT`.
fn in_language(text: &str) -> ApiResult<(String, String)> {
    let (language, text) = text.split_once('=').ok_or_else(|| {
        ApiError::new(
            ErrorCode::BadRequest,
            "A text is given as LANG=TEXT, for example en=…. Nothing was changed.",
        )
    })?;
    Ok((language.to_owned(), text.to_owned()))
}
