//! The packet from end to end, judged by our own receiver and by other people's programs where they are installed.

mod case;

use std::fs;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;

use satchel::packet::{
    self, Built, FontPaths, HeldReason, OpenWith, PacketError, Profile, Seal, generate_passphrase,
};
use zeroize::Zeroizing;

use self::case::{Case, almost_empty, rich};

const PASSPHRASE: &str = "7K4M-2Q9T-XR63-0ABC-DEFG-HJKM";

fn build(case: &Case, out: &Path) -> Built {
    let seal = Seal::Passphrase(Zeroizing::new(PASSPHRASE.into()));
    packet::build(&case.input, case, &FontPaths::default(), &seal, out, &mut |_| ControlFlow::Continue(()))
        .unwrap()
}

fn key() -> OpenWith {
    OpenWith::Passphrase(Zeroizing::new(PASSPHRASE.into()))
}

/// The fonts are installed with the program; without them there is nothing to test.
fn fonts_are_here() -> bool {
    let here = Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists();
    if !here {
        eprintln!("skipped: the Noto fonts are not installed");
    }
    here
}

/// Runs a judge; `None`, with a word why, when it is not installed.
fn judge(program: &str, arguments: &[&str]) -> Option<(bool, String)> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => {
            let text = [output.stdout, output.stderr].concat();
            Some((output.status.success(), String::from_utf8_lossy(&text).into_owned()))
        }
        Err(_) => {
            eprintln!("skipped a judge: {program} is not installed");
            None
        }
    }
}

#[test]
fn a_packet_verifies_opens_and_keeps_its_originals() {
    if !fonts_are_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("packet.zip.age");
    let case = rich();
    let built = build(&case, &file);
    assert_eq!(built.documents, 32, "all but the other patient's and the unread one");
    assert!(!folder.path().join("packet.zip.age.tmp").exists(), "the working file took its final name");

    let found = packet::verify(&file, &key()).unwrap();
    assert!(found.ok, "a fresh packet must verify: {:?}", found.problems);
    let manifest = found.manifest.unwrap();
    assert_eq!(manifest.id, "7K4M-2Q9T-XR63");
    let reasons: Vec<HeldReason> = manifest.held_back.iter().map(|h| h.reason).collect();
    assert_eq!(reasons, [HeldReason::OtherPatient, HeldReason::NotReadYet]);

    let opened = packet::open(&file, &key(), &folder.path().join("out")).unwrap();
    let original = fs::read(opened.folder.join("data/documents/0007.pdf")).unwrap();
    assert_eq!(original, packet::Originals::original(&case, satchel::records::DocumentId(7)).unwrap());
    assert!(matches!(
        packet::open(&file, &key(), &folder.path().join("out")),
        Err(PacketError::FolderNotEmpty)
    ));
    judge_opened(&opened);
}

/// What other programs say about the opened packet.
fn judge_opened(opened: &packet::Opened) {
    let bag = opened.folder.to_str().unwrap();
    if let Some((ok, said)) = judge("bagit.py", &["--validate", bag]) {
        assert!(ok, "bagit-python: {said}");
    }
    let sums =
        Command::new("sha256sum").args(["--quiet", "-c", "manifest-sha256.txt"]).current_dir(bag).status();
    if let Ok(status) = sums {
        assert!(status.success(), "README.TXT tells people to check the sums this way");
    }
    let report = opened.report.to_str().unwrap();
    if let Some((ok, said)) = judge("qpdf", &["--check", report]) {
        assert!(ok, "qpdf: {said}");
    }
    if let Some((_, text)) = judge("pdftotext", &["-layout", report, "-"]) {
        for word in [
            "Leila A.",
            "ليلى",
            "莱拉",
            "诊断",
            "[Doc 19 p.1]",
            "0.31",
            "Checklist",
            "Evidence table",
            "Day 28",
            "Decision worksheet",
            "needs more clarification",
            "A place on the trial",
            "5HWQ-0T3B-2YAF",
            "By subject",
            "Since CAR-T",
            "Genetic and immune profile",
            "Mother",
            "02:01/24:02",
            "registries",
        ] {
            assert!(text.contains(word), "{word} must be found in the report's text");
        }
        for held in ["QUARANTINE", "77.7", "88.8", "another child", "secret folder"] {
            assert!(!text.contains(held), "{held} was to stay at home");
        }
    }
    judge_bundle(&opened.folder.join("data/fhir/bundle.json"));
    let directory = opened.folder.join("data/imaging/DICOMDIR");
    if let Some((ok, said)) = judge("dcmdump", &[directory.to_str().unwrap()]) {
        assert!(ok, "dcmdump: {said}");
        for record in ["PATIENT", "STUDY", "SERIES", "IMAGE"] {
            assert!(said.contains(record), "the directory lists a {record}");
        }
        assert!(said.contains("DICOM\\ST000001\\SE000002\\IM000002"), "files are named by number");
    }
}

