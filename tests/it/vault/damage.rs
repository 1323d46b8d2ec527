//! Bad disks, sync tools and crashes: each is found, and told as what it is.

use std::fs;

use satchel::records::DocumentId;
use satchel::vault::{Notice, Part, ProblemCode, Vault, VaultCode, VaultError};

use super::{copy, file, files, flip, new_vault, unlock};

#[test]
fn a_damaged_header_is_restored_from_its_copy_and_two_damaged_ones_are_named() {
    let (home, dir, vault, _) = new_vault();
    vault.close().unwrap();
    let (good, whole) = (fs::read(dir.join("vault.hdr")).unwrap(), home.path().join("whole"));
    copy(&dir, &whole);
    // Magic, version, vault id, salt, wrapped key, sum, tag.
    for byte in [0, 8, 20, 60, 130, good.len() - 40, good.len() - 1] {
        flip(&dir.join("vault.hdr"), byte * 8);
        let vault = Vault::open(&dir, &unlock()).unwrap();
        assert_eq!(
            vault.notices(),
            [Notice::HeaderRestored],
            "byte {byte}: the copy must step in, and say so"
        );
        vault.close().unwrap();
        assert_eq!(
            fs::read(dir.join("vault.hdr")).unwrap(),
            good,
            "byte {byte}: the main one must be whole again"
        );
        flip(&dir.join("vault.hdr"), byte * 8);
        flip(&dir.join("vault.hdr.bak"), byte * 8);
        let both = Vault::open(&dir, &unlock());
        assert!(
            matches!(both, Err(VaultError::Damaged { part: Part::Header })),
            "byte {byte}: the family must not doubt its passphrase because of a bad disk"
        );
        copy(&whole, &dir);
    }
    fs::remove_file(dir.join("vault.hdr.bak")).unwrap();
    let vault = Vault::open(&dir, &unlock()).unwrap();
    assert_eq!(vault.notices(), [Notice::HeaderCopyRenewed]);
    assert_eq!(vault.check(true), [], "after which both are there");
}

#[test]
fn a_crash_loses_nothing_that_was_acknowledged() {
    let (home, dir, mut vault, _) = new_vault();
    let crashed = home.path().join("crashed");
    vault.write(|w| Ok(file(w, 1, "before"))).unwrap();
    vault.checkpoint().unwrap();
    vault.write(|w| Ok(file(w, 2, "after"))).unwrap();
    copy(&dir, &crashed);
    let reopened = Vault::open(&crashed, &unlock()).unwrap();
    assert_eq!(reopened.notices(), [Notice::NotClosed]);
    assert_eq!(reopened.commit_number(), vault.commit_number());
    assert_eq!(reopened.original(DocumentId(2)).unwrap(), b"after");
    assert_eq!(reopened.check(true), []);
    reopened.close().unwrap();
    assert_eq!(Vault::open(&crashed, &unlock()).unwrap().notices(), &[], "closed properly this time");
}

#[test]
fn a_dropped_write_ahead_log_is_told_as_missing_changes() {
    let (home, dir, mut vault, _) = new_vault();
    let synced = home.path().join("synced");
    vault.checkpoint().unwrap();
    for n in 1..=3 {
        vault.write(|w| Ok(file(w, n, "text"))).unwrap();
    }
    copy(&dir, &synced);
    fs::remove_file(synced.join("records.db-wal")).unwrap();
    let before = files(&synced);
    let opened = Vault::open(&synced, &unlock());
    assert!(
        matches!(opened, Err(VaultError::RolledBack { missing: 3 })),
        "SQLite itself would open it silently"
    );
    let after: Vec<_> =
        files(&synced).into_iter().filter(|(path, _)| !path.ends_with("records.db-wal")).collect();
    assert_eq!(after, before.into_iter().collect::<Vec<_>>(), "what is left must be left as it was");

    let left = Vault::open_read_only(&synced, &unlock()).unwrap();
    assert_eq!(
        (left.missing_commits(), left.documents().unwrap().len()),
        (3, 0),
        "the family can look at the rest"
    );
    assert!(left.check(false).iter().any(|p| p.code == ProblemCode::Head), "and a check says so too");
}

#[test]
fn a_flipped_bit_of_the_write_ahead_log_never_loses_changes_silently() {
    let (home, dir, mut vault, _) = new_vault();
    vault.checkpoint().unwrap();
    for n in 1..=4 {
        vault.write(|w| Ok(file(w, n, "text"))).unwrap();
    }
    let log = fs::read(dir.join("records.db-wal")).unwrap();
    assert!(log.len() > 10_000, "the test needs a log to damage");
    let mut refused = 0;
    for step in 0..12 {
        let synced = home.path().join(format!("synced-{step}"));
        copy(&dir, &synced);
        flip(&synced.join("records.db-wal"), (log.len() - 1) * 8 * step / 11);
        match Vault::open(&synced, &unlock()) {
            Ok(opened) => {
                assert_eq!(opened.commit_number(), vault.commit_number(), "bit {step}: changes vanished")
            }
            Err(VaultError::RolledBack { .. } | VaultError::Damaged { .. }) => refused += 1,
            Err(other) => panic!("bit {step}: {other}"),
        }
    }
    assert!(refused > 0, "a detector that never fires detects nothing");
}

