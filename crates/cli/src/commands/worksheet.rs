//! `worksheet`: the family's question, options and sentences.

use std::io::Read;
use std::path::Path;

use satchel::api::{
    ApiError, ApiResult, ErrorCode,
    worksheet::{Worksheet, WorksheetView},
};

use crate::exit::Status;
use crate::line;
use crate::options::{self, Global};
use crate::{context, output};

pub fn run(global: &Global, action: Option<&options::Worksheet>) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    match action {
        Some(options::Worksheet::Question { texts }) => {
            let mut sheet = satchel.worksheet()?.worksheet;
            for text in texts {
                let (language, question) = super::in_language(text)?;
                sheet.question.insert(language, question);
            }
            sheet.question.retain(|_, text| !text.trim().is_empty());
            satchel.set_worksheet(&sheet)?;
        }
        Some(options::Worksheet::Set { file }) => satchel.set_worksheet(&read(file)?)?,
        None => {}
    }
    let view = satchel.worksheet()?;
    satchel.lock()?;
    output::view(global.json, &view, print)?;
    Ok(Status::Done)
}

fn read(file: &Path) -> ApiResult<Worksheet> {
    let text = if file == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(file)
    };
    let text = text.map_err(|error| {
        ApiError::new(
            ErrorCode::Unreadable,
            format!("{} could not be read: {}.", file.display(), error.kind()),
        )
    })?;
    serde_json::from_str(&text).map_err(|error| {
        ApiError::new(
            ErrorCode::BadRequest,
            format!("The file is no worksheet (line {}). Nothing was changed.", error.line()),
        )
    })
}

/// Lines for eyes.
fn print(view: &WorksheetView) {
    let sheet = &view.worksheet;
    for (language, question) in &sheet.question {
        line!("{language}: {question}");
        line!("    {} of {} characters", question.trim().chars().count(), view.question_limit);
    }
    for option in &sheet.options {
        line!("\n{}", option.name);
        let cells = [
            ("goal", &option.goal),
            ("timing", &option.timing),
            ("risk", &option.risk),
            ("feasibility", &option.feasibility),
        ];
        for (name, said) in cells {
            for quotation in said {
                let who = quotation.who.as_deref().unwrap_or("the family");
                line!("    {name:<12} “{}” {who}", quotation.text);
            }
        }
    }
    line!("");
    for sentence in &view.sentences {
        let text =
            sheet.sentences.get(&sentence.id).map(String::as_str).filter(|text| !text.trim().is_empty());
        line!("{}\n    {}", sentence.words.get("en"), text.unwrap_or(view.blank.get("en")));
    }
    print_beside(sheet);
    line!("");
    for step in view.questions.iter().chain(&view.steps) {
        line!("[{}] {}", if step.filled { "x" } else { " " }, step.words.get("en"));
    }
}

/// What stands apart from the options: studies, supportive care, and what stays at home.
fn print_beside(sheet: &Worksheet) {
    for card in &sheet.cards {
        let n = card.n.map(|n| format!(", n = {n}")).unwrap_or_default();
        line!("\nstudy: “{}”", card.claim);
        line!("    {}{n}, {} DOI {}", card.population, output::or_dash(card.date.as_ref()), card.doi);
        line!("    not in the study: {}; whose interest: {}", card.not_in_study, card.interest);
    }
    for said in &sheet.supportive {
        line!("\nsupportive care: “{}” {}", said.text, said.who.as_deref().unwrap_or("the family"));
    }
    let at_home = &sheet.at_home;
    let place = if at_home.in_packet { "goes into packets" } else { "stays at home" };
    for line in at_home.caregivers.iter().chain(&at_home.logistics) {
        line!("{place}: {line}");
    }
}
