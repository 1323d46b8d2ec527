//! Create, write, close, open; who gets in and who does not.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::process::Command;
use std::time::{Duration, Instant};

use satchel::records::{
    DicomStudy, DocumentId, DocumentStatus, EventKind, FactStatus, IdentityCheck, ImportStatus, Issue,
    Patient, PrintedIdentity, ReasonCode, Source,
};
use satchel::vault::{
    Actor, Change, ImportRecord, KdfParams, NewEvent, Notice, PacketRecord, RecoveryCode, Unlock, Vault,
    VaultCode, VaultError,
};

use super::{PASSPHRASE, document, file, files, lab, new_vault, now, page, passphrase, unlock};

fn code<T>(result: Result<T, VaultError>) -> VaultCode {
    result.err().expect("an error was expected").code()
}

fn source(document: DocumentId, page: u32) -> Source {
    Source {
        document_id: document,
        page,
        quote: "q".to_owned(),
        bounds: None,
        name_box: None,
        rule: String::new(),
    }
}

fn event(sources: Vec<Source>, status: FactStatus) -> NewEvent {
    NewEvent {
        kind: EventKind::CarTInfusion,
        date: "2025-10-14".parse().unwrap(),
        end: None,
        label: "CAR-T infusion, CD19".to_owned(),
        details: BTreeMap::from([("target".to_owned(), "CD19".to_owned())]),
        status,
        sources,
        conflicting_dates: vec!["2025-10-13".parse().unwrap()],
    }
}

