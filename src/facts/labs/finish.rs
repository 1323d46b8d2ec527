//! From raw cells to a value: which analyte, which unit, which factor, and what is in doubt.

use satchel_records::{AsReported, Doubt, LabSuggestion, Source, Specimen};

use super::super::knowledge::{Row, knowledge};
use super::super::number::{Decimal, Number, Range, parse_range};
use super::super::text::fold_tight;
use super::checks::doubt;
use super::settle::{Settled, settle};
use super::{Raw, Sheet, cells, picture, plausible, worded};

/// Settles every raw value of a document.
pub(super) fn finish_all(sheet: &Sheet<'_>, raws: Vec<Raw>) -> Vec<LabSuggestion> {
    let sheet_has_flags = raws.iter().filter(|raw| raw.flag.is_some() || raw.mark).count() >= 2;
    raws.into_iter().filter_map(|raw| finish(sheet, raw, sheet_has_flags)).collect()
}

/// Settles one raw value; `None` when it is none after all.
pub(super) fn finish(sheet: &Sheet<'_>, raw: Raw, sheet_has_flags: bool) -> Option<LabSuggestion> {
    let number = worded::parse(&raw.value, sheet.mark);
    if number.is_none() && !says_something(&raw.value) {
        return None;
    }
    if number.is_none() && cells::qualitative(&raw.value).is_none() && raw.found.is_none() {
        return None;
    }
    let named_unit = raw.found.as_ref().and_then(|found| found.unit.clone());
    let printed_unit = raw.unit.clone().filter(|unit| !unit.trim().is_empty()).or(named_unit);
    let range = raw.range.as_deref().and_then(|range| parse_range(range, sheet.mark));
    let settled = raw
        .found
        .as_ref()
        .and_then(|found| {
            settle(found, printed_unit.as_deref(), raw.specimen, number.as_ref(), range, raw.ocr)
        })
        .filter(|settled| {
            let is_share = settled.row.group == "immunity" && settled.row.unit == "%";
            !(sheet.antigens_are_no_subsets && is_share)
        });
    let mut lab = as_printed(sheet, &raw, printed_unit.as_deref());
    lab.comparator = number.as_ref().and_then(|number| number.comparator);
    match &settled {
        Some(settled) => {
            apply(&mut lab, settled, number.as_ref())?;
            if plausible::contradicts(settled.row, settled.conversion, number.as_ref(), range) {
                doubt(&mut lab, Doubt::CrossCheck);
            }
            let no_range = plausible_range(settled, range).is_none();
            if raw.ocr
                && no_range
                && plausible::another_unit_fits(settled.row, settled.conversion, number.as_ref())
            {
                doubt(&mut lab, Doubt::CrossCheck);
            }
        }
        None => unknown_test(&mut lab, printed_unit.as_deref(), number.as_ref())?,
    }
    if knowledge().analyte(&lab.analyte).is_some_and(|analyte| analyte.group == "measure") {
        return None;
    }
    if settled.is_some_and(|settled| settled.row.is_residual_disease()) && raw.rule.starts_with("table") {
        let matched = raw.found.clone().unwrap_or_default();
        let here = format!("{} {}", raw.name, raw.quote);
        super::residual::complete(&mut lab, &here, &sheet.context, &matched);
    }
    if raw.collected.as_ref().is_some_and(|date| date.ambiguous) {
        doubt(&mut lab, Doubt::AmbiguousDate);
    }
    if sheet.date_is_of_reception
        && lab.collected.is_some()
        && lab.collected == sheet.collected.as_ref().map(|date| date.date)
    {
        doubt(&mut lab, Doubt::Incomplete);
    }
    if lab.collected.is_none() && raw.rule.starts_with("table") {
        // A result that no day can be told for is not whole.
        doubt(&mut lab, Doubt::Incomplete);
    }
    if raw.doubtful {
        doubt(&mut lab, Doubt::ReadersDiffer);
    }
    if raw.fuzzy {
        doubt(&mut lab, Doubt::FuzzyName);
    }
    if number.as_ref().is_some_and(|number| number.ambiguous) {
        doubt(&mut lab, Doubt::CrossCheck);
    }
    if let (Some(number), Some(range)) = (&number, range) {
        check_range(&mut lab, number, range, raw.ocr && sheet_has_flags && !raw.mark);
    }
    if raw.ocr && picture::is_doubtful(&raw, number.as_ref(), range) {
        doubt(&mut lab, Doubt::ReadersDiffer);
    }
    Some(lab)
}