/// Independent FHIR validators, when the variable SATCHEL_VALIDATORS names the folder they are set up in.
fn judge_bundle(bundle: &Path) {
    let Some(validators) = std::env::var_os("SATCHEL_VALIDATORS") else {
        eprintln!("skipped the FHIR judges: SATCHEL_VALIDATORS is not set");
        return;
    };
    let at = |path: &str| Path::new(&validators).join(path).to_str().unwrap().to_owned();
    let bundle = bundle.to_str().unwrap();
    let judges = [
        (at("py/bin/python"), vec![at("fhir_resources_validate.py")]),
        ("node".to_owned(), vec![at("node/fhirpath_check.cjs")]),
        (at("hl7validate.sh"), vec![]),
    ];
    for (program, mut arguments) in judges {
        arguments.push(bundle.to_owned());
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        if let Some((ok, said)) = judge(&program, &arguments) {
            assert!(ok, "{program}: {said}");
        }
    }
}

#[test]
fn page_1_asks_pins_five_facts_and_names_exactly_what_is_missing() {
    if !fonts_are_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut case = rich();
    case.input.prepared.checklist = Some(crate::checklist::lacking());
    let file = folder.path().join("p.age");
    build(&case, &file);
    let opened = packet::open(&file, &key(), &folder.path().join("out")).unwrap();
    let Some((_, text)) = judge("pdftotext", &["-l", "1", opened.report.to_str().unwrap(), "-"]) else {
        return;
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for word in [
        "How does the board compare a second transplant",
        "Diagnosis and subtype",
        "Relapsed or refractory",
        "Lines and responses",
        "Burden and spread",
        "Biomarkers",
    ] {
        assert!(text.contains(word), "{word} stands on page 1: {text}");
    }
    assert!(text.contains(": B18, C1"), "two items are missing: {text}");
    assert!(text.contains(": B5"), "one is older than the last therapy: {text}");
}

#[test]
fn nothing_of_what_stays_at_home_is_inside() {
    if !fonts_are_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.age");
    build(&rich(), &file);
    let opened = packet::open(&file, &key(), &folder.path().join("out")).unwrap();
    for path in &opened.files {
        let bytes = fs::read(path).unwrap();
        for word in ["QUARANTINE", "secret folder", "SECRET11", "Blood count of another child", "scan.pdf"] {
            let hit = bytes.windows(word.len()).any(|w| w == word.as_bytes());
            assert!(!hit, "{word} was to stay at home and is in {}", path.display());
        }
    }
    assert!(!opened.folder.join("data/documents/0033.pdf").exists(), "the other patient's paper stays");
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    if !fonts_are_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let first = build(&rich(), &folder.path().join("a.age"));
    let second = build(&rich(), &folder.path().join("b.age"));
    assert_eq!(first.inner_sha256, second.inner_sha256, "apart from the encryption a packet is reproducible");
    assert_ne!(first.sha256, second.sha256, "the encryption uses a fresh key each time");
}

#[test]
fn an_almost_empty_case_makes_a_whole_packet() {
    if !fonts_are_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.age");
    build(&almost_empty(), &file);
    let found = packet::verify(&file, &key()).unwrap();
    assert!(found.ok, "{:?}", found.problems);
}

#[test]
fn each_choice_of_languages_and_pages_typesets() {
    if !fonts_are_here() {
        return;
    }
    let mut case = rich();
    for languages in [vec!["en"], vec!["zh"], vec!["en", "zh"]] {
        case.input.profile = Profile {
            languages: languages.into_iter().map(Into::into).collect(),
            page_images: true,
            ..Profile::default()
        };
        let pdf = packet::report_pdf(&case.input, &case, &FontPaths::default()).unwrap();
        assert!(pdf.starts_with(b"%PDF-1.7"), "PDF/A-2 is PDF 1.7");
    }
}

#[test]
fn strange_letters_are_named_not_refused() {
    if !fonts_are_here() {
        return;
    }
    let mut case = almost_empty();
    case.input.patient.name = "A\u{1f9ea}\u{202e}B\u{e000} ไทย \u{0} עברית".into();
    let pdf = packet::report_pdf(&case.input, &case, &FontPaths::default()).unwrap();
    assert!(!pdf.is_empty());
}

#[test]
fn missing_fonts_are_one_clear_sentence() {
    let case = almost_empty();
    let error = packet::report_pdf(&case.input, &case, &FontPaths(vec![])).unwrap_err();
    assert!(matches!(error, PacketError::FontMissing { .. }));
}

#[test]
fn a_changed_original_stops_the_packet_and_leaves_nothing() {
    if !fonts_are_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.age");
    let mut case = rich();
    case.input.documents[3].document.sha256 = "0".repeat(64);
    let seal = Seal::Passphrase(Zeroizing::new(PASSPHRASE.into()));
    let go = &mut |_| ControlFlow::Continue(());
    let error = packet::build(&case.input, &case, &FontPaths::default(), &seal, &file, go).unwrap_err();
    assert!(matches!(error, PacketError::Fingerprint { .. }));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "no half packet is left");
}

