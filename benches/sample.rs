//! The main job on the sample case: import, packet, unlocking.

use satchel::api::inbox::ImportRequest;
use satchel::api::packets::PacketRequest;
use satchel::intake::Unwatched;
use satchel::intake::worker::StopFlag;
use satchel::sample;
use satchel::vault::KdfParams;

use super::common::{create, median, program, time, unlock};

const ROUNDS: usize = 3;

pub fn run() {
    let home = tempfile::tempdir().unwrap();
    let papers = home.path().join("papers");
    sample::write_papers(&papers).unwrap();
    let patient = sample::case().unwrap().patient;
    let born = patient.born.map(|born| born.to_string()).unwrap_or_default();
    let vault = home.path().join("Sample.satchel");
    let satchel = program(&vault, KdfParams::default());
    create(&satchel, &vault, &patient.name, &born);
    let request = ImportRequest { paths: vec![papers.display().to_string()] };
    let (taken, import) = time(|| satchel.import(&request, &Unwatched, &StopFlag::default()).unwrap());
    let pages: u32 = import.files.iter().map(|file| file.pages).sum();
    println!(
        "import: {} files met, {} filed, {pages} pages, {taken:.1?}; scans and photos are recognised",
        import.files.len(),
        import.added
    );

    let mut builds = Vec::new();
    let mut written = None;
    for round in 0..ROUNDS {
        let out = home.path().join(format!("packet-{round}.zip.age"));
        let request = PacketRequest {
            out: out.display().to_string(),
            profile: Some("with_dicom".to_owned()),
            ..PacketRequest::default()
        };
        let (taken, packet) = time(|| satchel.build_packet(&request).unwrap());
        builds.push(taken);
        written = Some(packet);
    }
    if let Some(packet) = written {
        println!(
            "packet: {} documents, report of {} pages, {} KiB, {:.1?}; median of {ROUNDS}",
            packet.documents,
            packet.pages,
            packet.bytes / 1024,
            median(&mut builds)
        );
    }

    let mut unlocks: Vec<_> = (0..ROUNDS)
        .map(|_| {
            satchel.lock().unwrap();
            time(|| unlock(&satchel)).0
        })
        .collect();
    println!("unlock: {:.2?} with the default key derivation; median of {ROUNDS}", median(&mut unlocks));
}
