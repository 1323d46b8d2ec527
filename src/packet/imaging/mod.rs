//! `data/imaging`: the studies as a DICOM file-set by itself, with the objects bit for bit and a DICOMDIR.

mod directory;
mod header;

use std::io::Write;

use satchel_records::{DicomInstance, DicomSeries};

use self::directory::{Record, RecordKind};
use self::header::StudyHeader;
use super::bag::BagWriter;
use super::selection::Selection;
use super::{Originals, PacketError, PacketStudy, digest, names};

/// Writes the objects one by one, then the directory. `tell` hears of objects done and may stop the work.
pub(super) fn write<W: Write>(
    packet_id: &str,
    selection: &Selection<'_>,
    originals: &dyn Originals,
    bag: &mut BagWriter<W>,
    tell: &mut dyn FnMut(u32, u32) -> Result<(), PacketError>,
) -> Result<(), PacketError> {
    if selection.studies.is_empty() {
        return Ok(());
    }
    let objects =
        selection.studies.iter().flat_map(|s| &s.study.series).map(|s| s.instances.len()).sum::<usize>();
    let total = u32::try_from(objects).unwrap_or(u32::MAX);
    let mut done = 0;
    let mut patients: Vec<(Vec<u8>, Record)> = Vec::new();
    for (number, study) in (1..).zip(&selection.studies) {
        let mut header: Option<StudyHeader> = None;
        let mut series = Vec::new();
        for (series_number, one) in (1..).zip(&study.study.series) {
            let mut images = Vec::new();
            for (image_number, instance) in (1_u32..).zip(&one.instances) {
                tell(done, total)?;
                let file_id = [
                    "DICOM".to_owned(),
                    format!("ST{number:06}"),
                    format!("SE{series_number:06}"),
                    format!("IM{image_number:06}"),
                ];
                let bytes = object(study, instance, originals)?;
                bag.payload(&format!("{}/{}", names::IMAGING, file_id.join("/")), &bytes)?;
                header = header.or_else(|| header::read(&bytes));
                images.push(image_record(instance, image_number, &file_id.join("\\")));
                done += 1;
            }
            series.push(series_record(one, series_number, images));
        }
        let header = header.unwrap_or_default();
        let record = study_record(study, &header, number, series);
        let patient = patient_record(study, &header, packet_id);
        match patients.iter_mut().find(|(keys, _)| *keys == patient.keys()) {
            Some((_, known)) => known.lower.push(record),
            None => {
                let keys = patient.keys();
                patients.push((keys, patient.above(vec![record])));
            }
        }
    }
    let records: Vec<Record> = patients.into_iter().map(|(_, record)| record).collect();
    bag.payload(&format!("{}/DICOMDIR", names::IMAGING), &directory::write(packet_id, &records))
}

/// The object's bytes, found to be those that were filed.
fn object(
    study: &PacketStudy,
    instance: &DicomInstance,
    originals: &dyn Originals,
) -> Result<Vec<u8>, PacketError> {
    let document = study.document_id;
    let bytes = originals.instance(document, &instance.uid).ok_or(PacketError::Original { document })?;
    if digest::sha256(&bytes) == instance.sha256 {
        Ok(bytes)
    } else {
        Err(PacketError::Fingerprint { document })
    }
}

fn patient_record(study: &PacketStudy, header: &StudyHeader, packet_id: &str) -> Record {
    let name = header.patient_name.clone().or_else(|| study.study.identity.name.clone()).unwrap_or_default();
    // A directory needs a patient identifier; where the images have none, the packet's number stands in.
    let id = header.patient_id.clone().unwrap_or_else(|| packet_id.to_owned());
    Record::new(RecordKind::Patient).text(0x0010, 0x0010, *b"PN", &name).text(0x0010, 0x0020, *b"LO", &id)
}

fn study_record(study: &PacketStudy, header: &StudyHeader, number: u32, series: Vec<Record>) -> Record {
    let s = &study.study;
    let date = s.date.and_then(|d| d.exact()).map(|d| d.strftime("%Y%m%d").to_string()).unwrap_or_default();
    let id = header.study_id.clone().unwrap_or_else(|| number.to_string());
    let record = Record::new(RecordKind::Study)
        .text(0x0008, 0x0020, *b"DA", &date)
        .text(0x0008, 0x0030, *b"TM", header.study_time.as_deref().unwrap_or_default())
        .text(0x0008, 0x0050, *b"SH", &s.accession_number)
        .text(0x0008, 0x1030, *b"LO", &s.description)
        .text(0x0020, 0x000d, *b"UI", &s.uid)
        .text(0x0020, 0x0010, *b"SH", &id);
    record.above(series)
}

fn series_record(series: &DicomSeries, number: i32, images: Vec<Record>) -> Record {
    let record = Record::new(RecordKind::Series)
        .text(0x0008, 0x0060, *b"CS", &series.modality)
        .text(0x0020, 0x000e, *b"UI", &series.uid)
        .text(0x0020, 0x0011, *b"IS", &series.number.unwrap_or(number).to_string());
    record.above(images)
}

fn image_record(instance: &DicomInstance, number: u32, file_id: &str) -> Record {
    let printed = instance.number.map_or_else(|| number.to_string(), |n| n.to_string());
    Record::new(RecordKind::of_class(&instance.class_uid))
        .reference(file_id, &instance.class_uid, &instance.uid, &instance.transfer_syntax)
        .text(0x0020, 0x0013, *b"IS", &printed)
}