#[test]
fn stopping_leaves_nothing() {
    if !fonts_are_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let case = rich();
    let seal = Seal::Passphrase(Zeroizing::new(PASSPHRASE.into()));
    let stop = &mut |p: packet::Progress| {
        if p.step == packet::Step::Documents && p.done == 5 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let out = folder.path().join("p.age");
    let error = packet::build(&case.input, &case, &FontPaths::default(), &seal, &out, stop).unwrap_err();
    assert!(matches!(error, PacketError::Stopped));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "a stopped packet leaves nothing");
}

#[test]
fn keys_that_do_not_fit_are_refused() {
    if !fonts_are_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.age");
    build(&almost_empty(), &file);
    let wrong = OpenWith::Passphrase(Zeroizing::new("0000-0000-0000-0000".into()));
    assert!(matches!(packet::verify(&file, &wrong), Err(PacketError::WrongKey)));
    let none = OpenWith::Identity(Zeroizing::new("not a key".into()));
    assert!(matches!(packet::verify(&file, &none), Err(PacketError::BadIdentity)));
    fs::write(&file, b"not age at all").unwrap();
    let found = packet::verify(&file, &key()).unwrap();
    assert!(!found.ok && !found.problems.is_empty(), "another file is a problem in words, not a crash");
}

#[test]
fn a_packet_to_a_public_key_opens_with_the_age_program() {
    if !fonts_are_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let identity_file = folder.path().join("key.txt");
    let Some((true, _)) = judge("age-keygen", &["-o", identity_file.to_str().unwrap()]) else { return };
    let identity = fs::read_to_string(&identity_file).unwrap();
    let recipient = identity.lines().find_map(|l| l.strip_prefix("# public key: ")).unwrap().to_owned();
    let file = folder.path().join("p.zip.age");
    let case = almost_empty();
    let go = &mut |_| ControlFlow::Continue(());
    let seal = Seal::Recipients(vec![recipient]);
    let built = packet::build(&case.input, &case, &FontPaths::default(), &seal, &file, go).unwrap();

    let found = packet::verify(&file, &OpenWith::Identity(Zeroizing::new(identity))).unwrap();
    assert!(found.ok, "{:?}", found.problems);
    let zip = folder.path().join("p.zip");
    let arguments =
        ["-d", "-i", identity_file.to_str().unwrap(), "-o", zip.to_str().unwrap(), file.to_str().unwrap()];
    let (ok, said) = judge("age", &arguments).unwrap();
    assert!(ok, "the age program opens it: {said}");
    let inner = fs::read(&zip).unwrap();
    let sum: String =
        <sha2::Sha256 as sha2::Digest>::digest(&inner).iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(sum, built.inner_sha256, "what age gives back is what was sealed");
}

