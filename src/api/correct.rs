//! Correcting one field of a fact, as typed by a person.

use super::error::{ApiError, ApiResult, ErrorCode};
use crate::facts;
use crate::records::{
    Document, DocumentKind, Event, EventKind, Fact, FactStatus, LabValue, PartialDate, Specimen,
};

/// Sets a field of a document: `title`, `kind`, `date`, `language`, `facility`; an empty value clears the last three.
pub(super) fn correct_document(document: &mut Document, field: &str, value: &str) -> ApiResult<()> {
    let facts = &mut document.facts;
    match field {
        "title" => facts.title = value.to_owned(),
        "kind" => {
            let kind =
                DocumentKind::from_key(value).ok_or_else(|| bad(field, "a kind such as lab_report"))?;
            facts.kind = settled(kind);
        }
        "date" => facts.date = optional_date(field, value)?.map(settled),
        "language" => facts.language = text(value).map(settled),
        "facility" => facts.facility = text(value).map(settled),
        _ => return Err(bad(field, "title, kind, date, language or facility")),
    }
    Ok(())
}

/// Sets a field of a lab value, as printed; what follows from it is worked out anew.
pub(super) fn correct_lab(lab: &mut LabValue, field: &str, value: &str) -> ApiResult<()> {
    let fact = &mut lab.lab;
    match field {
        "name" => value.clone_into(&mut fact.as_reported.name),
        "value" => value.clone_into(&mut fact.as_reported.value),
        "unit" => fact.as_reported.unit = text(value),
        "range" => fact.as_reported.range = text(value),
        "flag" => fact.as_reported.flag = text(value),
        // A key of the tables, or the name of an unknown test's own series.
        "analyte" if facts::knowledge().analyte(value).is_some() || value.starts_with("x_") => {
            value.clone_into(&mut fact.analyte);
        }
        "analyte" => {
            return Err(bad(field, "a test's key such as hgb, or x_ and a name for a series of its own"));
        }
        "collected" => fact.collected = optional_date(field, value)?,
        "specimen" => {
            let specimen = serde_json::from_value::<Specimen>(value.into());
            fact.specimen =
                specimen.map_err(|_| bad(field, "blood, marrow, csf, urine, other or unknown"))?;
        }
        "method" => fact.method = text(value),
        "sensitivity" => fact.sensitivity = text(value),
        _ => {
            return Err(bad(
                field,
                "name, value, unit, range, flag, analyte, collected, specimen, method or sensitivity",
            ));
        }
    }
    if matches!(field, "value" | "unit" | "analyte") {
        facts::normalise(fact);
    }
    fact.doubts.clear();
    lab.status = FactStatus::Corrected;
    Ok(())
}

/// Sets a field of an event: `type`, `date`, `end`, `label`, or a detail by its key.
pub(super) fn correct_event(event: &mut Event, field: &str, value: &str) -> ApiResult<()> {
    match field {
        "type" => {
            event.kind = EventKind::from_key(value).ok_or_else(|| bad(field, "a type such as relapse"))?;
        }
        "date" => {
            event.date =
                optional_date(field, value)?.ok_or_else(|| bad(field, "a date such as 2024-05-21"))?;
            event.conflicting_dates.clear();
        }
        "end" => event.end = optional_date(field, value)?,
        "label" => value.clone_into(&mut event.label),
        detail => {
            let key = detail.strip_prefix("details.").unwrap_or(detail);
            if value.is_empty() {
                event.details.remove(key);
            } else {
                event.details.insert(key.to_owned(), value.to_owned());
            }
        }
    }
    event.status = FactStatus::Corrected;
    Ok(())
}

fn settled<T>(value: T) -> Fact<T> {
    Fact { value, status: FactStatus::Corrected, source: None }
}

fn text(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

fn optional_date(field: &str, value: &str) -> ApiResult<Option<PartialDate>> {
    if value.is_empty() {
        return Ok(None);
    }
    value.parse().map(Some).map_err(|_| bad(field, "a date such as 2024-05-21, 2024-05 or 2024"))
}

fn bad(field: &str, expected: &str) -> ApiError {
    ApiError::new(
        ErrorCode::BadRequest,
        format!("The field {field} takes {expected}. Nothing was changed. Correct it and try again."),
    )
}
