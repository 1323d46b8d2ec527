//! From raw cells to a value: which analyte, which unit, which factor, and what is in doubt.

use satchel_records::{AsReported, Doubt, LabSuggestion, Source, Specimen};

use super::super::knowledge::{NameMatch, knowledge};
use super::super::number::{Number, Range, parse_number, parse_range};
use super::super::text::fold_tight;
use super::checks::doubt;
use super::{Raw, Sheet, cells};

/// Settles every raw value of a document.
pub(super) fn finish_all(sheet: &Sheet<'_>, raws: Vec<Raw>) -> Vec<LabSuggestion> {
    let sheet_has_flags = raws.iter().filter(|raw| raw.flag.is_some()).count() >= 2;
    raws.into_iter().filter_map(|raw| finish(sheet, raw, sheet_has_flags)).collect()
}

/// Which row of the analyte table, in which printed unit.
struct Settled {
    row: usize,
    /// Canonical value factor; outer `None` where the unit is unknown.
    conversion: Option<super::super::knowledge::Conversion>,
}

/// Settles one raw value; `None` when it is none after all.
pub(super) fn finish(sheet: &Sheet<'_>, raw: Raw, sheet_has_flags: bool) -> Option<LabSuggestion> {
    let number = parse_number(&raw.value, sheet.mark);
    if number.is_none() && cells::qualitative(&raw.value).is_none() && raw.found.is_none() {
        return None;
    }
    let named_unit = raw.found.as_ref().and_then(|found| found.unit.clone());
    let printed_unit = raw.unit.clone().filter(|unit| !unit.trim().is_empty()).or(named_unit);
    let settled = raw.found.as_ref().and_then(|found| settle(found, printed_unit.as_deref(), raw.specimen));
    let mut lab = LabSuggestion {
        analyte: String::new(),
        loinc: None,
        value: None,
        comparator: number.as_ref().and_then(|n| n.comparator),
        unit: None,
        factor: None,
        as_reported: AsReported {
            name: raw.name.clone(),
            value: raw.value.clone(),
            unit: raw.unit.clone().or_else(|| printed_unit.clone()),
            range: raw.range.as_deref().map(without_brackets),
            flag: raw.flag.clone(),
        },
        collected: raw.collected.as_ref().map(|d| d.date),
        collected_time: raw.collected.as_ref().and_then(|d| d.time.clone()),
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
    };
    match settled {
        Some(settled) => apply(&mut lab, &settled, number.as_ref())?,
        None => {
            number.as_ref()?;
            unknown_test(&mut lab, printed_unit.as_deref(), number.as_ref())?;
        }
    }
    if knowledge().analyte(&lab.analyte).is_some_and(|a| a.group == "measure") {
        return None;
    }
    if matches!(lab.analyte.as_str(), key if key.starts_with("mrd")) && raw.rule.starts_with("table") {
        let matched = raw.found.clone().unwrap_or_default();
        super::narrative::complete_mrd(
            &mut lab,
            &format!("{} {}", raw.name, raw.quote),
            &sheet.context,
            &matched,
        );
    }
    if raw.collected.as_ref().is_some_and(|d| d.ambiguous) {
        doubt(&mut lab, Doubt::AmbiguousDate);
    }
    if sheet.date_is_of_reception
        && lab.collected.is_some()
        && lab.collected == sheet.collected.as_ref().map(|d| d.date)
    {
        doubt(&mut lab, Doubt::Incomplete);
    }
    if raw.doubtful {
        doubt(&mut lab, Doubt::ReadersDiffer);
    }
    if raw.fuzzy {
        doubt(&mut lab, Doubt::FuzzyName);
    }
    if number.as_ref().is_some_and(|n| n.ambiguous) {
        doubt(&mut lab, Doubt::CrossCheck);
    }
    if let (Some(number), Some(range)) =
        (&number, raw.range.as_deref().and_then(|r| parse_range(r, sheet.mark)))
    {
        check_range(&mut lab, number, range, raw.ocr && sheet_has_flags);
    }
    Some(lab)
}