/// Whether a result in words says anything: "<" alone has lost its figure.
fn says_something(value: &str) -> bool {
    cells::qualitative(value).is_some() || value.chars().any(char::is_alphanumeric)
}

/// Whether the printed range confirms or denies the unit.
fn plausible_range(settled: &Settled<'_>, range: Option<Range>) -> Option<bool> {
    plausible::range_is_usual(settled.row, settled.conversion?, range)
}

/// The value as the paper prints it, with its place.
fn as_printed(sheet: &Sheet<'_>, raw: &Raw, unit: Option<&str>) -> LabSuggestion {
    LabSuggestion {
        analyte: String::new(),
        loinc: None,
        value: None,
        comparator: None,
        unit: None,
        factor: None,
        as_reported: AsReported {
            name: raw.name.clone(),
            value: raw.value.clone(),
            unit: unit.map(str::to_owned),
            range: raw.range.as_deref().map(without_brackets),
            flag: raw.flag.clone(),
        },
        collected: raw.collected.as_ref().map(|date| date.date),
        collected_time: raw.collected.as_ref().and_then(|date| date.time.clone()),
        specimen: raw.specimen,
        method: raw.method.clone(),
        sensitivity: None,
        doubts: Vec::new(),
        source: Source {
            document_id: sheet.document_id,
            page: raw.page,
            quote: raw.quote.clone(),
            bounds: raw.value_box,
            name_box: raw.name_box,
            rule: raw.rule.to_owned(),
        },
    }
}

/// Whether results in words ("not detected") are usual for an analyte that has a unit.
fn takes_words(row: &Row) -> bool {
    matches!(row.group.as_str(), "residual" | "infection")
}

fn apply(lab: &mut LabSuggestion, settled: &Settled<'_>, number: Option<&Number>) -> Option<()> {
    let row = settled.row;
    row.key.clone_into(&mut lab.analyte);
    if number.is_none() && !row.unit.is_empty() && !takes_words(row) {
        return None;
    }
    if lab.specimen == Specimen::Unknown && row.specimen == "blood" {
        lab.specimen = Specimen::Blood;
    }
    // The code names a property in blood; the same test of another specimen has another one.
    let same_specimen =
        row.specimen != "blood" || matches!(lab.specimen, Specimen::Blood | Specimen::Unknown);
    lab.loinc = row.loinc.clone().filter(|_| same_specimen);
    let Some(number) = number else { return Some(()) };
    let Some(conversion) = settled.conversion else {
        doubt(lab, Doubt::UnknownUnit);
        return Some(());
    };
    if settled.guessed {
        doubt(lab, Doubt::UnknownUnit);
    }
    lab.unit = Some(row.unit.clone());
    lab.factor =
        conversion.factor.and_then(Decimal::to_f64).filter(|factor| (*factor - 1.0).abs() > f64::EPSILON);
    let canonical = match conversion.factor {
        Some(factor) => number.value.times(factor),
        None => Some(number.value),
    };
    lab.value = canonical.and_then(Decimal::to_f64);
    Some(())
}

/// A range as printed, without the brackets around it.
fn without_brackets(range: &str) -> String {
    let range = range.trim();
    let inner = range.strip_prefix(['[', '(', '（']).and_then(|r| r.strip_suffix([']', ')', '）']));
    inner.map_or(range, str::trim).to_owned()
}