#[test]
fn everything_written_comes_back_after_closing_and_opening() {
    let (_home, dir, mut vault, _) = new_vault();
    let patient = Patient {
        name: "Li Mei".to_owned(),
        other_names: vec!["李梅".to_owned()],
        born: Some("2016-03-02".parse().unwrap()),
        sex: None,
    };
    let study = DicomStudy {
        uid: "1.2.3".to_owned(),
        date: None,
        description: "CT chest".to_owned(),
        accession_number: "A1".to_owned(),
        institution: String::new(),
        identity: PrintedIdentity::default(),
        series: Vec::new(),
        missing: vec!["1.2.3.9".to_owned()],
    };
    let change = Change {
        at: now(),
        by: Actor::Person,
        subject: "l1".to_owned(),
        field: "value".to_owned(),
        before: serde_json::json!(3.25),
        after: serde_json::Value::Null,
    };
    let import = ImportRecord {
        at: now(),
        path: "a.zip!/b.pdf".to_owned(),
        status: ImportStatus::NeedsPassword,
        document_id: None,
        reason: Some(Issue {
            code: ReasonCode::Password,
            detail: "It has a password.".to_owned(),
            page: None,
        }),
    };
    let packet = PacketRecord {
        at: now(),
        packet_id: "P-1".to_owned(),
        file_name: "p.age".to_owned(),
        sha256: "00".repeat(32),
        recipient: "passphrase".to_owned(),
        profile: "review".to_owned(),
        pages: 12,
        documents: vec![DocumentId(1)],
    };
    let big = vec![0xA5; 200_000];
    let (lab_id, event_id) = vault
        .write(|w| {
            w.set_patient(&Patient::default())?;
            w.set_patient(&patient)?;
            let id = file(w, 1, "Blasts 72 percent");
            w.replace_pages(id, &[page(1, "Blasts 5 percent"), page(2, "second")])?;
            let scan = w.insert_document(&document(2))?;
            let blob = w.put_blob(&mut big.as_slice())?;
            w.insert_study(scan, &study, &[("1.2.3.4".to_owned(), blob)])?;
            w.cache_image(id, 1, 100, b"old")?;
            w.cache_image(id, 1, 100, b"png")?;
            w.record_change(&change)?;
            w.record_import(&import)?;
            w.record_packet(&packet)?;
            w.set_setting("language", "zh")?;
            w.set_setting("language", "ru")?;
            let lab_id = w.insert_lab(&lab(id, Some("2024-05-21")), FactStatus::Suggested)?;
            Ok((lab_id, w.insert_event(&event(vec![source(id, 1)], FactStatus::Suggested))?))
        })
        .unwrap();
    let id = vault.id();
    vault.close().unwrap();

    let mut vault = Vault::open(&dir, &unlock()).unwrap();
    assert_eq!(vault.notices(), &[], "a vault that was closed has nothing to put right");
    assert_eq!((vault.id(), vault.created_at().unwrap()), (id, now()), "its name and age never change");
    assert_eq!(vault.patient().unwrap(), Some(patient));
    let documents = vault.documents().unwrap();
    assert_eq!(documents.iter().map(|d| d.id.0).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(documents[0].facts, document(1).facts, "facts are kept whole");
    assert_eq!(vault.document(DocumentId(2)).unwrap().as_ref(), Some(&documents[1]));
    assert_eq!(vault.document(DocumentId(3)).unwrap(), None);
    assert_eq!(vault.document_by_sha256(&document(2).sha256).unwrap(), Some(DocumentId(2)));
    assert_eq!(vault.pages(DocumentId(1)).unwrap(), [page(1, "Blasts 5 percent"), page(2, "second")]);
    assert_eq!(vault.page(DocumentId(1), 2).unwrap(), Some(page(2, "second")));
    assert_eq!(vault.original(DocumentId(1)).unwrap(), b"Blasts 72 percent");
    let mut streamed = String::new();
    vault.open_original(DocumentId(1)).unwrap().read_to_string(&mut streamed).unwrap();
    assert_eq!(streamed, "Blasts 72 percent", "reading in pieces gives the same bytes");
    assert_eq!(
        code(vault.original(DocumentId(2))),
        VaultCode::NotFound,
        "a study has no original of its own"
    );
    assert_eq!(vault.study(DocumentId(2)).unwrap(), Some(study));
    assert_eq!(vault.study(DocumentId(1)).unwrap(), None);
    assert_eq!(vault.instance(DocumentId(2), "1.2.3.4").unwrap(), big);
    assert_eq!(vault.cached_image(DocumentId(1), 1, 100).unwrap().as_deref(), Some(&b"png"[..]));
    assert_eq!(vault.cached_image(DocumentId(1), 1, 200).unwrap(), None);
    let value = vault.lab(lab_id).unwrap().unwrap();
    assert_eq!((&value.lab, value.also.len()), (&lab(DocumentId(1), Some("2024-05-21")), 0));
    assert_eq!(vault.labs().unwrap(), vault.labs_of(DocumentId(1)).unwrap());
    let told = vault.event(event_id).unwrap().unwrap();
    assert_eq!(told, event(vec![source(DocumentId(1), 1)], FactStatus::Suggested).into_event(event_id));
    assert_eq!(vault.events().unwrap(), [told]);
    assert_eq!(vault.history(10).unwrap(), [change]);
    assert_eq!(vault.imports().unwrap(), [import]);
    assert_eq!(vault.packets().unwrap(), std::slice::from_ref(&packet));
    assert_eq!(vault.setting("language").unwrap().as_deref(), Some("ru"));
    assert_eq!(vault.check(true), [], "a sound vault has no problems");

    // Changing, and changing what is not there.
    let mut value = value;
    value.status = FactStatus::Corrected;
    value.lab.value = Some(3.3);
    vault
        .write(|w| {
            w.update_lab(&value)?;
            let facts = document(7).facts;
            w.update_document(DocumentId(1), &facts, DocumentStatus::Trashed, IdentityCheck::Linked, 0, None)
        })
        .unwrap();
    assert_eq!(vault.lab(lab_id).unwrap(), Some(value));
    assert_eq!(vault.document(DocumentId(1)).unwrap().unwrap().status, DocumentStatus::Trashed);
    assert_eq!(vault.documents().unwrap().len(), 2, "what is thrown away is still there");
    let missing = event(Vec::new(), FactStatus::Entered).into_event(satchel::records::EventId(99));
    assert_eq!(code(vault.write(|w| w.update_event(&missing))), VaultCode::NotFound);
    assert_eq!(
        code(vault.write(|w| w.record_packet(&packet))),
        VaultCode::Refused,
        "the packet log only grows"
    );
    assert_eq!(
        code(vault.write(|w| w.insert_document(&document(2)))),
        VaultCode::Refused,
        "bytes are filed once"
    );
    vault.close().unwrap();
}

#[test]
fn a_failed_write_leaves_nothing_behind() {
    let (_home, dir, mut vault, _) = new_vault();
    vault.write(|w| Ok(file(w, 1, "first"))).unwrap();
    let (commit, before) = (vault.commit_number(), files(&dir.join("blobs")));
    let failed = vault.write(|w| {
        file(w, 2, "second");
        w.insert_document(&document(1))
    });
    assert!(
        matches!(failed, Err(VaultError::AlreadyFiled { id: DocumentId(1) })),
        "the error is the caller's own"
    );
    assert_eq!(vault.documents().unwrap().len(), 1, "a transaction is saved whole or not at all");
    assert_eq!(files(&dir.join("blobs")), before, "and its files with it");
    assert_eq!(vault.commit_number(), commit);
    let id = vault.write(|w| Ok(file(w, 3, "third"))).unwrap();
    assert_eq!(vault.original(id).unwrap(), b"third", "the vault goes on working");
}

#[test]
fn numbers_are_never_used_again_and_settled_facts_outlive_a_second_reading() {
    let (_home, _dir, mut vault, _) = new_vault();
    let (a, b) = vault.write(|w| Ok((file(w, 1, "a"), file(w, 2, "b")))).unwrap();
    let (suggested, confirmed, elsewhere) = vault
        .write(|w| {
            let confirmed = w.insert_lab(&lab(a, None), FactStatus::Confirmed)?;
            let elsewhere = w.insert_lab(&lab(b, Some("2024")), FactStatus::Suggested)?;
            w.insert_event(&event(vec![source(a, 1), source(b, 1)], FactStatus::Suggested))?;
            w.insert_event(&event(vec![source(a, 1)], FactStatus::Suggested))?;
            w.insert_event(&event(vec![source(a, 1)], FactStatus::Confirmed))?;
            let suggested = w.insert_lab(&lab(a, None), FactStatus::OtherPatient)?;
            Ok((suggested, confirmed, elsewhere))
        })
        .unwrap();
    let mut joined = vault.lab(elsewhere).unwrap().unwrap();
    joined.also = vec![source(a, 2), source(b, 2)];
    vault.write(|w| w.update_lab(&joined)).unwrap();

    vault.write(|w| w.delete_facts_of(a)).unwrap();
    assert_eq!(vault.lab(suggested).unwrap(), None, "what no person touched is read anew");
    assert!(vault.lab(confirmed).unwrap().is_some(), "what a person settled stays");
    assert_eq!(
        vault.lab(elsewhere).unwrap().unwrap().also,
        [source(b, 2)],
        "other papers' values stay, without it"
    );
    let told: Vec<_> = vault.events().unwrap().into_iter().map(|e| (e.id.0, e.sources)).collect();
    assert_eq!(told, [(1, vec![source(b, 1)]), (3, vec![source(a, 1)])]);
    let next = vault.write(|w| w.insert_lab(&lab(a, None), FactStatus::Suggested)).unwrap();
    assert!(next > suggested, "a number on paper must not come to mean something else");
}

#[test]
fn a_wrong_passphrase_changes_no_byte_of_the_folder() {
    let (_home, dir, mut vault, _) = new_vault();
    vault.write(|w| Ok(file(w, 1, "text"))).unwrap();
    vault.close().unwrap();
    // Damage that a successful opening would mend: even that must not be touched.
    fs::write(dir.join("vault.hdr.bak"), b"").unwrap();
    let before = files(&dir);
    let other = new_vault().3;
    for wrong in [Unlock::Passphrase(passphrase("four calm yellow boat")), Unlock::RecoveryCode(other)] {
        assert_eq!(code(Vault::open(&dir, &wrong)), VaultCode::WrongKey);
        assert_eq!(code(Vault::open_read_only(&dir, &wrong)), VaultCode::WrongKey);
    }
    assert_eq!(files(&dir), before, "whoever cannot open it must not be able to change it through us");
}

#[test]
fn the_recovery_code_opens_and_a_typing_error_is_told_apart() {
    let (_home, dir, vault, recovery) = new_vault();
    vault.close().unwrap();
    let typed: RecoveryCode = recovery.reveal().to_lowercase().replace('-', " ").parse().unwrap();
    Vault::open(&dir, &Unlock::RecoveryCode(typed)).unwrap().close().unwrap();

    let mut wrong = recovery.reveal().to_owned();
    let last = if wrong.pop() == Some('7') { '8' } else { '7' };
    wrong.push(last);
    assert_eq!(code(wrong.parse::<RecoveryCode>()), VaultCode::MistypedCode, "not 'the wrong code'");
}

#[test]
fn changing_passphrase_and_code_rewrites_the_header_only() {
    let (_home, dir, mut vault, old_code) = new_vault();
    vault.write(|w| Ok(file(w, 1, "text"))).unwrap();
    vault.close().unwrap();
    let before = files(&dir);
    let mut vault = Vault::open(&dir, &unlock()).unwrap();
    vault.set_passphrase(&passphrase("новая фраза"), KdfParams::FLOOR).unwrap();
    let new_code = vault.new_recovery_code().unwrap();
    assert!(vault.set_passphrase(&passphrase(""), KdfParams::FLOOR).is_err(), "an empty passphrase is none");
    vault.close().unwrap();
    for (path, bytes) in files(&dir) {
        let header = path.file_name().unwrap().to_string_lossy().starts_with("vault.hdr");
        assert_eq!(before[&path] != bytes, header, "{}", path.display());
    }
    assert_eq!(code(Vault::open(&dir, &unlock())), VaultCode::WrongKey, "the old passphrase is worthless");
    assert_eq!(
        code(Vault::open(&dir, &Unlock::RecoveryCode(old_code))),
        VaultCode::WrongKey,
        "so is the old sheet"
    );
    Vault::open(&dir, &Unlock::RecoveryCode(new_code)).unwrap().close().unwrap();
    let vault = Vault::open(&dir, &Unlock::Passphrase(passphrase("новая фраза"))).unwrap();
    assert_eq!(vault.original(DocumentId(1)).unwrap(), b"text");
}

#[test]
fn a_second_handle_and_a_second_process_are_refused_at_once() {
    let (_home, dir, vault, _) = new_vault();
    let started = Instant::now();
    assert_eq!(code(Vault::open(&dir, &unlock())), VaultCode::InUse);
    assert!(started.elapsed() < Duration::from_secs(1), "nobody waits for a refusal");
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["vault::life::child_is_refused", "--exact", "--ignored"])
        .env("SATCHEL_TEST_VAULT", &dir)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout);
    assert!(child.status.success() && said.contains("1 passed"), "the other process must be refused: {said}");
    vault.close().unwrap();
    assert!(Vault::open(&dir, &unlock()).is_ok(), "once closed, it opens");
}

