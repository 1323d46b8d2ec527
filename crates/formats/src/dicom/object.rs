//! One DICOM object: opening it in each shape it comes in, and its description.

use std::io::Read;

use dicom_core::Tag;
use dicom_dictionary_std::tags;
use dicom_dictionary_std::uids::{EXPLICIT_VR_LITTLE_ENDIAN, IMPLICIT_VR_LITTLE_ENDIAN};
use dicom_object::file::ReadPreamble;
use dicom_object::mem::InMemElement;
use dicom_object::{DefaultDicomObject, FileMetaTableBuilder, InMemDicomObject, OpenFileOptions};
use satchel_records::{DicomInstance, DicomSeries, DicomStudy, PartialDate, PrintedIdentity};
use sha2::{Digest, Sha256};

use super::walk::{header_length, sound_length};

/// Retired by the standard, still on old discs.
pub(super) const EXPLICIT_VR_BIG_ENDIAN: &str = "1.2.840.10008.1.2.2";

const MARK: &[u8] = b"DICM";
const PREAMBLE: usize = 128;

/// Whether the mark `DICM` stands where a DICOM file has it, or at the start where careless programs leave it.
pub(super) fn has_mark(bytes: &[u8]) -> bool {
    bytes.get(PREAMBLE..).is_some_and(|rest| rest.starts_with(MARK)) || bytes.starts_with(MARK)
}

/// The transfer syntax of an object without a file header, judged by its first element: group 0008, an early element,
/// a plausible length.
pub(super) fn headless_syntax(bytes: &[u8]) -> Option<&'static str> {
    let head: [u8; 8] = bytes.get(..8)?.try_into().ok()?;
    let [a, b, c, d, e, f, g, h] = head;
    let explicit = e.is_ascii_uppercase() && f.is_ascii_uppercase();
    let known = [b"AE", b"CS", b"DA", b"DT", b"LO", b"SH", b"TM", b"UI", b"UL", b"US", b"OB", b"UN"];
    let known = explicit && known.iter().any(|vr| **vr == [e, f]);
    let length = u64::from(u32::from_le_bytes([e, f, g, h]));
    match ([a, b], [c, d]) {
        ([8, 0], [_, 0]) if known => Some(EXPLICIT_VR_LITTLE_ENDIAN),
        ([0, 8], [0, _]) if known => Some(EXPLICIT_VR_BIG_ENDIAN),
        ([8, 0], [0..=0x20, 0]) if !explicit && length <= 256 && length + 8 < bytes.len() as u64 => {
            Some(IMPLICIT_VR_LITTLE_ENDIAN)
        }
        // A file header whose preamble and mark were cut off.
        ([2, 0], [_, 0]) if known => Some(EXPLICIT_VR_LITTLE_ENDIAN),
        _ => None,
    }
}

/// Opens an object up to (not including) a tag, so that pixels need not be copied. `None` when it cannot be read.
pub(super) fn open(bytes: &[u8], until: Option<Tag>) -> Option<DefaultDicomObject> {
    if let Some(rest) = bytes.get(PREAMBLE..).filter(|rest| rest.starts_with(MARK)) {
        return open_headed(rest.get(MARK.len()..)?, until);
    }
    if bytes.starts_with(MARK) {
        return open_headed(bytes.get(MARK.len()..)?, until);
    }
    if bytes.starts_with(&[2, 0]) {
        return open_headed(bytes, until);
    }
    let syntax = headless_syntax(bytes)?;
    let meta = FileMetaTableBuilder::new()
        .media_storage_sop_class_uid("1.2.840.10008.5.1.4.1.1.66")
        .media_storage_sop_instance_uid("2.25.1")
        .transfer_syntax(syntax)
        .build()
        .ok()?;
    let mut header = MARK.to_vec();
    meta.write(&mut header).ok()?;
    // The table may write the mark itself.
    let header = if header.get(4..8) == Some(MARK) { header.split_off(4) } else { header };
    open_marked(header.chain(bytes.get(..sound_length(bytes, 0, Some(syntax)))?), until)
}

/// Opens a file from its header on, whose stated length is put right.
fn open_headed(bytes: &[u8], until: Option<Tag>) -> Option<DefaultDicomObject> {
    const LENGTH: std::ops::Range<usize> = 8..12;
    let sound = bytes.get(..sound_length(bytes, 0, None))?;
    let Some(length) = header_length(sound, 0) else { return open_marked(MARK.chain(sound), until) };
    let mut head = [MARK, sound.get(..LENGTH.start)?].concat();
    head.extend(length.to_le_bytes());
    open_marked(head.as_slice().chain(sound.get(LENGTH.end..)?), until)
}

fn open_marked(source: impl Read, until: Option<Tag>) -> Option<DefaultDicomObject> {
    let options = OpenFileOptions::new().read_preamble(ReadPreamble::Never);
    let options = match until {
        Some(tag) => options.read_until(tag),
        None => options,
    };
    options.from_reader(source).ok()
}

