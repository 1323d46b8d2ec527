//! The format document is enough: a reader in another language, written from it, reads what we wrote.

use std::process::Command;

use super::{PASSPHRASE, file, new_vault};

#[test]
fn an_independent_reader_reads_the_vault_by_the_document_alone() {
    let Some(python) = python() else {
        println!("skipped: no python3 (3.11 or later) with the packages cryptography and argon2");
        return;
    };
    let (_home, dir, mut vault, code) = new_vault();
    let long = "Бласты 72% 骨髓 ".repeat(10_000);
    vault.write(|w| Ok((file(w, 1, "short"), file(w, 2, &long), file(w, 3, "")))).unwrap();
    vault.close().unwrap();
    let output = Command::new(python)
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/independent/read_vault.py"))
        .arg(&dir)
        .args([PASSPHRASE, code.reveal()])
        .output()
        .unwrap();
    let complained = String::from_utf8_lossy(&output.stderr);
    let read: serde_json::Value = serde_json::from_slice(&output.stdout).expect(&complained);
    let expected = serde_json::json!({"1": "short", "2": long, "3": ""});
    assert_eq!(read["documents"], expected, "a family must get at its records even without this program");
    assert_eq!(read["pages"][0], "short");
}

/// A Python that has what the reader needs; Debian's own stands last, since its packages are seen by it alone.
fn python() -> Option<&'static str> {
    let needs =
        "import sys, argon2, cryptography, sqlite3; sys.exit(not hasattr(sqlite3.Connection, 'deserialize'))";
    ["python3", "/usr/bin/python3"].into_iter().find(|python| {
        let checked = Command::new(python).args(["-c", needs]).output();
        checked.is_ok_and(|output| output.status.success())
    })
}