#[test]
#[ignore = "the other process of the test above"]
fn child_is_refused() {
    let dir = std::env::var_os("SATCHEL_TEST_VAULT").unwrap();
    let started = Instant::now();
    assert_eq!(code(Vault::open(dir.as_ref(), &unlock())), VaultCode::InUse);
    assert!(started.elapsed() < Duration::from_secs(1));
}

#[test]
fn folders_that_are_no_vault_or_not_empty_are_named_so() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!(code(Vault::open(home.path(), &unlock())), VaultCode::NotAVault);
    assert_eq!(code(Vault::open(&home.path().join("nowhere"), &unlock())), VaultCode::NotAVault);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "asking must not make a lock file");
    fs::write(home.path().join("holiday.jpg"), b"x").unwrap();
    let create = |dir: &std::path::Path, kdf| Vault::create(dir, &passphrase(PASSPHRASE), kdf, &now());
    assert_eq!(code(create(home.path(), KdfParams::FLOOR)), VaultCode::NotEmpty);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "a refused folder stays as it was");
    let weak = KdfParams { memory_kib: 1024, ..KdfParams::FLOOR };
    assert_eq!(code(create(&home.path().join("v"), weak)), VaultCode::Refused, "a weak vault is never made");
    assert!(!home.path().join("v").exists());
    assert_eq!(code(create(&home.path().join("holiday.jpg"), KdfParams::FLOOR)), VaultCode::Unreadable);
}