#[test]
fn a_made_passphrase_is_strong_and_never_the_same() {
    let (a, b) = (generate_passphrase().unwrap(), generate_passphrase().unwrap());
    assert_ne!(*a, *b);
    assert_eq!(a.len(), 29, "six groups of four");
}

/// The zip inside a packet, changed by `change` and sealed again.
fn tampered(case: &Case, out: &Path, change: impl Fn(&str, Vec<u8>) -> Vec<(String, Vec<u8>)>) {
    let plain = out.with_extension("fresh");
    build(case, &plain);
    let mut zip = Vec::new();
    let file = fs::File::open(&plain).unwrap();
    let mut identity = age::scrypt::Identity::new(PASSPHRASE.to_owned().into());
    identity.set_max_work_factor(20);
    let decryptor = age::Decryptor::new(file).unwrap();
    decryptor
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .unwrap()
        .read_to_end(&mut zip)
        .unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        for (name, bytes) in change(&name, bytes) {
            copy.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut copy, &bytes).unwrap();
        }
    }
    seal_again(out, &copy.finish().unwrap().into_inner());
}

fn seal_again(out: &Path, zip: &[u8]) {
    let mut recipient = age::scrypt::Recipient::new(PASSPHRASE.to_owned().into());
    recipient.set_work_factor(10);
    let encryptor =
        age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).unwrap();
    let mut writer = encryptor.wrap_output(fs::File::create(out).unwrap()).unwrap();
    std::io::Write::write_all(&mut writer, zip).unwrap();
    writer.finish().unwrap();
}

#[test]
fn what_was_changed_is_named() {
    if !fonts_are_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.age");
    let case = almost_empty();
    let same = |name: &str, bytes: Vec<u8>| vec![(name.to_owned(), bytes)];

    tampered(&case, &file, same);
    assert!(packet::verify(&file, &key()).unwrap().ok, "the negative control: an unchanged copy verifies");

    let expect = |word: &str| {
        let found = packet::verify(&file, &key()).unwrap();
        assert!(!found.ok && found.problems.iter().any(|p| p.contains(word)), "{word}: {:?}", found.problems);
        let refused = packet::open(&file, &key(), &folder.path().join("out"));
        assert!(matches!(refused, Err(PacketError::Broken { .. })), "what does not verify is not opened");
        assert!(!folder.path().join("out").exists(), "nothing is written");
    };
    tampered(&case, &file, |name, mut bytes| {
        if name.ends_with("0001.pdf") {
            bytes.push(b'x');
        }
        same(name, bytes)
    });
    expect("data/documents/0001.pdf was changed");
    tampered(&case, &file, |name, bytes| if name.ends_with("labs.csv") { vec![] } else { same(name, bytes) });
    expect("data/labs/labs.csv is listed but missing");
    tampered(&case, &file, |name, bytes| {
        let mut files = same(name, bytes);
        if name.ends_with("labs.csv") {
            files.push((name.replace("labs.csv", "more.csv"), vec![]));
        }
        files
    });
    expect("in no manifest");
    for evil in
        ["../evil.txt", "/etc/evil", "review-packet-0000-0000-0001/../../evil", "C:\\evil", "other/evil.txt"]
    {
        tampered(&case, &file, |name, bytes| {
            let mut files = same(name, bytes);
            if name.ends_with("labs.csv") {
                files.push((evil.to_owned(), b"evil".to_vec()));
            }
            files
        });
        let found = packet::verify(&file, &key()).unwrap();
        assert!(!found.ok, "{evil} must be refused");
        assert!(packet::open(&file, &key(), &folder.path().join("out")).is_err());
    }
}

#[test]
fn cut_and_flipped_packets_are_found() {
    if !fonts_are_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.age");
    build(&almost_empty(), &file);
    let whole = fs::read(&file).unwrap();
    for cut in [0, 10, 200, whole.len() / 2, whole.len() - 1] {
        fs::write(&file, &whole[..cut]).unwrap();
        let ok = packet::verify(&file, &key()).is_ok_and(|v| v.ok);
        assert!(!ok, "cut at {cut} of {}", whole.len());
    }
    for at in [400, whole.len() / 3, whole.len() - 40] {
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        fs::write(&file, &flipped).unwrap();
        let ok = packet::verify(&file, &key()).is_ok_and(|v| v.ok);
        assert!(!ok, "a bit flipped at {at}");
    }
}
