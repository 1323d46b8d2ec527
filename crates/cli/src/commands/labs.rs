//! `labs`: every value in time order.

use satchel::api::{
    ApiError, ApiResult, ErrorCode,
    labs::{LabRow, LabsRequest},
};

use crate::exit::Status;
use crate::line;
use crate::options::Global;
use crate::{context, output};

pub fn run(global: &Global, analyte: Option<String>, as_csv: bool) -> ApiResult<Status> {
    let view = context::unlocked(global)?.labs(&LabsRequest { analyte })?;
    if global.json {
        output::json(&view.labs)?;
    } else if as_csv {
        crate::output::text(&table(&view.labs)?);
    } else {
        print(&view.labs);
    }
    Ok(Status::Done)
}

/// The value in the canonical unit with the factor it was converted by; nothing where nothing was converted.
fn converted(lab: &LabRow) -> String {
    match (lab.factor, lab.value, &lab.unit) {
        (Some(factor), Some(value), Some(unit)) => format!("  = {value} {unit} (x {factor})"),
        _ => String::new(),
    }
}

/// Lines for eyes.
pub fn print(labs: &[LabRow]) {
    for lab in labs {
        let printed = &lab.as_reported;
        let value = format!("{} {}", printed.value, printed.unit.as_deref().unwrap_or_default());
        let source = format!("[{} p.{}]", lab.document_id, lab.page);
        let date = output::or_dash(lab.collected.as_ref());
        let doubts: Vec<String> = lab.doubts.iter().map(output::word).collect();
        line!(
            "{date:<10}  {:<18} {value:<22} {:<12} {source:<10} {}{}  {}",
            lab.analyte,
            output::word(&lab.status),
            printed.name,
            converted(lab),
            doubts.join(" ")
        );
    }
}

fn table(labs: &[LabRow]) -> ApiResult<String> {
    let failed = |_| ApiError::new(ErrorCode::Internal, "The table could not be written.");
    let mut rows = csv::Writer::from_writer(Vec::new());
    rows.write_record([
        "id",
        "collected",
        "analyte",
        "loinc",
        "name",
        "value",
        "unit",
        "range",
        "flag",
        "canonical_value",
        "canonical_unit",
        "specimen",
        "document_id",
        "page",
        "status",
    ])
    .map_err(failed)?;
    for lab in labs {
        let printed = &lab.as_reported;
        rows.write_record([
            lab.id.to_string(),
            lab.collected.map(|date| date.to_string()).unwrap_or_default(),
            lab.analyte.clone(),
            lab.loinc.clone().unwrap_or_default(),
            printed.name.clone(),
            printed.value.clone(),
            printed.unit.clone().unwrap_or_default(),
            printed.range.clone().unwrap_or_default(),
            printed.flag.clone().unwrap_or_default(),
            lab.value.map(|value| value.to_string()).unwrap_or_default(),
            lab.unit.clone().unwrap_or_default(),
            output::word(&lab.specimen),
            lab.document_id.to_string(),
            lab.page.to_string(),
            output::word(&lab.status),
        ])
        .map_err(failed)?;
    }
    let bytes = rows
        .into_inner()
        .map_err(|_| ApiError::new(ErrorCode::Internal, "The table could not be written."))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
