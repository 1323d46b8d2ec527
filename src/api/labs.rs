//! Labs: every value in time order, as printed and normalised.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::error::ApiResult;
use super::host::Satchel;
use super::trash::Trash;
use crate::facts;
use crate::packet;
use crate::records::{
    AsReported, Comparator, DocumentId, Doubt, FactStatus, LabId, LabValue, PartialDate, Rect, Source,
    Specimen,
};
use crate::vault::Vault;

/// Which values.
#[derive(Debug, Clone, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct LabsRequest {
    /// Only this analyte key.
    pub analyte: Option<String>,
}

/// A lab value.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct LabRow {
    /// Its id.
    pub id: LabId,
    /// Analyte key.
    pub analyte: String,
    /// LOINC code.
    pub loinc: Option<String>,
    /// Value in the canonical unit; none where only text was reported.
    pub value: Option<f64>,
    /// Sign before the value.
    pub comparator: Option<Comparator>,
    /// Canonical unit (UCUM).
    pub unit: Option<String>,
    /// Factor from the printed unit to the canonical one, when one was used.
    pub factor: Option<f64>,
    /// As printed.
    pub as_reported: AsReported,
    /// Collection date.
    pub collected: Option<PartialDate>,
    /// Collection time, `HH:MM`.
    pub collected_time: Option<String>,
    /// What was examined.
    pub specimen: Specimen,
    /// Method as stated.
    pub method: Option<String>,
    /// Sensitivity as stated.
    pub sensitivity: Option<String>,
    /// Reasons for a second look.
    pub doubts: Vec<Doubt>,
    /// Who says so.
    pub status: FactStatus,
    /// Where it stands.
    pub document_id: DocumentId,
    /// The page, counted from 1.
    pub page: u32,
    /// The value's place.
    #[serde(rename = "box")]
    pub bounds: Option<Rect>,
    /// The name's place.
    pub name_box: Option<Rect>,
    /// The words it was read from.
    pub quote: String,
    /// Further papers that print the same result.
    pub also: Vec<Source>,
}

/// The lab screen.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct LabsView {
    /// Every shown value, by collection date.
    pub labs: Vec<LabRow>,
    /// One entry an analyte and specimen that has values, pinned ones first.
    pub series: Vec<LabSeries>,
}

/// A series of one analyte in one specimen.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct LabSeries {
    /// Analyte key.
    pub analyte: String,
    /// Specimen.
    pub specimen: Specimen,
    /// Name to show, by language tag; `en` is always there.
    pub names: BTreeMap<String, String>,
    /// Canonical unit.
    pub unit: Option<String>,
    /// The same as people write it: `×10⁹/L`; none for a bare number.
    pub unit_words: Option<String>,
    /// Drawn on a logarithmic axis.
    pub log_axis: bool,
    /// Shown first on the screen and in the packet.
    pub pinned: bool,
    /// Its points in time order.
    pub points: Vec<LabPoint>,
}

/// A point of a series.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct LabPoint {
    /// The value.
    pub id: LabId,
    /// Collection date.
    pub date: PartialDate,
    /// Canonical value; for "not detected" the limit below which it lies.
    pub value: Option<f64>,
    /// Not detected, or below `value`.
    pub below: bool,
    /// As printed, with its printed unit.
    pub printed: String,
    /// Lower end of the printed reference range, in the canonical unit.
    pub range_low: Option<f64>,
    /// Upper end.
    pub range_high: Option<f64>,
    /// Method as stated; points of different methods are never joined.
    pub method: Option<String>,
    /// Whether a person stands behind it.
    pub confirmed: bool,
}

impl Satchel {
    /// Every value that may be shown, in time order, and the series they form.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn labs(&self, request: &LabsRequest) -> ApiResult<LabsView> {
        let open = self.opened()?;
        let (mut labs, trash) = {
            let vault = open.vault();
            (marked(&vault)?, Trash::of(&vault)?)
        };
        labs.retain(|lab| {
            lab.status.is_shown()
                && !trash.holds_lab(lab)
                && request.analyte.as_ref().is_none_or(|key| lab.lab.analyte == *key)
        });
        labs.sort_by(|a, b| {
            let when = |lab: &LabValue| (lab.lab.collected, lab.lab.collected_time.clone(), lab.id);
            when(a).cmp(&when(b))
        });
        Ok(LabsView { series: series(&labs), labs: labs.into_iter().map(LabRow::from).collect() })
    }
}

