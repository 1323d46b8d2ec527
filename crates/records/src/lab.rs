//! Lab values: exactly as printed, and beside it normalised.

use serde::{Deserialize, Serialize};

use crate::{FactStatus, LabId, PartialDate, Source};

/// What was examined.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Specimen {
    /// Whole blood, serum or plasma.
    Blood,
    /// Bone marrow.
    Marrow,
    /// Cerebrospinal fluid.
    Csf,
    /// Urine.
    Urine,
    /// Another specimen that is named on the paper.
    Other,
    /// The paper does not say.
    #[default]
    Unknown,
}

/// A sign before a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
pub enum Comparator {
    /// Less than.
    #[serde(rename = "<")]
    Less,
    /// At most.
    #[serde(rename = "<=")]
    AtMost,
    /// At least.
    #[serde(rename = ">=")]
    AtLeast,
    /// More than.
    #[serde(rename = ">")]
    More,
}

/// The value exactly as the paper prints it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct AsReported {
    /// Test name.
    pub name: String,
    /// Result, with its comparator and decimal mark.
    pub value: String,
    /// Unit.
    pub unit: Option<String>,
    /// Reference range.
    pub range: Option<String>,
    /// Flag: `H`, `↑`, `*`.
    pub flag: Option<String>,
}

/// Why a value asks for a second look. A doubt never changes a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Two readers of the picture read different characters, or one was unsure.
    ReadersDiffer,
    /// The printed flag contradicts value and range.
    FlagAgainstRange,
    /// Ten times away from its range or its neighbours.
    Outlier,
    /// The unit is not one of this analyte's.
    UnknownUnit,
    /// The test name is not in the tables.
    UnknownTest,
    /// The name was matched in spite of a spelling error.
    FuzzyName,
    /// Figures that must agree with each other do not.
    CrossCheck,
    /// A method or a sensitivity that the value needs is not on the paper.
    Incomplete,
    /// The day and month of the collection date could be exchanged.
    AmbiguousDate,
}

/// A lab value as found on a page, before it is filed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct LabSuggestion {
    /// Key of the analyte table; for an unknown test a key made of its printed name, prefixed `x_`.
    pub analyte: String,
    /// LOINC code for the property of the canonical unit.
    pub loinc: Option<String>,
    /// Value in the canonical unit; `None` where only text was reported or the unit is unknown.
    pub value: Option<f64>,
    /// Sign before the value.
    pub comparator: Option<Comparator>,
    /// Canonical unit (UCUM).
    pub unit: Option<String>,
    /// Factor from the printed unit to the canonical one; `None` when nothing was converted.
    pub factor: Option<f64>,
    /// As printed.
    pub as_reported: AsReported,
    /// Collection date.
    pub collected: Option<PartialDate>,
    /// Collection time of day, `HH:MM`.
    pub collected_time: Option<String>,
    /// What was examined.
    pub specimen: Specimen,
    /// Method as stated, for example `flow`, `PCR`, `NGS`.
    pub method: Option<String>,
    /// Sensitivity or detection limit as stated, for example `10^-4`.
    pub sensitivity: Option<String>,
    /// Reasons for a second look.
    pub doubts: Vec<Doubt>,
    /// Where it stands on paper.
    pub source: Source,
}

/// A lab value in the vault.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct LabValue {
    /// Its identifier.
    pub id: LabId,
    /// What was read or corrected.
    #[serde(flatten)]
    pub lab: LabSuggestion,
    /// Who says so.
    pub status: FactStatus,
    /// Further papers that print the same result (same specimen, time and value).
    pub also: Vec<Source>,
}
