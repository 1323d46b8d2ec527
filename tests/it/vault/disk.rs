//! A disk that fills up or cannot be read: the error says so, nothing saved is lost, and it goes on afterwards.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use satchel::records::DocumentId;
use satchel::vault::{KdfParams, Vault, VaultCode};

use super::{PASSPHRASE, file, now, passphrase, unlock};

#[test]
fn a_full_disk_costs_the_last_change_only() {
    let home = tempfile::tempdir().unwrap();
    // A file system of 2 MB in a mount namespace of its own: no rights are needed where user namespaces are allowed.
    let script = "mount -t tmpfs -o size=2m tmpfs \"$SATCHEL_TEST_DISK\" && exec \"$@\"";
    in_namespace(
        &["--map-root-user", "--mount", "sh", "-c", script, "sh"],
        "child_fills_its_disk",
        home.path(),
    );
}

#[cfg(unix)]
#[test]
fn a_folder_one_may_not_read_is_named_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_home, dir, vault, _) = super::new_vault();
    vault.close().unwrap();
    fs::set_permissions(dir.join("vault.hdr"), fs::Permissions::from_mode(0o0)).unwrap();
    // In a user namespace without a mapping even root is bound by the permissions.
    in_namespace(&[], "child_may_not_read", &dir);
}

/// Runs an ignored test of this module in a user namespace of its own.
fn in_namespace(arguments: &[&str], test: &str, place: &Path) {
    let run = Command::new("unshare")
        .arg("--user")
        .args(arguments)
        .arg(std::env::current_exe().unwrap())
        .args([&format!("vault::disk::{test}"), "--exact", "--ignored"])
        .env("SATCHEL_TEST_DISK", place)
        .output();
    match run {
        Ok(output) => {
            let (said, complained) =
                (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            if said.is_empty() {
                println!("skipped: this machine allows no namespaces of one's own ({})", complained.trim());
                return;
            }
            assert!(output.status.success() && said.contains("1 passed"), "{said}{complained}");
        }
        Err(error) => println!("skipped: no unshare program ({error})"),
    }
}

#[test]
#[ignore = "runs without rights in the test above"]
fn child_may_not_read() {
    let dir = PathBuf::from(std::env::var_os("SATCHEL_TEST_DISK").unwrap());
    let refused = Vault::open(&dir, &unlock()).err().map(|error| error.code());
    assert_eq!(
        refused,
        Some(VaultCode::Unreadable),
        "it is a vault, and neither damaged nor the wrong passphrase"
    );
}

#[test]
#[ignore = "runs inside the small file system of the test above"]
fn child_fills_its_disk() {
    let disk = PathBuf::from(std::env::var_os("SATCHEL_TEST_DISK").unwrap());
    let dir = disk.join("Family.satchel");
    let fill = disk.join("fill");
    let (mut vault, _) = Vault::create(&dir, &passphrase(PASSPHRASE), KdfParams::FLOOR, &now()).unwrap();
    vault.write(|w| Ok(file(w, 1, "saved"))).unwrap();

    // A stored file that does not fit.
    let big = vec![7; 4 << 20];
    let refused = vault.write(|w| w.put_blob(&mut big.as_slice()));
    assert_eq!(
        refused.err().map(|error| error.code()),
        Some(VaultCode::NoSpace),
        "the family must know it is the disk"
    );
    vault.write(|w| Ok(file(w, 2, "small"))).unwrap();

    // No room for anything at all.
    use_up(&fill);
    let refused = vault.write(|w| w.set_setting("note", &"x".repeat(100_000)));
    assert_eq!(refused.err().map(|error| error.code()), Some(VaultCode::NoSpace));
    assert_eq!(vault.original(DocumentId(1)).unwrap(), b"saved", "reading needs no space");
    fs::remove_file(&fill).unwrap();
    vault.write(|w| w.set_setting("note", "x")).unwrap();
    assert_eq!(vault.check(true), [], "nothing is broken by it");
    vault.close().unwrap();

    let other = disk.join("Other.satchel");
    use_up(&fill);
    let refused = Vault::create(&other, &passphrase(PASSPHRASE), KdfParams::FLOOR, &now());
    assert_eq!(refused.err().map(|error| error.code()), Some(VaultCode::NoSpace));
    assert!(!other.exists(), "half a vault is no vault");
    fs::remove_file(&fill).unwrap();
    let vault = Vault::open(&dir, &unlock()).unwrap();
    assert_eq!(vault.original(DocumentId(2)).unwrap(), b"small");
}

fn use_up(path: &Path) {
    use std::io::Write as _;
    let mut file = fs::File::create(path).unwrap();
    while file.write_all(&[0; 1024]).is_ok() {}
}