/// Whether a row tells how little a method can find ("Sensitivity (limit of detection)"): it is no test of the patient.
fn names_a_limit(name: &str) -> bool {
    let words = &knowledge().labels;
    let is_limit =
        |part: &str| words.whole("sensitivity", part.trim()).is_some_and(|word| word.key == "word");
    let folded = fold_tight(name);
    let mut parts = folded.split(['(', ')', '[', ']', ',', '/']).filter(|part| !part.trim().is_empty());
    parts.next().is_some_and(is_limit) && parts.all(is_limit)
}

/// A test outside the tables keeps its printed name and unit as a series of its own. Its result may be a word ("trace") or, of cells
/// in a field of view, two figures ("2-3").
fn unknown_test(lab: &mut LabSuggestion, unit: Option<&str>, number: Option<&Number>) -> Option<()> {
    let in_words = || {
        let value = &lab.as_reported.value;
        cells::qualitative(value).is_some() || lab.specimen == Specimen::Urine && cells::is_range(value)
    };
    if number.is_none() && !in_words() {
        return None;
    }
    if names_a_limit(&lab.as_reported.name) {
        return None;
    }
    let slug = slug(&lab.as_reported.name)?;
    let specimen = match lab.specimen {
        Specimen::Urine => "urine_",
        Specimen::Csf => "csf_",
        _ => "",
    };
    lab.analyte = format!("x_{specimen}{slug}");
    doubt(lab, Doubt::UnknownTest);
    let units = unit.map(|unit| knowledge().units(unit)).unwrap_or_default();
    if let [ucum] = units.as_slice() {
        lab.unit = Some(ucum.clone());
        lab.value = number.and_then(|number| number.value.to_f64());
    } else if unit.is_some() {
        doubt(lab, Doubt::UnknownUnit);
    }
    Some(())
}

/// A key of a printed name; `None` where no letter is left.
fn slug(name: &str) -> Option<String> {
    let folded = fold_tight(name);
    let mut slug = String::new();
    for c in folded.chars() {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('_') {
            slug.push('_');
        }
    }
    let slug = slug.trim_end_matches('_').to_owned();
    (slug.chars().filter(|c| c.is_alphabetic()).count() >= 2 && slug.chars().count() <= 60).then_some(slug)
}

/// Compares value, range and flag as printed.
fn check_range(lab: &mut LabSuggestion, number: &Number, range: Range, flag_expected: bool) {
    let Some(value) = number.value.to_f64() else { return };
    let below = range.low.is_some_and(|low| value < low);
    let above = range.high.is_some_and(|high| value > high);
    let flag = lab.as_reported.flag.as_deref().and_then(cells::flag).map(|phrase| phrase.key.as_str());
    let contradiction = match flag {
        Some("high") => !above && number.comparator.is_none(),
        Some("low") => !below && number.comparator.is_none(),
        Some("normal") => (below || above) && number.comparator.is_none(),
        Some(_) => false,
        None => flag_expected && (below || above),
    };
    if contradiction {
        doubt(lab, Doubt::FlagAgainstRange);
    }
    // A flag that agrees says that the laboratory saw the value too.
    let confirmed = matches!(
        (flag, below, above),
        (Some("low" | "abnormal"), true, _) | (Some("high" | "abnormal"), _, true)
    );
    let far =
        range.high.is_some_and(|high| value > 10.0 * high) || range.low.is_some_and(|low| value < low / 10.0);
    if far && !confirmed && !(above && rises_far(&lab.analyte)) {
        doubt(lab, Doubt::Outlier);
    }
}

/// How many times its usual upper limit a value must be able to reach for a high value to be no surprise.
const FAR_RISE: f64 = 200.0;

/// Whether an analyte rises hundredfold in illness, as ferritin and interleukins do: ten times its range is then no outlier.
fn rises_far(key: &str) -> bool {
    let limits = knowledge().analyte(key).and_then(|analyte| Some((analyte.usual?.1, analyte.possible?.1)));
    limits.is_some_and(|(usual, possible)| possible >= FAR_RISE * usual)
}
