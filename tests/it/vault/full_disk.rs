//! A disk that fills up: the error says so, nothing saved is lost, and it goes on once there is space.

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
    let test = std::env::current_exe().unwrap();
    let run = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"])
        .arg(test)
        .args(["vault::full_disk::child_fills_its_disk", "--exact", "--ignored"])
        .env("SATCHEL_TEST_DISK", home.path())
        .output();
    match run {
        Ok(output) => {
            let (said, complained) =
                (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            if said.is_empty() {
                println!("skipped: this machine allows no file system of one's own ({})", complained.trim());
                return;
            }
            assert!(output.status.success() && said.contains("1 passed"), "{said}{complained}");
        }
        Err(error) => println!("skipped: no unshare program ({error})"),
    }
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
