//! From a document's pages to its facts.

use satchel_records::{
    DicomStudy, DocumentFacts, DocumentId, DocumentKind, EventSuggestion, Fact, IdentityCheck, LabSuggestion,
    Page, Patient, PrintedIdentity, Source, Specimen,
};

use super::dates::{DateStyle, FoundDate};
use super::forms::DatedField;
use super::identity::check_identity;
use super::number::DecimalMark;
use super::{document, events, forms, labs, prose};

/// What is known about a document when its facts are read.
#[derive(Debug, Clone, Copy)]
pub struct DocumentInput<'a> {
    /// The document every source will point to.
    pub document_id: DocumentId,
    /// The name it came under; a last resort for its title.
    pub source_path: &'a str,
    /// Media type found by content.
    pub media_type: &'a str,
    /// Its pages as read.
    pub pages: &'a [Page],
    /// Its imaging study, when it is one.
    pub dicom: &'a [DicomStudy],
}

/// All that was read about one document. Every fact is a suggestion until a person confirms it.
#[derive(Debug, Clone, PartialEq)]
pub struct Extracted {
    /// Kind, date, language, facility and printed identity.
    pub facts: DocumentFacts,
    /// How the printed identity compares with the patient's.
    pub identity_check: IdentityCheck,
    /// Lab values in reading order.
    pub labs: Vec<LabSuggestion>,
    /// Events in reading order.
    pub events: Vec<EventSuggestion>,
}

/// Reads the facts of a document. It never fails: what cannot be read is left out.
#[must_use]
pub fn extract(input: &DocumentInput<'_>, patient: Option<&Patient>) -> Extracted {
    match input.dicom.first() {
        Some(study) => of_study(input, study, patient),
        None => of_pages(input, patient),
    }
}

fn of_pages(input: &DocumentInput<'_>, patient: Option<&Patient>) -> Extracted {
    let lines: Vec<String> =
        input.pages.iter().flat_map(|page| page.lines.iter().map(satchel_records::Line::text)).collect();
    let language = document::language(&lines.join("\n"));
    let style = DateStyle::of_texts(lines.iter().map(String::as_str), language.unwrap_or_default());
    let fields = forms::fields(input.pages);
    let dated = forms::dated(&fields, style);
    let passages = prose::passages(input.pages);
    let comma = matches!(language, Some("ru" | "es" | "tr"));
    let fallback = if comma { DecimalMark::LikelyComma } else { DecimalMark::LikelyPoint };
    let mark = DecimalMark::of_text(lines.iter().flat_map(|line| line.split_whitespace()), fallback);

    let (title_kind, _) = document::kind(input.pages, &[]);
    let specimen = match labs::document_specimen(input.pages) {
        // A marrow report that never repeats the word in its head is still about marrow.
        Specimen::Unknown if title_kind == DocumentKind::Pathology => Specimen::Marrow,
        // Stays and visits speak of several specimens; each sentence says its own.
        _ if matches!(
            title_kind,
            DocumentKind::DischargeSummary | DocumentKind::Consultation | DocumentKind::TreatmentRecord
        ) =>
        {
            Specimen::Unknown
        }
        found => found,
    };
    let (collected, date_is_of_reception) = collected(&dated);
    let early_date = document::date(title_kind, &dated, &[], input.pages, style).map(|(date, _)| date);
    let sheet = labs::Sheet {
        document_id: input.document_id,
        pages: input.pages,
        mark,
        style,
        collected: collected.or_else(|| {
            let whole = matches!(
                title_kind,
                DocumentKind::LabReport
                    | DocumentKind::Pathology
                    | DocumentKind::FlowCytometry
                    | DocumentKind::Genetics
                    | DocumentKind::Other
            );
            whole.then(|| labelled(&dated, &["study", "date"])).flatten()
        }),
        collected_by_place: by_place(&dated),
        date_is_of_reception,
        specimen,
        day_zero: forms::day_zero(input.pages, style),
        visit: early_date.clone().filter(|_| title_kind == DocumentKind::Consultation),
        stay: (
            labelled(&dated, &["admitted"])
                .or_else(|| early_date.filter(|_| title_kind == DocumentKind::DischargeSummary)),
            stay_end(&dated),
        ),
        context: lines.join(" "),
    };
    let labs = labs::read(&sheet, &passages);
    let (kind, title_row) = document::kind(input.pages, &labs);
    let date = document::date(kind, &dated, &labs, input.pages, style);
    let identity = document::identity(&fields, style);
    let identity_check = check_identity(&identity, patient);
    let source = |page: u32, quote: &str, bounds: Option<satchel_records::Rect>, rule: &str| Source {
        document_id: input.document_id,
        page,
        quote: quote.to_owned(),
        bounds,
        name_box: None,
        rule: rule.to_owned(),
    };
    let date_fact = date.as_ref().map(|(found, field)| {
        let at = field
            .as_ref()
            .map(|f| source(f.field.page, &f.field.line, Some(f.field.bounds), &format!("date:{}", f.key)));
        Fact::suggested(found.date, at)
    });
    let events = events::read(&events::Telling {
        document_id: input.document_id,
        kind,
        date: date.as_ref().map(|(found, _)| found.clone()),
        dated: &dated,
        passages: &passages,
        labs: &labs,
        style,
        title: &document::title(input.pages, title_row, input.source_path),
        specimen,
    });
    Extracted {
        facts: DocumentFacts {
            title: document::title(input.pages, title_row, input.source_path),
            kind: Fact::suggested(kind, None),
            date: date_fact,
            language: language.map(|tag| Fact::suggested(tag.to_owned(), None)),
            facility: document::facility(input.pages, &fields, input.document_id),
            identity,
        },
        identity_check,
        labs,
        events,
    }
}

