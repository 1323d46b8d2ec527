//! One GiB of tomography taken in: speed, memory and room on disk, beside `tar | age` over the same files.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use dicom_core::{DataElement, PrimitiveValue, VR};
use dicom_dictionary_std::tags;
use dicom_object::{FileMetaTableBuilder, InMemDicomObject};
use satchel::api::inbox::ImportRequest;
use satchel::intake::Unwatched;
use satchel::intake::worker::StopFlag;
use satchel::vault::KdfParams;

use super::common::{create, disk, peak_memory, program, time};

const MIB: u64 = 1024 * 1024;
const SIZE: u64 = 1024 * MIB;
const SLICES_A_SERIES: u32 = 256;
const EDGE: u16 = 512;
const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
const STUDY: &str = "1.2.826.0.1.3680043.8.498.7";

pub fn run() {
    let home = tempfile::tempdir().unwrap();
    let disc = home.path().join("disc");
    let slices = fill(&disc);
    let size = disk(&disc);
    println!("{slices} slices of {EDGE} x {EDGE}, {} MiB", size / MIB);

    let vault = home.path().join("Bench.satchel");
    let satchel = program(&vault, KdfParams::FLOOR);
    create(&satchel, &vault, "Zarina Tolkun", "2016-08-17");
    let request = ImportRequest { paths: vec![disc.display().to_string()] };
    let (peak, (taken, import)) =
        peak_memory(|| time(|| satchel.import(&request, &Unwatched, &StopFlag::default()).unwrap()));
    assert_eq!(import.added, 1, "the disc is one study: {import:?}");
    satchel.lock().unwrap();
    println!(
        "ours: {:.0} MiB/s; peak memory of all processes {} MiB; {:.3} of the files' size on disk",
        rate(size, taken),
        peak / MIB,
        disk(&vault) as f64 / size as f64
    );
    match age(home.path()) {
        Some(peer) => println!(
            "tar | age: {:.0} MiB/s; ours takes {:.2} of its time",
            rate(size, peer),
            taken.as_secs_f64() / peer.as_secs_f64()
        ),
        None => println!("tar | age: left out, age is not installed"),
    }
}

fn rate(bytes: u64, time: Duration) -> f64 {
    (bytes / MIB) as f64 / time.as_secs_f64()
}

/// Writes series of slices until there is enough; the number of slices.
fn fill(disc: &Path) -> u32 {
    let mut noise = 0x2545_f491_4f6c_dd1d_u64;
    let mut written = 0;
    let mut number = 0;
    while written < SIZE {
        let folder = disc.join(format!("SE{:06}", number / SLICES_A_SERIES));
        std::fs::create_dir_all(&folder).unwrap();
        let bytes = slice(number, &mut noise);
        std::fs::write(folder.join(format!("IM{number:06}")), &bytes).unwrap();
        written += bytes.len() as u64;
        number += 1;
    }
    number
}

/// A slice of twelve bits of noise, which no compression makes small.
fn slice(number: u32, noise: &mut u64) -> Vec<u8> {
    let text = |tag, vr, value: &str| DataElement::new(tag, vr, PrimitiveValue::from(value));
    let short = |tag, value: u16| DataElement::new(tag, VR::US, PrimitiveValue::from(value));
    let series = number / SLICES_A_SERIES + 1;
    let uid = format!("{STUDY}.{series}.{}", number + 1);
    let pixels: Vec<u16> = (0..usize::from(EDGE) * usize::from(EDGE))
        .map(|_| {
            *noise ^= *noise << 13;
            *noise ^= *noise >> 7;
            *noise ^= *noise << 17;
            (*noise >> 52) as u16
        })
        .collect();
    let object = InMemDicomObject::from_element_iter([
        text(tags::SOP_CLASS_UID, VR::UI, CT),
        text(tags::SOP_INSTANCE_UID, VR::UI, &uid),
        text(tags::STUDY_DATE, VR::DA, "20251002"),
        text(tags::MODALITY, VR::CS, "CT"),
        text(tags::PATIENT_NAME, VR::PN, "Tolkun^Zarina"),
        text(tags::PATIENT_BIRTH_DATE, VR::DA, "20160817"),
        text(tags::STUDY_INSTANCE_UID, VR::UI, STUDY),
        text(tags::SERIES_INSTANCE_UID, VR::UI, &format!("{STUDY}.{series}")),
        text(tags::SERIES_NUMBER, VR::IS, &series.to_string()),
        text(tags::INSTANCE_NUMBER, VR::IS, &(number + 1).to_string()),
        text(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, "MONOCHROME2"),
        short(tags::SAMPLES_PER_PIXEL, 1),
        short(tags::ROWS, EDGE),
        short(tags::COLUMNS, EDGE),
        short(tags::BITS_ALLOCATED, 16),
        short(tags::BITS_STORED, 12),
        short(tags::HIGH_BIT, 11),
        short(tags::PIXEL_REPRESENTATION, 0),
        DataElement::new(tags::PIXEL_DATA, VR::OW, PrimitiveValue::U16(pixels.into())),
    ]);
    let meta = FileMetaTableBuilder::new()
        .media_storage_sop_class_uid(CT)
        .media_storage_sop_instance_uid(uid.as_str())
        .transfer_syntax("1.2.840.10008.1.2.1");
    let mut bytes = Vec::new();
    object.with_meta(meta).unwrap().write_all(&mut bytes).unwrap();
    bytes
}

/// The time of a peer that encrypts the same files into one.
fn age(home: &Path) -> Option<Duration> {
    let key = Command::new("age-keygen").stderr(Stdio::null()).output().ok()?.stdout;
    let key = String::from_utf8_lossy(&key).into_owned();
    let recipient = key.lines().find_map(|line| line.split("public key: ").nth(1))?;
    let line = format!("tar -cf - disc | age -r {recipient} -o disc.tar.age");
    let mut command = Command::new("sh");
    command.args(["-c", &line]).current_dir(home);
    let (taken, status) = time(|| command.status());
    status.is_ok_and(|status| status.success()).then_some(taken)
}
