//! Files carried from one vault, or one time, to another.

use std::fs;

use satchel::records::DocumentId;
use satchel::vault::{Unlock, Vault, VaultCode, VaultError};

use super::{file, files, new_vault, passphrase, unlock};

#[test]
fn no_file_of_another_vault_with_the_same_passphrase_is_accepted() {
    let (_home, dir, mut vault, _) = new_vault();
    let (_other_home, other_dir, mut other, _) = new_vault();
    vault.write(|w| Ok(file(w, 1, "ours"))).unwrap();
    other.write(|w| Ok(file(w, 1, "theirs"))).unwrap();
    vault.close().unwrap();
    other.close().unwrap();
    for name in ["vault.hdr", "HEAD", "records.db"] {
        let own = fs::read(dir.join(name)).unwrap();
        fs::copy(other_dir.join(name), dir.join(name)).unwrap();
        let opened = Vault::open(&dir, &unlock());
        assert!(
            opened.as_ref().is_err_and(|error| error.code() == VaultCode::Damaged),
            "{name} of another vault must not pass for our own: {:?}",
            opened.err().map(|error| error.code())
        );
        fs::write(dir.join(name), own).unwrap();
    }
    let (theirs, ours) = (files(&other_dir.join("blobs")), files(&dir.join("blobs")));
    fs::write(ours.keys().next().unwrap(), theirs.values().next().unwrap()).unwrap();
    let vault = Vault::open(&dir, &unlock()).unwrap();
    assert!(matches!(vault.original(DocumentId(1)), Err(VaultError::Damaged { .. })));
}

#[test]
fn an_older_header_copy_does_not_bring_an_old_passphrase_back() {
    let (_home, dir, mut vault, _) = new_vault();
    let old = fs::read(dir.join("vault.hdr.bak")).unwrap();
    vault.set_passphrase(&passphrase("a new one"), satchel::vault::KdfParams::FLOOR).unwrap();
    vault.close().unwrap();
    fs::write(dir.join("vault.hdr.bak"), &old).unwrap();
    assert!(matches!(Vault::open(&dir, &unlock()), Err(VaultError::WrongPassphrase)));
    Vault::open(&dir, &Unlock::Passphrase(passphrase("a new one"))).unwrap().close().unwrap();
    assert_ne!(
        fs::read(dir.join("vault.hdr.bak")).unwrap(),
        old,
        "the old copy is renewed at the next opening"
    );
}