#[test]
fn an_older_or_exchanged_database_is_refused() {
    let (home, dir, mut vault, _) = new_vault();
    let old = home.path().join("old");
    vault.write(|w| Ok(file(w, 1, "text"))).unwrap();
    vault.close().unwrap();
    copy(&dir, &old);
    let mut vault = Vault::open(&dir, &unlock()).unwrap();
    vault.write(|w| Ok(file(w, 2, "text"))).unwrap();
    vault.write(|w| w.set_setting("a", &"long value ".repeat(2000))).unwrap();
    vault.close().unwrap();
    let newest = fs::read(dir.join("records.db")).unwrap();

    fs::copy(old.join("records.db"), dir.join("records.db")).unwrap();
    assert!(matches!(Vault::open(&dir, &unlock()), Err(VaultError::RolledBack { missing: 2 })));

    // Old pages put into the newer file: each is authentic by itself.
    let (mut spliced, older) = (newest.clone(), fs::read(old.join("records.db")).unwrap());
    let page = 4096;
    let differing =
        (1..older.len() / page).find(|n| older[n * page..][..page] != newest[n * page..][..page]).unwrap();
    spliced[differing * page..][..page].copy_from_slice(&older[differing * page..][..page]);
    fs::write(dir.join("records.db"), spliced).unwrap();
    let opened = Vault::open(&dir, &unlock());
    assert!(matches!(opened, Err(VaultError::Damaged { .. } | VaultError::RolledBack { .. })));

    fs::write(dir.join("records.db"), &newest).unwrap();
    Vault::open(&dir, &unlock()).unwrap().close().unwrap();

    // A log from elsewhere beside a closed database.
    fs::write(dir.join("records.db-wal"), vec![1; 5000]).unwrap();
    assert!(matches!(Vault::open(&dir, &unlock()), Err(VaultError::Damaged { part: Part::Database })));
}

#[test]
fn flips_of_the_closed_database_and_of_head_are_damage() {
    let (home, dir, mut vault, _) = new_vault();
    vault.write(|w| Ok(file(w, 1, "text"))).unwrap();
    vault.close().unwrap();
    let whole = home.path().join("whole");
    copy(&dir, &whole);
    let bits = fs::read(dir.join("records.db")).unwrap().len() * 8;
    for bit in [0, 200, bits / 3, bits / 2, bits - 1] {
        flip(&dir.join("records.db"), bit);
        let opened = Vault::open(&dir, &unlock());
        assert!(matches!(opened, Err(VaultError::Damaged { part: Part::Database })), "bit {bit}");
        copy(&whole, &dir);
    }
    fs::remove_file(dir.join("HEAD")).unwrap();
    assert!(matches!(Vault::open(&dir, &unlock()), Err(VaultError::Damaged { part: Part::Head })));
    let vault = Vault::open_read_only(&dir, &unlock()).unwrap();
    assert_eq!(vault.original(DocumentId(1)).unwrap(), b"text", "what is left can still be saved elsewhere");
}

#[test]
fn a_damaged_or_missing_stored_file_is_found_and_its_document_named() {
    let (_home, dir, mut vault, _) = new_vault();
    let text = "page of the original ".repeat(10_000);
    vault.write(|w| Ok((file(w, 1, &text), file(w, 2, "other")))).unwrap();
    let blobs = files(&dir.join("blobs"));
    let (path, bytes) = blobs.iter().max_by_key(|(_, bytes)| bytes.len()).unwrap();
    for bit in [0, 100, bytes.len() * 4, bytes.len() * 8 - 1] {
        flip(path, bit);
        let read = vault.original(DocumentId(1));
        assert!(
            matches!(read, Err(VaultError::Damaged { part: Part::Blob })),
            "bit {bit} must not be handed on"
        );
        let problems = vault.check(true);
        assert_eq!(problems.len(), 1, "bit {bit}: {problems:?}");
        assert_eq!(problems[0].code, ProblemCode::BlobDamaged);
        assert!(problems[0].detail.contains("d1"), "the family must know which original to file again");
        flip(path, bit);
    }
    fs::write(path, &bytes[..bytes.len() - 1]).unwrap();
    assert_eq!(
        vault.check(false)[0].code,
        ProblemCode::BlobDamaged,
        "a cut is found without reading everything"
    );
    fs::remove_file(path).unwrap();
    assert_eq!(vault.check(false)[0].code, ProblemCode::BlobMissing);
    assert_eq!(vault.original(DocumentId(1)).unwrap_err().code(), VaultCode::Damaged);
    assert_eq!(vault.original(DocumentId(2)).unwrap(), b"other", "one bad file costs that file only");
}