impl From<LabValue> for LabRow {
    fn from(value: LabValue) -> Self {
        let lab = value.lab;
        Self {
            id: value.id,
            analyte: lab.analyte,
            loinc: lab.loinc,
            value: lab.value,
            comparator: lab.comparator,
            unit: lab.unit,
            factor: lab.factor,
            as_reported: lab.as_reported,
            collected: lab.collected,
            collected_time: lab.collected_time,
            specimen: lab.specimen,
            method: lab.method,
            sensitivity: lab.sensitivity,
            doubts: lab.doubts,
            status: value.status,
            document_id: lab.source.document_id,
            page: lab.source.page,
            bounds: lab.source.bounds,
            name_box: lab.source.name_box,
            quote: lab.source.quote,
            also: value.also,
        }
    }
}

/// How series are shown, from `assets/display/labs.csv`.
struct Display {
    analyte: String,
    log_axis: bool,
    pinned: bool,
}

fn display() -> &'static [Display] {
    static DISPLAY: OnceLock<Vec<Display>> = OnceLock::new();
    DISPLAY.get_or_init(|| {
        let table = include_str!("../../assets/display/labs.csv");
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        let row = |row: csv::StringRecord| Display {
            analyte: row.get(0).unwrap_or_default().to_owned(),
            log_axis: row.get(1) == Some("log"),
            pinned: row.get(2) == Some("pinned"),
        };
        rows.records().flatten().map(row).collect()
    })
}

/// Every value of the vault; those that stand ten times apart in their series are marked for a second look.
pub(super) fn marked(vault: &Vault) -> ApiResult<Vec<LabValue>> {
    let mut labs = vault.labs()?;
    let apart = facts::outliers(&labs);
    for value in labs.iter_mut().filter(|value| apart.contains(&value.id)) {
        if !value.lab.doubts.contains(&Doubt::Outlier) {
            value.lab.doubts.push(Doubt::Outlier);
        }
    }
    Ok(labs)
}

/// The place of an analyte in lists of tests, from 0; unlisted ones come last.
pub(super) fn rank(analyte: &str) -> usize {
    display().iter().position(|row| row.analyte == analyte).unwrap_or(usize::MAX)
}

/// One series an analyte, specimen and canonical unit: units are never merged without a listed factor.
fn series(labs: &[LabValue]) -> Vec<LabSeries> {
    let mut groups: BTreeMap<(usize, String, Specimen, Option<String>), Vec<&LabValue>> = BTreeMap::new();
    for lab in labs.iter().filter(|lab| lab.lab.collected.is_some()) {
        let fact = &lab.lab;
        let rank = rank(&fact.analyte);
        let unit = fact.unit.clone().or_else(|| fact.as_reported.unit.clone());
        groups.entry((rank, fact.analyte.clone(), fact.specimen, unit)).or_default().push(lab);
    }
    groups
        .into_iter()
        .map(|((rank, analyte, specimen, unit), labs)| {
            let shown = display().get(rank);
            LabSeries {
                names: names(&analyte, labs[0]),
                analyte,
                specimen,
                unit_words: unit.as_deref().and_then(unit_words),
                unit,
                log_axis: shown.is_some_and(|row| row.log_axis),
                pinned: shown.is_some_and(|row| row.pinned),
                points: labs.into_iter().filter_map(point).collect(),
            }
        })
        .collect()
}

/// The analyte's display name by language; for an unknown test, the name as printed.
fn names(analyte: &str, printed: &LabValue) -> BTreeMap<String, String> {
    match facts::knowledge().analyte(analyte) {
        Some(known) => known.names.keys().map(|tag| (tag.clone(), known.name(tag).to_owned())).collect(),
        None => BTreeMap::from([("en".to_owned(), printed.lab.as_reported.name.clone())]),
    }
}

/// A unit as people write it; a power of ten says what it multiplies.
fn unit_words(unit: &str) -> Option<String> {
    let plain = packet::plain_unit(unit);
    match plain.as_str() {
        "" => None,
        power if power.starts_with("10") => Some(format!("×{power}")),
        _ => Some(plain),
    }
}

fn point(value: &LabValue) -> Option<LabPoint> {
    let lab = &value.lab;
    let printed = &lab.as_reported;
    let unit = printed.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
    let range = printed.range.as_deref().map(facts::range_of).unwrap_or_default();
    let factor = lab.factor.unwrap_or(1.0);
    Some(LabPoint {
        id: value.id,
        date: lab.collected?,
        value: lab.value,
        below: matches!(lab.comparator, Some(Comparator::Less | Comparator::AtMost)),
        printed: format!("{}{unit}", printed.value),
        range_low: range.0.map(|low| low * factor),
        range_high: range.1.map(|high| high * factor),
        method: lab.method.clone(),
        confirmed: value.status.is_settled_by_person(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_stands_as_people_write_it() {
        assert_eq!(unit_words("10*9/L").as_deref(), Some("×10⁹/L"));
        assert_eq!(unit_words("g/L").as_deref(), Some("g/L"));
        assert_eq!(unit_words("1"), None, "a bare number has no unit");
    }
}
