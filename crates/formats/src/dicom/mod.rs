//! DICOM: objects of any kind, with or without a file header, and the DICOMDIR of a disc.

mod directory;
mod frame;
mod group;
mod object;

pub(crate) use frame::render;
pub use group::{group, missing};

use dicom_core::Tag;
use dicom_dictionary_std::tags;
use dicom_dictionary_std::uids::MEDIA_STORAGE_DIRECTORY_STORAGE;
use dicom_object::DefaultDicomObject;
use satchel_records::{Reading, ReasonCode};

use crate::engines::Engines;
use crate::{ReadOptions, issue, pdf};

/// Encapsulated PDF Storage.
const ENCAPSULATED_PDF: &str = "1.2.840.10008.5.1.4.1.1.104.1";

/// Whether bytes look like DICOM: by the mark behind the preamble, or by a first data element that opens an object.
pub(crate) fn looks_like(bytes: &[u8]) -> bool {
    object::has_mark(bytes) || object::headless_syntax(bytes).is_some()
}

/// Reads an object's tags (not its pixels) or a DICOMDIR's list. `name` becomes the instance's path.
pub(crate) fn read(
    name: &str,
    bytes: &[u8],
    options: &ReadOptions,
    engines: &Engines,
    progress: &mut dyn FnMut(u32, u32),
) -> Reading {
    let mut reading = Reading { media_type: "application/dicom".to_owned(), ..Reading::default() };
    let Some(object) = object::open(bytes, Some(tags::PIXEL_DATA)) else {
        reading.issues.push(issue(
            ReasonCode::Corrupt,
            "The DICOM file breaks off or is damaged and its description could not be read; the original is kept.",
        ));
        return reading;
    };
    if is_directory(&object) {
        reading.media_type = "application/dicom+directory".to_owned();
        match directory::studies(bytes, &object) {
            Some(studies) => reading.dicom = studies,
            None => reading.issues.push(issue(
                ReasonCode::Corrupt,
                "The disc's list of contents (DICOMDIR) is damaged; the images themselves are read all the same.",
            )),
        }
        return reading;
    }
    let study = object::study(name, bytes, &object);
    if study.uid.is_empty() || study.series.iter().any(|s| s.instances.iter().any(|i| i.uid.is_empty())) {
        reading.issues.push(issue(
            ReasonCode::Corrupt,
            "The DICOM file lacks the numbers that place it in a study; the original is kept.",
        ));
    }
    if object::pixels_cut_off(bytes, &object) {
        reading.issues.push(issue(
            ReasonCode::Truncated,
            "The image ends too early: a part of its pixels is missing on the disc; the original is kept.",
        ));
    }
    if object::text(&object, tags::SOP_CLASS_UID) == ENCAPSULATED_PDF {
        read_encapsulated(bytes, options, engines, progress, &mut reading);
    }
    reading.dicom.push(study);
    reading
}

/// A report as PDF inside a DICOM object: its pages are read as the PDF's.
fn read_encapsulated(
    bytes: &[u8],
    options: &ReadOptions,
    engines: &Engines,
    progress: &mut dyn FnMut(u32, u32),
    reading: &mut Reading,
) {
    if let Some(inner) = encapsulated(bytes) {
        let inner = pdf::read(&inner, options, engines, progress);
        reading.pages = inner.pages;
        reading.issues.extend(inner.issues);
    }
}

/// The PDF inside an object that holds one.
pub(crate) fn encapsulated(bytes: &[u8]) -> Option<Vec<u8>> {
    let object = object::open(bytes, None)?;
    let element = object.get(tags::ENCAPSULATED_DOCUMENT)?;
    let inner = element.to_bytes().ok()?.into_owned();
    inner.starts_with(b"%PDF").then_some(inner)
}

fn is_directory(object: &DefaultDicomObject) -> bool {
    let class = object.meta().media_storage_sop_class_uid().trim_end_matches(['\0', ' ']);
    class == MEDIA_STORAGE_DIRECTORY_STORAGE || object.get(Tag(0x0004, 0x1220)).is_some()
}
