//! DICOM: objects of any kind, with or without a file header, and the DICOMDIR of a disc.

mod directory;
mod frame;
mod group;
mod object;
mod report;
mod walk;

pub use frame::GreyWindow;
pub(crate) use frame::render;
pub use group::{group, missing};
pub(crate) use report::encapsulated;
#[cfg(test)]
pub(crate) use report::tests::structured as report_fixture;

use dicom_core::Tag;
use dicom_dictionary_std::tags;
use dicom_dictionary_std::uids::MEDIA_STORAGE_DIRECTORY_STORAGE;
use dicom_object::DefaultDicomObject;
use satchel_records::{Reading, ReasonCode};

use crate::issue;

/// Whether bytes look like DICOM: by the mark behind the preamble, or by a first data element that opens an object.
pub(crate) fn looks_like(bytes: &[u8]) -> bool {
    object::has_mark(bytes) || object::headless_syntax(bytes).is_some()
}

/// Reads an object's tags (not its pixels) or a DICOMDIR's list. `name` becomes the instance's path. A report inside an
/// object becomes a file of its own.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Reading {
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
            Some(studies) if studies.is_empty() => reading.issues.push(issue(
                ReasonCode::Empty,
                "The disc's list of contents (DICOMDIR) names no images; it is kept, and what lies on the disc is read all the same.",
            )),
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
    if report::is_report(&object::text(&object, tags::SOP_CLASS_UID)) {
        reading.members.extend(report::member(bytes, &study));
    }
    reading.dicom.push(study);
    reading
}

