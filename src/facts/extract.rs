//! From a document's pages to its facts.

use satchel_records::{
    DicomStudy, DocumentFacts, DocumentId, DocumentKind, EventSuggestion, Fact, IdentityCheck, LabSuggestion,
    Page, Patient, PrintedIdentity, Source, Specimen,
};
use std::cell::OnceCell;

use super::dates::{Beside, DateStyle, FoundDate};
use super::forms::DatedField;
use super::identity::check_identity;
use super::memo::Reading;
use super::number::DecimalMark;
use super::practice::Practice;
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
    extract_by(input, patient, &Practice::default())
}

/// Reads the facts of a document with what is known of its facility.
#[must_use]
pub fn extract_by(input: &DocumentInput<'_>, patient: Option<&Patient>, practice: &Practice) -> Extracted {
    match input.dicom.first() {
        Some(study) => of_study(input, study, patient),
        None => {
            let mut extracted = of_pages(input, patient, practice);
            practice.apply(&mut extracted);
            extracted
        }
    }
}

/// The facility on a paper's letterhead.
#[must_use]
pub fn facility_of(pages: &[Page]) -> Option<String> {
    document::facility(pages, &forms::fields(pages), DocumentId(0)).map(|fact| fact.value)
}

/// Lines at the top of a paper that hold its letterhead and title.
const TITLE_LINES: usize = 12;

