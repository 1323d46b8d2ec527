//! `evidence`: quoted criteria beside what the records show.

use satchel::api::{
    ApiError, ApiResult, ErrorCode,
    evidence::{EvidenceRow, EvidenceTable, OwnCriterionRequest},
};

use crate::exit::Status;
use crate::line;
use crate::options::{Evidence, Global};
use crate::{context, output};

pub fn run(global: &Global, action: Option<&Evidence>) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    if let Some(Evidence::Own { row, words, said }) = action {
        let said = super::quotation(words.clone(), said)?;
        satchel.set_criterion(&OwnCriterionRequest { row: row.clone(), said })?;
    }
    let table = satchel.evidence()?;
    satchel.lock()?;
    let table = table.ok_or_else(|| {
        ApiError::new(ErrorCode::NotFound, "No evidence table belongs to this disease’s list yet.")
    })?;
    output::view(global.json, &table, print)?;
    Ok(Status::Done)
}

/// Lines for eyes.
fn print(table: &EvidenceTable) {
    line!("{} · version {}, reviewed {}", table.title.get("en"), table.version, table.reviewed);
    for row in &table.rows {
        line!("\n{}", row.title.get("en"));
        if let Some(criterion) = &row.criterion {
            line!("  “{}”", criterion.quote);
            line!("  {}", criterion.source.name);
        }
        if let Some(own) = &row.own {
            line!("  “{}” {}", own.text, own.who.as_deref().unwrap_or_default());
        }
        print_records(row);
    }
}

fn print_records(row: &EvidenceRow) {
    if row.records.is_empty() {
        line!("    not found in our records");
    }
    for shown in &row.records {
        let kind = shown.event.map(|kind| kind.key().replace('_', " ")).unwrap_or_default();
        let place = shown.document_id.zip(shown.page).map(|(id, page)| format!("[{id} p.{page}]"));
        line!(
            "    {:<10} {:>6}  {}{kind} {} {}",
            output::or_dash(shown.date.as_ref()),
            output::or_dash(shown.age_days.as_ref()),
            shown.what.get("en"),
            shown.text,
            place.unwrap_or_default()
        );
    }
    if row.more > 0 {
        line!("    and {} older", row.more);
    }
}