/// The object's place in its study, as a study with one series with one instance.
pub(super) fn study(path: &str, bytes: &[u8], object: &DefaultDicomObject) -> DicomStudy {
    let instance = DicomInstance {
        uid: text(object, tags::SOP_INSTANCE_UID),
        class_uid: text(object, tags::SOP_CLASS_UID),
        number: number(object, tags::INSTANCE_NUMBER),
        transfer_syntax: object.meta().transfer_syntax().trim_end_matches(['\0', ' ']).to_owned(),
        rows: number(object, tags::ROWS).unwrap_or(0),
        columns: number(object, tags::COLUMNS).unwrap_or(0),
        frames: number(object, tags::NUMBER_OF_FRAMES).unwrap_or(1),
        path: path.to_owned(),
        sha256: hex(&Sha256::digest(bytes)),
    };
    let series = DicomSeries {
        uid: text(object, tags::SERIES_INSTANCE_UID),
        modality: text(object, tags::MODALITY),
        number: number(object, tags::SERIES_NUMBER),
        description: text(object, tags::SERIES_DESCRIPTION),
        instances: vec![instance],
    };
    DicomStudy {
        series: vec![series],
        institution: text(object, tags::INSTITUTION_NAME),
        ..header(object, object)
    }
}

/// A study's own facts, from the record or object that describes it and the one that describes its patient.
pub(super) fn header(study: &InMemDicomObject, patient: &InMemDicomObject) -> DicomStudy {
    let name = person_name(&text(patient, tags::PATIENT_NAME));
    DicomStudy {
        uid: text(study, tags::STUDY_INSTANCE_UID),
        date: date(&text(study, tags::STUDY_DATE)),
        description: text(study, tags::STUDY_DESCRIPTION),
        accession_number: text(study, tags::ACCESSION_NUMBER),
        institution: String::new(),
        identity: PrintedIdentity {
            name: (!name.is_empty()).then_some(name),
            born: date(&text(patient, tags::PATIENT_BIRTH_DATE)),
        },
        series: Vec::new(),
        missing: Vec::new(),
    }
}

/// Whether an uncompressed image has fewer bytes than its rows, columns and frames need.
pub(super) fn pixels_cut_off(bytes: &[u8], object: &DefaultDicomObject) -> bool {
    let syntax = object.meta().transfer_syntax().trim_end_matches(['\0', ' ']);
    if ![EXPLICIT_VR_LITTLE_ENDIAN, IMPLICIT_VR_LITTLE_ENDIAN, EXPLICIT_VR_BIG_ENDIAN].contains(&syntax) {
        return false;
    }
    let get = |tag, other: u64| number::<u64>(object, tag).unwrap_or(other);
    let bits = [
        get(tags::ROWS, 0),
        get(tags::COLUMNS, 0),
        get(tags::SAMPLES_PER_PIXEL, 1),
        get(tags::BITS_ALLOCATED, 8),
        get(tags::NUMBER_OF_FRAMES, 1),
    ];
    let needed = bits.iter().fold(1u64, |product, factor| product.saturating_mul(*factor)) / 8;
    needed > bytes.len() as u64
}

/// A text element without padding; empty when it is absent.
pub(super) fn text(object: &InMemDicomObject, tag: Tag) -> String {
    let value = object.get(tag).and_then(|element| element.to_str().ok()).unwrap_or_default();
    value.trim_matches(['\0', ' ', '\n', '\r', '\t']).chars().filter(|c| !c.is_control()).take(1024).collect()
}

pub(super) fn number<T: std::str::FromStr>(object: &InMemDicomObject, tag: Tag) -> Option<T> {
    let first = |element: &InMemElement| element.to_str().ok().map(|text| text.into_owned());
    let value = object.get(tag).and_then(first)?;
    value.split('\\').next()?.trim_matches(['\0', ' ']).parse().ok()
}

/// `DOE^JANE^^^=…` as people write it: the first group that is filled, its parts in order.
pub(super) fn person_name(value: &str) -> String {
    let group = value.split('=').find(|group| !group.trim_matches(['^', ' ']).is_empty()).unwrap_or_default();
    let parts: Vec<&str> = group.split('^').map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// `20240521`, and the old form `2024.05.21`.
fn date(value: &str) -> Option<PartialDate> {
    let digits: String = value.chars().filter(|c| *c != '.').collect();
    let part =
        |from: usize, to: usize| digits.get(from..to).filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
    if digits.len() != 8 {
        return None;
    }
    PartialDate::day(part(0, 4)?.parse().ok()?, part(4, 6)?.parse().ok()?, part(6, 8)?.parse().ok()?).ok()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_people_write_them() {
        for (value, expected) in
            [("DOE^JANE^^^", "DOE JANE"), ("=张^三", "张 三"), ("^^=^", ""), ("Иванов^Пётр", "Иванов Пётр")]
        {
            assert_eq!(person_name(value), expected);
        }
    }

    #[test]
    fn both_date_forms_are_read_and_no_other() {
        assert_eq!(date("20240521"), date("2024.05.21"));
        assert!(date("20240521").is_some());
        for value in ["", "2024", "20241321", "2024-05-21", "день"] {
            assert!(date(value).is_none(), "{value:?} is no DICOM date");
        }
    }
}