fn of_pages(input: &DocumentInput<'_>, patient: Option<&Patient>, practice: &Practice) -> Extracted {
    let _reading = Reading::begin();
    let lines: Vec<String> =
        input.pages.iter().flat_map(|page| page.lines.iter().map(satchel_records::Line::text)).collect();
    let language = document::language(&lines.join("\n"));
    let beside = Beside {
        language: language.unwrap_or_default(),
        born: patient.and_then(|patient| patient.born),
        facility: practice.order,
    };
    let (style, dates) = DateStyle::of_texts(lines.iter().map(String::as_str), beside);
    let fields = forms::fields(input.pages);
    let dated = forms::dated(&fields, style);
    let passages = prose::passages(input.pages);
    let comma = matches!(language, Some("ru" | "es" | "tr"));
    let fallback = if comma { DecimalMark::LikelyComma } else { DecimalMark::LikelyPoint };
    let mark = DecimalMark::of_text(lines.iter().flat_map(|line| line.split_whitespace()), fallback);

    let sums_up_stay = labelled(&dated, &["admitted"]).is_some() && stay_end(&dated).is_some();
    let (title_kind, _) = document::kind(input.pages, &[], sums_up_stay);
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
    let identity = document::identity(input.pages, &fields, style, patient);
    // The day the child was born on dates no paper about the child, labelled or not.
    let born = identity.born.or_else(|| patient.and_then(|patient| patient.born));
    let early_date = document::date(title_kind, &dated, &[], input.pages, style, born).map(|(date, _)| date);
    let of_donor = lines.iter().take(TITLE_LINES).any(|line| labs::antigens_belong_to("donor", line));
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
                    | DocumentKind::ImagingReport
                    | DocumentKind::Other
            );
            whole.then(|| labelled(&dated, &["study", "date"])).flatten()
        }),
        collected_by_place: by_place(&dated),
        not_collected: not_collected(&dated, patient),
        date_is_of_reception,
        specimen,
        day_zero: forms::day_zero(input.pages, style),
        visit: early_date.clone().filter(|_| title_kind == DocumentKind::Consultation),
        stay: (
            labelled(&dated, &["admitted"])
                .or_else(|| early_date.filter(|_| title_kind == DocumentKind::DischargeSummary)),
            stay_end(&dated),
        ),
        takes_unknown_tests: !matches!(
            title_kind,
            DocumentKind::ImagingReport
                | DocumentKind::TreatmentRecord
                | DocumentKind::Medication
                | DocumentKind::TransplantDonor
                | DocumentKind::IdentityAdmin
        ),
        shares_are_donors: of_donor,
        antigens_are_no_subsets: of_donor
            || title_kind == DocumentKind::FlowCytometry
                && labs::antigens_belong_to("disease", &lines.join(" ")),
        context: lines.join(" "),
        years: OnceCell::new(),
    };
    let labs = labs::read(&sheet, &passages);
    let (kind, title_row) = document::kind(input.pages, &labs, sums_up_stay);
    let date = document::date(kind, &dated, &labs, input.pages, style, born);
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
    let facility = document::facility(input.pages, &fields, input.document_id);
    let letterhead = facility.as_ref().map(|fact| fact.value.as_str());
    let title = document::title(input.pages, title_row, letterhead, input.source_path);
    let events = events::read(&events::Telling {
        document_id: input.document_id,
        kind,
        date: date.as_ref().map(|(found, _)| found.clone()),
        stay: labelled(&dated, &["admitted"]).zip(stay_end(&dated)).map(|(from, to)| (from.date, to.date)),
        dated: &dated,
        passages: &passages,
        labs: &labs,
        style,
        title: &title,
        specimen,
        born,
    });
    Extracted {
        facts: DocumentFacts {
            title,
            kind: Fact::suggested(kind, None),
            date: date_fact,
            language: language.map(|tag| Fact::suggested(tag.to_owned(), None)),
            facility,
            identity,
            dates,
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

/// Dates that are never those of a sample: of birth, of reporting, of printing, unless a sample was taken that day.
fn not_collected(dated: &[DatedField], patient: Option<&Patient>) -> Vec<satchel_records::PartialDate> {
    let of = |keys: &'static [&'static str]| {
        dated.iter().filter(move |d| keys.contains(&d.key)).map(|d| d.date.date)
    };
    let sampled: Vec<_> = of(&["collected", "received"]).collect();
    let mut dates: Vec<_> = of(&["reported", "printed"]).filter(|date| !sampled.contains(date)).collect();
    dates.extend(of(&["birth"]).chain(patient.and_then(|patient| patient.born)));
    dates
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
            dates: None,
        },
        identity_check: check_identity(&printed, patient),
        labs: Vec::new(),
        events,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::page;
    use super::*;

    fn read(text: &str) -> Extracted {
        let pages = [page(text)];
        let input = DocumentInput {
            document_id: DocumentId(1),
            source_path: "a.pdf",
            media_type: "application/pdf",
            pages: &pages,
            dicom: &[],
        };
        extract(&input, None)
    }

    fn check_labs(text: &str, expect: &[&str]) {
        let show = |lab: &LabSuggestion| {
            let value = lab.value.map_or_else(|| "-".to_owned(), |v| v.to_string());
            let date = lab.collected.map(|d| d.to_string()).unwrap_or_default();
            format!("{} {value} {} {date}", lab.analyte, lab.unit.as_deref().unwrap_or("-"))
        };
        let found: Vec<String> = read(text).labs.iter().map(show).collect();
        assert_eq!(found, expect, "read from:\n{text}");
    }

    #[test]
    fn one_test_a_row() {
        check_labs(
            "City Laboratory\nDate collected: 14-Mar-2021\n\nTest            Result    Unit       Reference range   Flag\nHemoglobin      9.8       g/dL       11.5 - 15.5       L\nPlatelets       45        10^9/L     150 - 400         L\nGlucose         99        furlong    70 - 110",
            &["hgb 98 g/L 2021-03-14", "plt 45 10*9/L 2021-03-14", "glucose - - 2021-03-14"],
        );
    }

    #[test]
    fn two_tests_a_row() {
        check_labs(
            "某某医院检验报告单\n采样时间：2021年3月14日 08:30\n项目      结果     单位       参考范围       项目      结果     单位      参考范围\n白细胞    3.2↓    10^9/L    4.0-10.0     血小板    45↓     10^9/L   100-300\n血红蛋白   98      g/L       110-150      钾        4.1     mmol/L   3.5-5.5",
            &[
                "wbc 3.2 10*9/L 2021-03-14",
                "plt 45 10*9/L 2021-03-14",
                "hgb 98 g/L 2021-03-14",
                "potassium 4.1 mmol/L 2021-03-14",
            ],
        );
    }

    #[test]
    fn days_across_and_tests_across() {
        check_labs(
            "Flow sheet\nTest         Unit       14.03.2021    15.03.2021\nWBC          10^9/L     3.2           <0.1\nCRP          mg/L       12            -",
            &["wbc 3.2 10*9/L 2021-03-14", "wbc 0.1 10*9/L 2021-03-15", "crp 12 mg/L 2021-03-14"],
        );
        check_labs(
            "Динамика\nДата          Hb, г/л     Лейкоциты, 10^9/л\n15.03.2021    82          6,3\n26.03.2021    88          0,9",
            &[
                "hgb 82 g/L 2021-03-15",
                "wbc 6.3 10*9/L 2021-03-15",
                "hgb 88 g/L 2021-03-26",
                "wbc 0.9 10*9/L 2021-03-26",
            ],
        );
    }

    #[test]
    fn a_name_over_two_lines_is_one_name() {
        check_labs(
            "City Laboratory\nDate collected: 14-Mar-2021\n\nTest            Result    Unit       Reference range\nBilirubin,      4.1       umol/L     0 - 5\ndirect\nAlbumin         41        g/L        35 - 52",
            &["bilirubin_direct 4.1 umol/L 2021-03-14", "albumin 41 g/L 2021-03-14"],
        );
    }

    #[test]
    fn codes_and_dates_of_rows_are_no_results() {
        check_labs(
            "City Laboratory\nTest            Code    Result    Unit       Date\nAlbumin         1740    41        g/L        14-Mar-2021\nUrate           9031    210       umol/L     15-Mar-2021",
            &["albumin 41 g/L 2021-03-14", "uric_acid 210 umol/L 2021-03-15"],
        );
    }

    #[test]
    fn clonotypes_followed_are_residual_disease() {
        check_labs(
            "Molecular laboratory\nSpecimen: bone marrow\nCollected: 15-Sep-2026\nMarker             Result   Unit                 Limit of detection\nIGH clonotype A    47       copies/10^6 cells    10^-6\n\nPrevious results\nCollected      Clonotype A   Unit\n17-Mar-2026    6             copies/10^6 cells",
            &["mrd_ngs 47 {cells}/10*6{cells} 2026-09-15", "mrd_ngs 6 {cells}/10*6{cells} 2026-03-17"],
        );
    }

    #[test]
    fn a_relatives_value_is_not_the_patients() {
        check_labs(
            "Выписной эпикриз\n14.03.2021: Hb 98 г/л, лейкоциты 3,2 x10^9/л.\nСестра обследована: Hb 121 г/л.",
            &["hgb 98 g/L 2021-03-14", "wbc 3.2 10*9/L 2021-03-14"],
        );
    }

    fn check_events(text: &str, expect: &[&str]) {
        let show = |event: &EventSuggestion| format!("{} {}", event.kind.key(), event.date);
        let found: Vec<String> =
            read(text).events.iter().filter(|e| e.source.rule == "event:narrative").map(show).collect();
        assert_eq!(found, expect, "read from:\n{text}");
    }

    #[test]
    fn what_happened_is_told_from_what_did_not() {
        for (text, expect) in [
            ("Discharge summary\nRelapse was found on 20 May 2025.", &["relapse 2025-05-20"][..]),
            ("Discharge summary\nNo evidence of relapse on 20 May 2025.", &[]),
            ("Выписной эпикриз\nРецидив от 20.05.2025.", &["relapse 2025-05-20"]),
            ("Выписной эпикриз\nПризнаков рецидива на 20.05.2025 нет.", &[]),
            ("出院小结\n2025年5月20日骨髓复发。", &["relapse 2025-05-20"]),
            ("出院小结\n2025年5月20日复查未见复发。", &[]),
            ("Informe de alta\nRecaída medular el 20/05/2025.", &["relapse 2025-05-20"]),
            ("Informe de alta\nSin evidencia de recaída el 20/05/2025.", &[]),
            ("Epikriz\n20.05.2025 tarihinde nüks saptandı.", &["relapse 2025-05-20"]),
            ("Epikriz\n20.05.2025 tarihinde nüks saptanmadı.", &[]),
        ] {
            check_events(text, expect);
        }
    }
}