#[test]
fn what_an_interrupted_import_left_is_removed_and_nothing_else() {
    let (_home, dir, mut vault, _) = new_vault();
    vault.write(|w| Ok(file(w, 1, "text"))).unwrap();
    vault.close().unwrap();
    let orphans = [
        dir.join("blobs/ab/ab000000000000000000000000000000"),
        dir.join("blobs/ab/ab11111111111111111111111111111f.tmp"),
    ];
    let foreign = dir.join("blobs/ab/note from a sync tool");
    fs::create_dir_all(dir.join("blobs/ab")).unwrap();
    for path in orphans.iter().chain([&foreign]) {
        fs::write(path, b"?").unwrap();
    }
    let vault = Vault::open(&dir, &unlock()).unwrap();
    assert_eq!(vault.notices(), [Notice::OrphansRemoved(2)]);
    assert!(!orphans.iter().any(|path| path.exists()), "remains of an import have no key and no use");
    assert!(foreign.exists(), "what this program did not write is not its to remove");
    assert_eq!(vault.original(DocumentId(1)).unwrap(), b"text");
}

#[test]
fn reading_only_refuses_writes_and_changes_nothing() {
    let (_home, dir, mut vault, _) = new_vault();
    vault.write(|w| Ok(file(w, 1, "text"))).unwrap();
    vault.close().unwrap();
    let before = files(&dir);
    let mut vault = Vault::open_read_only(&dir, &unlock()).unwrap();
    assert_eq!(vault.original(DocumentId(1)).unwrap(), b"text");
    assert_eq!(code(vault.write(|w| w.set_setting("a", "b"))), VaultCode::ReadOnly);
    assert_eq!(code(vault.set_passphrase(&passphrase("x"), KdfParams::FLOOR)), VaultCode::ReadOnly);
    vault.close().unwrap();
    let after: Vec<_> =
        files(&dir).into_iter().filter(|(path, _)| !path.ends_with("records.db-wal")).collect();
    assert_eq!(after, before.into_iter().collect::<Vec<_>>(), "looking must not change anything");
    Vault::open(&dir, &unlock()).unwrap().close().unwrap();
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_enter_the_folder() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("deep/Family.satchel");
    fs::create_dir_all(&dir).unwrap();
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o755)).unwrap();
    let (mut vault, _) = Vault::create(&dir, &passphrase(PASSPHRASE), KdfParams::FLOOR, &now()).unwrap();
    vault.write(|w| Ok(file(w, 1, "text"))).unwrap();
    assert_eq!(fs::metadata(&dir).unwrap().permissions().mode() & 0o777, 0o700, "a vault is made private");
    for path in files(&dir).keys() {
        let mode = fs::metadata(path).unwrap().permissions().mode() & 0o077;
        assert_eq!(mode, 0, "{} can be read by others", path.display());
    }
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(vault.check(false).len(), 1, "a check says when it was opened to others");
}
