//! The analyte table: canonical units, codes, listed conversions, and the limits that values are checked against.

use std::collections::BTreeMap;

use super::super::number::Decimal;
use super::names::Names;
use super::{LANGUAGES, parts, rows};

/// A quantity that laboratories report.
#[derive(Debug, Clone, Default)]
pub struct Analyte {
    /// The fixed key of the command line, for example `hgb`.
    pub key: String,
    /// LOINC code of the canonical property; none where no code was confirmed.
    pub loinc: Option<String>,
    /// Canonical unit (UCUM); empty for results without a number.
    pub unit: String,
    /// Group for tables and charts: `count`, `chemistry`, `coagulation`, `immunity`, `residual`, `infection`, `level`, `body`.
    pub group: String,
    /// What may be converted into the canonical unit.
    pub factors: Vec<UnitFactor>,
    /// Names by language (`en`, `zh`, `ru`, `es`, `tr`, `ar`) as papers print them.
    pub names: BTreeMap<String, Vec<String>>,
    /// The method of a residual-disease assay (`flow`, `PCR`, `NGS`): its result says little without method and sensitivity.
    pub method: Option<String>,
    /// Where reference intervals of laboratories lie, in the canonical unit: wide, for checks of unit and decimal mark only.
    pub usual: Option<(f64, f64)>,
    /// What a living patient's value can be, in the canonical unit: very wide, for checks only.
    pub possible: Option<(f64, f64)>,
}

/// One listed conversion: canonical value = printed value x factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitFactor {
    /// The printed unit (UCUM).
    pub unit: String,
    /// The factor, as a decimal text so that no digit is lost.
    pub factor: String,
    /// LOINC code of the property in the printed unit, where it differs.
    pub loinc: Option<String>,
}

impl Analyte {
    /// The display name in a language, else in English.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        let of = |language: &str| self.names.get(language).and_then(|names| names.first());
        of(language).or_else(|| of("en")).map_or(self.key.as_str(), String::as_str)
    }

    /// Every name in every language, for search.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        self.names.values().flatten().map(String::as_str)
    }
}

/// How a printed value becomes canonical.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in super::super) struct Conversion {
    /// The factor; `None` when the printed unit is the canonical one.
    pub factor: Option<Decimal>,
}

/// A row of the table: an analyte under some of its names, with the factors that hold for these.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Row {
    /// The analyte's key.
    pub key: String,
    /// LOINC code of the canonical property.
    pub loinc: Option<String>,
    /// Canonical unit (UCUM).
    pub unit: String,
    /// `blood`, `marrow`, `urine`, `csf`, or empty where any specimen will do.
    pub specimen: String,
    /// The group its analyte belongs to.
    pub group: String,
    /// The method of a residual-disease assay.
    pub method: Option<String>,
    /// What may be converted into the canonical unit.
    pub factors: Vec<UnitFactor>,
}

impl Row {
    /// The conversion of a printed unit into the canonical one.
    pub(in super::super) fn conversion(&self, unit: &str) -> Option<Conversion> {
        if self.unit == unit {
            return Some(Conversion { factor: None });
        }
        let listed = self.factors.iter().find(|factor| factor.unit == unit)?;
        Some(Conversion { factor: Decimal::parse(&listed.factor) })
    }

    /// Every unit its values may be printed in, the canonical one first.
    pub(in super::super) fn units(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.unit.as_str()).chain(self.factors.iter().map(|factor| factor.unit.as_str()))
    }

    /// Whether it measures residual disease.
    pub(in super::super) fn is_residual_disease(&self) -> bool {
        self.method.is_some()
    }
}

pub(super) fn load(table: &str) -> (Vec<Analyte>, Vec<Row>, Names) {
    let mut analytes: Vec<Analyte> = Vec::new();
    let mut table_rows: Vec<Row> = Vec::new();
    let mut names = Names::default();
    for row in rows(table) {
        let text = |column: &str| Some(row[column].clone()).filter(|text| !text.is_empty());
        let mut by_language = BTreeMap::new();
        for language in LANGUAGES {
            let list: Vec<String> = parts(&row[&format!("names_{language}")]).map(str::to_owned).collect();
            for name in &list {
                names.insert(name, table_rows.len());
            }
            if !list.is_empty() {
                by_language.insert(language.to_owned(), list);
            }
        }
        let new = Row {
            key: row["key"].clone(),
            loinc: text("loinc"),
            unit: row["ucum"].clone(),
            specimen: row["specimen"].clone(),
            group: row["group"].clone(),
            method: text("method"),
            factors: parts(&row["units"]).filter_map(factor).collect(),
        };
        match analytes.iter_mut().find(|analyte| analyte.key == new.key) {
            // A further row of the same analyte has names of its own with factors of their own.
            Some(analyte) => {
                for (language, list) in by_language {
                    analyte.names.entry(language).or_default().extend(list);
                }
            }
            None => {
                // The English name of the table heads the list: it is the one for display.
                by_language.entry("en".to_owned()).or_default().insert(0, row["name"].clone());
                analytes.push(Analyte {
                    key: new.key.clone(),
                    loinc: new.loinc.clone(),
                    unit: new.unit.clone(),
                    group: new.group.clone(),
                    factors: new.factors.clone(),
                    names: by_language,
                    method: new.method.clone(),
                    usual: limits(&row["usual"]),
                    possible: limits(&row["possible"]),
                });
            }
        }
        table_rows.push(new);
    }
    names.complete(&table_rows);
    (analytes, table_rows, names)
}

/// `mg/dL=88.40@2160-0`: unit, factor, LOINC code of the unit's own property.
fn factor(text: &str) -> Option<UnitFactor> {
    let (unit, rest) = text.split_once('=')?;
    let (factor, loinc) = match rest.split_once('@') {
        Some((factor, loinc)) => (factor, Some(loinc.to_owned())),
        None => (rest, None),
    };
    Decimal::parse(factor)?;
    Some(UnitFactor { unit: unit.to_owned(), factor: factor.to_owned(), loinc })
}

/// `3.5..15`: lower and upper limit.
fn limits(text: &str) -> Option<(f64, f64)> {
    let (low, high) = text.split_once("..")?;
    Some((low.parse().ok()?, high.parse().ok()?))
}
