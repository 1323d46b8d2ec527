//! The few attributes of a study that a DICOMDIR repeats and the vault's summary does not hold.

use dicom_core::Tag;
use dicom_dictionary_std::tags;
use dicom_object::{DefaultDicomObject, OpenFileOptions};

/// Attributes as the images have them; none where they have none.
#[derive(Default)]
pub(super) struct StudyHeader {
    pub(super) patient_name: Option<String>,
    pub(super) patient_id: Option<String>,
    pub(super) study_time: Option<String>,
    pub(super) study_id: Option<String>,
}

/// Reads the head of an object that intake has already accepted; pixels are not touched.
pub(super) fn read(bytes: &[u8]) -> Option<StudyHeader> {
    let object = OpenFileOptions::new().read_until(tags::PIXEL_DATA).from_reader(bytes).ok()?;
    Some(StudyHeader {
        patient_name: text(&object, tags::PATIENT_NAME),
        patient_id: text(&object, tags::PATIENT_ID),
        study_time: text(&object, tags::STUDY_TIME),
        study_id: text(&object, tags::STUDY_ID),
    })
}

fn text(object: &DefaultDicomObject, tag: Tag) -> Option<String> {
    let text = object.element_opt(tag).ok()??.to_str().ok()?.trim().to_owned();
    (!text.is_empty()).then_some(text)
}