fn is_directory(object: &DefaultDicomObject) -> bool {
    let class = object.meta().media_storage_sop_class_uid().trim_end_matches(['\0', ' ']);
    class == MEDIA_STORAGE_DIRECTORY_STORAGE || object.get(Tag(0x0004, 0x1220)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_core::{DataElement, PrimitiveValue, VR};
    use dicom_object::{FileMetaTableBuilder, InMemDicomObject};
    use satchel_records::DicomStudy;

    const EXPLICIT_LITTLE: &str = "1.2.840.10008.1.2.1";

    pub(super) fn element(tag: Tag, vr: VR, value: &str) -> DataElement<InMemDicomObject> {
        DataElement::new(tag, vr, PrimitiveValue::from(value))
    }

    /// A picture of 4 by 2 pixels as a file, with the patient's name in the given character set.
    fn picture(charset: &str, name: &str) -> Vec<u8> {
        let short = |tag, value: u16| DataElement::new(tag, VR::US, PrimitiveValue::from(value));
        let object = InMemDicomObject::from_element_iter([
            element(tags::SPECIFIC_CHARACTER_SET, VR::CS, charset),
            element(tags::SOP_CLASS_UID, VR::UI, "1.2.840.10008.5.1.4.1.1.2"),
            element(tags::SOP_INSTANCE_UID, VR::UI, "1.2.3.4"),
            element(tags::STUDY_DATE, VR::DA, "20260114"),
            element(tags::MODALITY, VR::CS, "CT"),
            element(tags::PATIENT_NAME, VR::PN, name),
            element(tags::STUDY_INSTANCE_UID, VR::UI, "1.2.3"),
            element(tags::SERIES_INSTANCE_UID, VR::UI, "1.2.3.1"),
            element(tags::INSTANCE_NUMBER, VR::IS, "7"),
            element(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, "MONOCHROME2"),
            element(tags::WINDOW_CENTER, VR::DS, "100"),
            element(tags::WINDOW_WIDTH, VR::DS, "200"),
            short(tags::SAMPLES_PER_PIXEL, 1),
            short(tags::ROWS, 2),
            short(tags::COLUMNS, 4),
            short(tags::BITS_ALLOCATED, 16),
            short(tags::BITS_STORED, 12),
            short(tags::HIGH_BIT, 11),
            short(tags::PIXEL_REPRESENTATION, 0),
            DataElement::new(
                tags::PIXEL_DATA,
                VR::OW,
                PrimitiveValue::U16(vec![0u16, 50, 100, 150, 200, 250, 1000, 4095].into()),
            ),
        ]);
        let mut file = Vec::new();
        let meta = FileMetaTableBuilder::new().transfer_syntax(EXPLICIT_LITTLE);
        object.with_meta(meta).unwrap().write_all(&mut file).unwrap();
        file
    }

    fn study(bytes: &[u8]) -> (DicomStudy, Vec<ReasonCode>) {
        let reading = read("IM1", bytes);
        let codes = reading.issues.iter().map(|i| i.code).collect();
        (reading.dicom.into_iter().next().expect("a study"), codes)
    }

    #[test]
    fn an_object_is_read_with_and_without_its_header() {
        let whole = picture("ISO_IR 192", "Иванов^Пётр");
        let group_length = u32::from_le_bytes(whole[140..144].try_into().unwrap()) as usize;
        let bare = &whole[144 + group_length..];
        for (shape, bytes) in [("file", &whole[..]), ("no preamble", &whole[128..]), ("no header", bare)] {
            assert!(looks_like(bytes), "{shape} must be taken for DICOM");
            let (study, issues) = study(bytes);
            assert_eq!(study.uid, "1.2.3", "{shape}");
            assert_eq!(study.identity.name.as_deref(), Some("Иванов Пётр"), "{shape}");
            assert_eq!(study.date.map(|d| d.to_string()).as_deref(), Some("2026-01-14"), "{shape}");
            let instance = &study.series[0].instances[0];
            assert_eq!((instance.rows, instance.columns, instance.number), (2, 4, Some(7)), "{shape}");
            assert!(issues.is_empty(), "{shape}: {issues:?}");
        }
    }

    #[test]
    fn a_header_that_states_another_length_is_read_all_the_same() {
        let whole = picture("ISO_IR 192", "A^B");
        for stated in [0_u32, 30, 1_000, u32::MAX] {
            let mut lying = whole.clone();
            lying[140..144].copy_from_slice(&stated.to_le_bytes());
            let (study, issues) = study(&lying);
            assert_eq!((study.uid.as_str(), issues), ("1.2.3", Vec::new()), "stated {stated}");
        }
    }

    #[test]
    fn names_are_read_in_their_character_set() {
        for (charset, name) in
            [("GB18030", "张^三"), ("ISO_IR 144", "Иванов^Пётр"), ("ISO_IR 192", "王^小明")]
        {
            let (study, _) = study(&picture(charset, name));
            assert_eq!(study.identity.name, Some(name.replace('^', " ")), "{charset}");
        }
    }

    #[test]
    fn a_cut_image_is_described_and_said_to_be_cut() {
        let whole = picture("ISO_IR 192", "A^B");
        // The picture itself is smaller than its tags, so its size is made to look larger instead.
        let rows = crate::detect::find(&whole, &[0x28, 0, 0x10, 0, b'U', b'S', 2, 0]).unwrap() + 8;
        let mut cut = whole.clone();
        cut[rows..rows + 2].copy_from_slice(&60_000u16.to_le_bytes());
        assert_eq!(study(&cut).1, [ReasonCode::Truncated]);
        let reading = read("x", &whole[..300]);
        assert!(!reading.issues.is_empty(), "an object cut inside its tags lacks its place or its end");
    }

    #[test]
    fn a_frame_is_drawn_in_its_window() {
        let bytes = picture("ISO_IR 192", "A^B");
        let limits = crate::Limits::default();
        let greys = |window| -> Vec<u8> {
            let drawn = render(&bytes, 1, window, &limits).unwrap();
            assert_eq!(drawn.dimensions(), (4, 2));
            drawn.pixels().map(|p| p.0[0]).collect()
        };
        let grey = greys(GreyWindow::AsStored);
        assert_eq!((grey[0], grey[7]), (0, 255), "below the window is black, above it white: {grey:?}");
        assert!((120..136).contains(&grey[2]), "the window's middle is middle grey: {grey:?}");
        let full = greys(GreyWindow::FullRange);
        assert!(full[6] < 128 && full[7] == 255, "the brightest pixel alone is white: {full:?}");
        let high = greys(GreyWindow::Levels { center: 1000.0, width: 400.0 });
        assert!(high[5] == 0 && (120..136).contains(&high[6]), "the asked window is drawn: {high:?}");
        assert!(render(&bytes, 2, GreyWindow::AsStored, &limits).is_err(), "there is one frame");
    }

    #[test]
    fn the_sample_disc_lists_its_images() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample/files");
        let disc = folder.join("中国 CAR-T/PETCT CD/DICOMDIR");
        let bytes = std::fs::read(disc).unwrap();
        let reading = read("DICOMDIR", &bytes);
        assert_eq!(reading.media_type, "application/dicom+directory");
        let images: Vec<usize> = reading.dicom[0].series.iter().map(|s| s.instances.len()).collect();
        assert_eq!(images, [8, 8], "two series of eight images are on the disc");
    }
}
