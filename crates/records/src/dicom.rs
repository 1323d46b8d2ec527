//! DICOM in the standard's own hierarchy: study, series, instance.

use serde::{Deserialize, Serialize};

use crate::{PartialDate, PrintedIdentity};

/// One image or other object of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct DicomInstance {
    /// SOP Instance UID (0008,0018).
    pub uid: String,
    /// SOP Class UID (0008,0016).
    pub class_uid: String,
    /// Instance number (0020,0013).
    pub number: Option<i32>,
    /// Transfer Syntax UID (0002,0010).
    pub transfer_syntax: String,
    /// Rows and columns, 0 for objects without pixels.
    pub rows: u32,
    /// Columns.
    pub columns: u32,
    /// Frames, 1 for a plain image.
    pub frames: u32,
    /// The path inside the folder it came in.
    pub path: String,
    /// SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: String,
}

/// A series of a study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct DicomSeries {
    /// Series Instance UID (0020,000E).
    pub uid: String,
    /// Modality (0008,0060).
    pub modality: String,
    /// Series number (0020,0011).
    pub number: Option<i32>,
    /// Series description (0008,103E).
    pub description: String,
    /// Instances in order of number, then UID.
    pub instances: Vec<DicomInstance>,
}

/// A study: one examination.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct DicomStudy {
    /// Study Instance UID (0020,000D).
    pub uid: String,
    /// Study date (0008,0020).
    pub date: Option<PartialDate>,
    /// Study description (0008,1030).
    pub description: String,
    /// Accession number (0008,0050).
    pub accession_number: String,
    /// Institution name (0008,0080).
    pub institution: String,
    /// Patient name and birth date in the files.
    pub identity: PrintedIdentity,
    /// Series in order of number, then UID.
    pub series: Vec<DicomSeries>,
    /// SOP instance UIDs that a DICOMDIR lists and the folder lacks.
    pub missing: Vec<String>,
}
