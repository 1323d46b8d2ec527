//! The DICOMDIR: what a disc says it holds.
//!
//! Records form a tree by byte offsets (the first of a level, the next beside, the first below). Offsets are followed
//! when they lead to records; otherwise the order of the records decides, which is what most discs are written in.

use std::collections::{BTreeMap, BTreeSet};

use dicom_core::Tag;
use dicom_dictionary_std::tags;
use dicom_object::{DefaultDicomObject, InMemDicomObject};
use satchel_records::{DicomInstance, DicomSeries, DicomStudy};

use super::object::{header, number, text};
use crate::detect::find;

const RECORDS: Tag = Tag(0x0004, 0x1220);
const NEXT: Tag = Tag(0x0004, 0x1400);
const BELOW: Tag = Tag(0x0004, 0x1420);
const FIRST: Tag = Tag(0x0004, 0x1200);

/// The studies a directory lists; `None` when it has no records at all.
pub(super) fn studies(bytes: &[u8], object: &DefaultDicomObject) -> Option<Vec<DicomStudy>> {
    let Some(element) = object.get(RECORDS) else { return Some(Vec::new()) };
    let items = element.items()?;
    let order = by_offsets(bytes, object, items).unwrap_or_else(|| (0..items.len()).collect());
    let mut listing = Listing::default();
    for item in order.into_iter().filter_map(|n| items.get(n)) {
        listing.add(item);
    }
    Some(super::group(listing.studies))
}

#[derive(Default)]
struct Listing<'a> {
    studies: Vec<DicomStudy>,
    patient: Option<&'a InMemDicomObject>,
    series: Option<(String, Option<i32>, String, String)>,
}

impl<'a> Listing<'a> {
    fn add(&mut self, item: &'a InMemDicomObject) {
        match text(item, tags::DIRECTORY_RECORD_TYPE).as_str() {
            "PATIENT" => self.patient = Some(item),
            "STUDY" => {
                self.series = None;
                self.studies.push(header(item, self.patient.unwrap_or(item)));
            }
            "SERIES" => {
                self.series = Some((
                    text(item, tags::SERIES_INSTANCE_UID),
                    number(item, tags::SERIES_NUMBER),
                    text(item, tags::MODALITY),
                    text(item, tags::SERIES_DESCRIPTION),
                ));
            }
            _ => self.instance(item),
        }
    }

    fn instance(&mut self, item: &InMemDicomObject) {
        let uid = text(item, tags::REFERENCED_SOP_INSTANCE_UID_IN_FILE);
        let (Some(study), Some(series)) = (self.studies.last_mut(), &self.series) else { return };
        if uid.is_empty() {
            return;
        }
        let (series_uid, series_number, modality, description) = series.clone();
        let instance = DicomInstance {
            uid,
            class_uid: text(item, tags::REFERENCED_SOP_CLASS_UID_IN_FILE),
            number: number(item, tags::INSTANCE_NUMBER),
            transfer_syntax: text(item, tags::REFERENCED_TRANSFER_SYNTAX_UID_IN_FILE),
            rows: number(item, tags::ROWS).unwrap_or(0),
            columns: number(item, tags::COLUMNS).unwrap_or(0),
            frames: number(item, tags::NUMBER_OF_FRAMES).unwrap_or(1),
            path: crate::archive::clean_name(&text(item, tags::REFERENCED_FILE_ID)),
            sha256: String::new(),
        };
        study.series.push(DicomSeries {
            uid: series_uid,
            modality,
            number: series_number,
            description,
            instances: vec![instance],
        });
    }
}

/// The records in the order of the tree. `None` when the offsets do not lead to every record, or when records' places
/// in the file are not known.
fn by_offsets(bytes: &[u8], object: &DefaultDicomObject, items: &[InMemDicomObject]) -> Option<Vec<usize>> {
    let places: BTreeMap<u32, usize> = item_offsets(bytes, items.len())?.into_iter().zip(0..).collect();
    let mut order = Vec::with_capacity(items.len());
    let mut seen = BTreeSet::new();
    let mut waiting = vec![number::<u32>(object, FIRST)?];
    while let Some(offset) = waiting.pop() {
        if offset == 0 {
            continue;
        }
        let index = *places.get(&offset)?;
        // A record met twice is a circle.
        if !seen.insert(index) {
            return None;
        }
        order.push(index);
        let item = items.get(index)?;
        waiting.push(number(item, NEXT).unwrap_or(0));
        waiting.push(number(item, BELOW).unwrap_or(0));
    }
    (order.len() == items.len()).then_some(order)
}

/// Where each record of the sequence begins in the file. Only little-endian files whose items state their length.
fn item_offsets(bytes: &[u8], count: usize) -> Option<Vec<u32>> {
    let sequence = find(bytes, &[0x04, 0x00, 0x20, 0x12])?;
    let explicit = bytes.get(sequence + 4..sequence + 6) == Some(b"SQ");
    let mut at = sequence + if explicit { 12 } else { 8 };
    let mut offsets = Vec::with_capacity(count);
    for _ in 0..count {
        let header: [u8; 8] = bytes.get(at..at.checked_add(8)?)?.try_into().ok()?;
        let length = u32::from_le_bytes([header[4], header[5], header[6], header[7]]);
        if header[..4] != [0xfe, 0xff, 0x00, 0xe0] {
            return None;
        }
        offsets.push(u32::try_from(at).ok()?);
        at = if length == u32::MAX {
            // An item of unknown length ends with its delimiter; directory records hold no sequences.
            at + 8 + find(bytes.get(at + 8..)?, &[0xfe, 0xff, 0x0d, 0xe0])? + 8
        } else {
            at.checked_add(8)?.checked_add(length as usize)?
        };
    }
    Some(offsets)
}