/// The row of the table that unit and specimen single out.
fn settle(found: &NameMatch, unit: Option<&str>, specimen: Specimen) -> Option<Settled> {
    let knowledge = knowledge();
    let fits = |row: &usize| match (knowledge.row(*row).specimen, specimen) {
        // Antigens of a marrow's cells are no lymphocyte subsets of blood.
        ("blood", Specimen::Marrow) => {
            knowledge.analyte(knowledge.row(*row).key).is_none_or(|a| a.group != "immunity")
        }
        ("marrow", Specimen::Blood) => knowledge.row(*row).key.starts_with("mrd"),
        ("blood", Specimen::Urine | Specimen::Csf | Specimen::Other) => false,
        ("marrow", Specimen::Urine | Specimen::Csf | Specimen::Other) => {
            knowledge.row(*row).key.starts_with("mrd")
        }
        _ => true,
    };
    let mut rows: Vec<usize> = found.rows.iter().copied().filter(fits).collect();
    // In marrow, a row meant for marrow goes first; elsewhere the others do.
    rows.sort_by_key(|row| (knowledge.row(*row).specimen == "marrow") != (specimen == Specimen::Marrow));
    let first = *rows.first()?;
    if let Some(unit) = unit {
        let units = knowledge.units(unit);
        for row in &rows {
            for ucum in &units {
                if let Some(conversion) = knowledge.conversion(*row, ucum) {
                    return Some(Settled { row: *row, conversion: Some(conversion) });
                }
            }
        }
        return Some(Settled { row: first, conversion: None });
    }
    let pure = rows.iter().find(|row| knowledge.row(**row).unit == "1");
    Some(match pure {
        Some(row) => Settled { row: *row, conversion: knowledge.conversion(*row, "1") },
        None => Settled { row: first, conversion: None },
    })
}

/// Whether results in words ("not detected") are usual for an analyte that has a unit.
fn takes_words(key: &str) -> bool {
    knowledge().analyte(key).is_some_and(|analyte| matches!(analyte.group.as_str(), "residual" | "infection"))
}

fn apply(lab: &mut LabSuggestion, settled: &Settled, number: Option<&Number>) -> Option<()> {
    let row = knowledge().row(settled.row);
    row.key.clone_into(&mut lab.analyte);
    if number.is_none() && !row.unit.is_empty() && !takes_words(row.key) {
        return None;
    }
    lab.loinc = row.loinc.map(str::to_owned);
    if lab.specimen == Specimen::Unknown && row.specimen == "blood" {
        lab.specimen = Specimen::Blood;
    }
    let Some(number) = number else { return Some(()) };
    let Some(conversion) = settled.conversion else {
        doubt(lab, Doubt::UnknownUnit);
        return Some(());
    };
    lab.unit = Some(row.unit.to_owned());
    lab.factor = conversion
        .factor
        .and_then(super::super::number::Decimal::to_f64)
        .filter(|f| (*f - 1.0).abs() > f64::EPSILON);
    let canonical = match conversion.factor {
        Some(factor) => number.value.times(factor),
        None => Some(number.value),
    };
    lab.value = canonical.and_then(super::super::number::Decimal::to_f64);
    Some(())
}

/// A range as printed, without the brackets around it.
fn without_brackets(range: &str) -> String {
    let range = range.trim();
    let inner = range.strip_prefix(['[', '(', '（']).and_then(|r| r.strip_suffix([']', ')', '）']));
    inner.map_or(range, str::trim).to_owned()
}

/// A test outside the tables keeps its printed name and unit as a series of its own.
fn unknown_test(lab: &mut LabSuggestion, unit: Option<&str>, number: Option<&Number>) -> Option<()> {
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
        lab.value = number.and_then(|n| n.value.to_f64());
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
    if far && !confirmed {
        doubt(lab, Doubt::Outlier);
    }
}
