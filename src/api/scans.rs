//! Scans: the images of a study in the order they are scrolled through, and the grey windows they can be seen in.
//!
//! For reading along with a doctor. Nothing is measured, enhanced or judged.

use std::sync::OnceLock;

use serde::Serialize;

use super::document::no_document;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use crate::intake::worker::GreyWindow;
use crate::records::{DicomSeries, DocumentId, PartialDate, PrintedIdentity};

/// The images of a study.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ScansView {
    /// The patient as the files name them.
    pub identity: PrintedIdentity,
    /// Study date.
    pub date: Option<PartialDate>,
    /// Series that hold images, in the study's order.
    pub series: Vec<ScanSeries>,
}

/// A series of images.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ScanSeries {
    /// Series Instance UID (0020,000E).
    pub uid: String,
    /// Series description (0008,103E), as the scanner wrote it.
    pub description: String,
    /// Modality (0008,0060), for example CT.
    pub modality: String,
    /// Its images in order; each frame of an instance counts.
    pub images: Vec<ScanImage>,
    /// Keys of the grey windows that are offered for it, the file's own first.
    pub windows: Vec<String>,
}

/// One image of a series.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct ScanImage {
    /// SOP Instance UID (0008,0018).
    pub instance: String,
    /// Frame inside the instance, from 1.
    pub frame: u32,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

/// Which image to draw, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScanRequest {
    /// The study's document.
    pub document_id: DocumentId,
    /// SOP Instance UID.
    pub instance: String,
    /// Frame, from 1.
    pub frame: u32,
    /// Key of a grey window.
    pub window: String,
}

/// The window the file asks for.
const AS_STORED: &str = "as_stored";
/// From the darkest pixel to the brightest.
const FULL_RANGE: &str = "full_range";
/// Frames of one instance that are offered; a header may claim any number.
const MOST_FRAMES: u32 = 20_000;

impl Satchel {
    /// The images of a study.
    ///
    /// # Errors
    /// When there is no such study, or the vault is locked.
    pub fn scans(&self, id: DocumentId) -> ApiResult<ScansView> {
        let study = self.opened()?.vault().study(id)?.ok_or_else(|| no_document(id))?;
        let series = study.series.iter().map(ScanSeries::of).filter(|series| !series.images.is_empty());
        Ok(ScansView { series: series.collect(), identity: study.identity, date: study.date })
    }

    /// One image of a study as PNG, in its own pixels.
    ///
    /// # Errors
    /// When there is no such image or window, the image cannot be drawn, or the vault is locked.
    pub fn scan_image(&self, request: &ScanRequest) -> ApiResult<Vec<u8>> {
        let window = window(&request.window).ok_or_else(|| no_document(request.document_id))?;
        let bytes = self.opened()?.vault().instance(request.document_id, &request.instance)?;
        let picture = self.readers.render_frame(&bytes, request.frame, window);
        Ok(picture.map_err(|issue| ApiError::new(ErrorCode::Unreadable, issue.detail))?.png)
    }
}

impl ScanSeries {
    fn of(series: &DicomSeries) -> Self {
        let images = series.instances.iter().filter(|one| one.rows > 0 && one.columns > 0).flat_map(|one| {
            (1..=one.frames.clamp(1, MOST_FRAMES)).map(|frame| ScanImage {
                instance: one.uid.clone(),
                frame,
                width: one.columns,
                height: one.rows,
            })
        });
        let listed = presets().iter().filter(|preset| preset.modality == series.modality);
        let windows = [AS_STORED, FULL_RANGE].into_iter().chain(listed.map(|preset| preset.key.as_str()));
        Self {
            uid: series.uid.clone(),
            description: series.description.clone(),
            modality: series.modality.clone(),
            images: images.collect(),
            windows: windows.map(str::to_owned).collect(),
        }
    }
}

/// A grey window of `assets/display/windows.csv`.
struct Preset {
    key: String,
    modality: String,
    center: f64,
    width: f64,
}

fn presets() -> &'static [Preset] {
    static PRESETS: OnceLock<Vec<Preset>> = OnceLock::new();
    PRESETS.get_or_init(|| {
        let table = include_str!("../../assets/display/windows.csv");
        let row = |row: csv::StringRecord| {
            Some(Preset {
                key: row.get(0)?.to_owned(),
                modality: row.get(1)?.to_owned(),
                center: row.get(2)?.parse().ok()?,
                width: row.get(3)?.parse().ok()?,
            })
        };
        csv::Reader::from_reader(table.as_bytes()).records().flatten().filter_map(row).collect()
    })
}

fn window(key: &str) -> Option<GreyWindow> {
    match key {
        AS_STORED => Some(GreyWindow::AsStored),
        FULL_RANGE => Some(GreyWindow::FullRange),
        _ => {
            let preset = presets().iter().find(|preset| preset.key == key)?;
            Some(GreyWindow::Levels { center: preset.center, width: preset.width })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::DicomInstance;

    fn series(modality: &str, frames: &[u32]) -> DicomSeries {
        let instance = |frames: &u32| DicomInstance {
            uid: format!("1.{frames}"),
            class_uid: String::new(),
            number: None,
            transfer_syntax: String::new(),
            rows: if *frames == 0 { 0 } else { 2 },
            columns: 4,
            frames: *frames,
            path: String::new(),
            sha256: String::new(),
        };
        DicomSeries {
            uid: "1".to_owned(),
            modality: modality.to_owned(),
            number: None,
            description: String::new(),
            instances: frames.iter().map(instance).collect(),
        }
    }

    #[test]
    fn every_row_of_the_table_is_a_window_with_words() {
        let rows = include_str!("../../assets/display/windows.csv").lines().count() - 1;
        assert_eq!(presets().len(), rows, "no row was dropped");
        let words = include_str!("../../assets/locales/en/window.ftl");
        for key in [AS_STORED, FULL_RANGE].into_iter().chain(presets().iter().map(|preset| &*preset.key)) {
            assert!(window(key).is_some(), "{key}");
            let name = format!("\ngrey-{} = ", key.replace('_', "-"));
            assert!(words.contains(&name), "{key} has a name in the window");
        }
        assert!(window("unheard-of").is_none());
    }

    #[test]
    fn frames_are_scrolled_one_by_one_and_objects_without_pixels_are_not_images() {
        let scans = ScanSeries::of(&series("CT", &[1, 0, 3]));
        let order: Vec<(&str, u32)> = scans.images.iter().map(|one| (&*one.instance, one.frame)).collect();
        assert_eq!(order, [("1.1", 1), ("1.3", 1), ("1.3", 2), ("1.3", 3)]);
        assert!(scans.windows.len() > 2, "windows in Hounsfield units are offered for CT");
        assert_eq!(ScanSeries::of(&series("PT", &[1])).windows, [AS_STORED, FULL_RANGE]);
        assert_eq!(
            ScanSeries::of(&series("CT", &[u32::MAX])).images.len(),
            MOST_FRAMES as usize,
            "a lying header costs no memory"
        );
    }
}