/// The collection date of a sheet; that of reception where no other is printed.
fn collected(dated: &[DatedField]) -> (Option<FoundDate>, bool) {
    if let Some(date) = labelled(dated, &["collected"]) {
        return (Some(date), false);
    }
    if labelled(dated, &["study", "date"]).is_some() {
        return (None, false);
    }
    let received = labelled(dated, &["received"]);
    let is_some = received.is_some();
    (received, is_some)
}

fn labelled(dated: &[DatedField], keys: &[&str]) -> Option<FoundDate> {
    keys.iter().find_map(|key| dated.iter().find(|d| d.key == *key)).map(|d| d.date.clone())
}

/// The last day of a stay: its label's, or the end of the interval of the stay.
fn stay_end(dated: &[DatedField]) -> Option<FoundDate> {
    let whole =
        |date: &FoundDate| FoundDate { date: date.end.unwrap_or(date.date), end: None, ..date.clone() };
    let discharged = dated.iter().find(|d| d.key == "discharged").map(|d| whole(&d.date));
    discharged.or_else(|| {
        dated.iter().find(|d| d.key == "admitted" && d.date.end.is_some()).map(|d| whole(&d.date))
    })
}

/// The places of collection dates, when more than one day is printed.
fn by_place(dated: &[DatedField]) -> Vec<(u32, f32, FoundDate)> {
    let all: Vec<_> = dated.iter().filter(|d| d.key == "collected").collect();
    let several = all.iter().any(|d| d.date.date != all[0].date.date || d.date.time != all[0].date.time);
    if !several {
        return Vec::new();
    }
    all.into_iter().map(|d| (d.field.page, d.field.bounds.y0, d.date.clone())).collect()
}

/// An imaging study says of itself what it is.
fn of_study(input: &DocumentInput<'_>, study: &DicomStudy, patient: Option<&Patient>) -> Extracted {
    let identity: PrintedIdentity = study.identity.clone();
    let printed = PrintedIdentity {
        name: identity.name.as_ref().map(|name| name.replace('^', " ")),
        born: identity.born,
    };
    let file = input.source_path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let title = if study.description.trim().is_empty() {
        file.to_owned()
    } else {
        study.description.trim().to_owned()
    };
    let events = events::of_study(input.document_id, study, &title);
    Extracted {
        facts: DocumentFacts {
            title,
            kind: Fact::suggested(DocumentKind::ImagingStudy, None),
            date: study.date.map(|date| Fact::suggested(date, None)),
            language: None,
            facility: (!study.institution.trim().is_empty())
                .then(|| Fact::suggested(study.institution.trim().to_owned(), None)),
            identity: printed.clone(),
        },
        identity_check: check_identity(&printed, patient),
        labs: Vec::new(),
        events,
    }
}
