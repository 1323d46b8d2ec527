//! Labs: every value in time order, as printed and normalised.

use serde::{Deserialize, Serialize};

use crate::records::{
    AsReported, Comparator, DocumentId, Doubt, FactStatus, LabId, PartialDate, Rect, Source, Specimen,
};

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
    pub names: std::collections::BTreeMap<String, String>,
    /// Canonical unit.
    pub unit: Option<String>,
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
