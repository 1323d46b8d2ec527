//! The keychain slot against a real Secret Service: gnome-keyring on a private D-Bus.

use std::process::Command;

use satchel::vault::{Unlock, Vault, VaultCode, VaultError, keychain};

use super::{new_vault, passphrase, unlock};

/// Runs an ignored test of this module in a process with its own home and bus.
fn in_child(test: &str, program: &str, args: &[&str], bus: Option<&str>) -> Result<String, String> {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(program);
    command.args(args).arg(std::env::current_exe().unwrap());
    command.args([&format!("vault::keychain::{test}"), "--exact", "--ignored", "--nocapture"]);
    for variable in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"] {
        command.env(variable, home.path());
    }
    if let Some(address) = bus {
        command.env("DBUS_SESSION_BUS_ADDRESS", address);
    }
    let output = command.output().map_err(|error| format!("{program}: {error}"))?;
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    Ok(said)
}

#[test]
fn a_secret_service_opens_the_vault_and_forgets_it() {
    let there = |program| Command::new(program).arg("--version").output().is_ok();
    if !there("dbus-run-session") || !there("gnome-keyring-daemon") {
        println!("skipped: dbus-run-session or gnome-keyring-daemon is not installed");
        return;
    }
    let script =
        "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$@\"";
    in_child("child_with_a_keychain", "dbus-run-session", &["--", "sh", "-c", script, "sh"], None).unwrap();
}

#[test]
fn without_a_service_the_answer_is_plain_and_the_passphrase_still_opens() {
    in_child("child_without_a_keychain", "env", &[], Some("unix:path=/nonexistent/bus")).unwrap();
}

#[test]
#[ignore = "runs inside the private bus of the test above"]
fn child_with_a_keychain() {
    assert!(keychain::is_available(), "the daemon was started for this");
    let (_home, dir, mut vault, code) = new_vault();
    assert!(matches!(keychain::load(vault.id()), Err(VaultError::NotInKeychain)), "nobody asked for it yet");
    let id = vault.id();
    vault.remember_in_keychain().unwrap();
    assert!(vault.is_in_keychain());
    let stored = keychain::load(id).unwrap();
    vault.close().unwrap();

    let mut vault = Vault::open(&dir, &Unlock::Keychain).unwrap();
    vault.set_passphrase(&passphrase("another"), satchel::vault::KdfParams::FLOOR).unwrap();
    vault.remember_in_keychain().unwrap();
    assert_ne!(keychain::load(id).unwrap(), stored, "asking again makes a new key");
    vault.close().unwrap();

    // A keychain restored from a backup holds the key of a slot that is gone.
    keychain::store(id, &stored).unwrap();
    assert!(matches!(Vault::open(&dir, &Unlock::Keychain), Err(VaultError::WrongKeychainKey)));
    let mut vault = Vault::open(&dir, &Unlock::RecoveryCode(code)).unwrap();
    vault.forget_keychain().unwrap();
    assert!(!vault.is_in_keychain());
    vault.close().unwrap();
    assert!(matches!(keychain::load(id), Err(VaultError::NotInKeychain)), "nothing is left behind");
    assert!(matches!(Vault::open(&dir, &Unlock::Keychain), Err(VaultError::NotInKeychain)));
    Vault::open(&dir, &Unlock::Passphrase(passphrase("another"))).unwrap().close().unwrap();
}

#[test]
#[ignore = "runs without a bus in the test above"]
fn child_without_a_keychain() {
    assert!(!keychain::is_available());
    let (_home, dir, mut vault, _) = new_vault();
    assert_eq!(vault.remember_in_keychain().unwrap_err().code(), VaultCode::NoKeychain);
    assert!(!vault.is_in_keychain(), "a slot nobody can open must not be made");
    vault.close().unwrap();
    assert_eq!(Vault::open(&dir, &Unlock::Keychain).err().map(|e| e.code()), Some(VaultCode::NoKeychain));
    Vault::open(&dir, &unlock()).unwrap().close().unwrap();
}
