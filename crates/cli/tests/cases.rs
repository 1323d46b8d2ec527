//! The command line's contract, as data: each file under `cases/` is a story of commands with what they must print.
//!
//! A case runs the real program on a vault of its own in a temporary folder. `$DIR` in arguments is that folder,
//! `$PAPERS` the sample's papers.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Case {
    /// Why the case exists.
    about: String,
    step: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    args: Vec<String>,
    #[serde(default)]
    passphrase: Option<String>,
    /// Expected exit status.
    #[serde(default)]
    exit: i32,
    /// Expected values by JSON pointer into standard output.
    #[serde(default)]
    json: BTreeMap<String, toml::Value>,
    /// JSON pointers that must be there, whatever they hold.
    #[serde(default)]
    has: Vec<String>,
    /// Texts that standard error must hold.
    #[serde(default)]
    stderr: Vec<String>,
    /// The vault's folder must be the same, byte for byte, after this step.
    #[serde(default)]
    vault_unchanged: bool,
}

#[test]
fn every_case_tells_its_story() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    files.sort();
    assert!(!files.is_empty(), "there are cases");
    for file in files {
        let case: Case = toml::from_str(&fs::read_to_string(&file).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let dir = tempfile::tempdir().unwrap();
        for (number, step) in case.step.iter().enumerate() {
            let place =
                format!("{} step {} ({})", file.file_name().unwrap().display(), number + 1, case.about);
            check(step, dir.path(), &place);
        }
    }
}

fn check(step: &Step, dir: &Path, place: &str) {
    let vault = dir.join("Case.satchel");
    let before = step.vault_unchanged.then(|| contents(&vault));
    let output = run(step, dir, &vault);
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(step.exit), "{place}: exit status; it said: {stderr}");
    for text in &step.stderr {
        assert!(stderr.contains(text), "{place}: `{text}` is not in: {stderr}");
    }
    if !step.json.is_empty() || !step.has.is_empty() {
        let json: Value = serde_json::from_str(&stdout).unwrap_or_else(|error| {
            panic!("{place}: standard output is not one JSON document ({error}): {stdout}")
        });
        for (pointer, expected) in &step.json {
            let expected = serde_json::to_value(expected).unwrap();
            assert_eq!(json.pointer(pointer), Some(&expected), "{place}: {pointer} in {json:#}");
        }
        for pointer in &step.has {
            assert!(json.pointer(pointer).is_some(), "{place}: {pointer} is missing in {json:#}");
        }
    }
    if let Some(before) = before {
        assert!(before == contents(&vault), "{place}: the vault's files were touched");
    }
}

fn run(step: &Step, dir: &Path, vault: &Path) -> Output {
    let papers = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/sample/files");
    let text = |arg: &String| arg.replace("$DIR", &dir.display().to_string()).replace("$PAPERS", papers);
    Command::new(env!("CARGO_BIN_EXE_satchel-cli"))
        .args(step.args.iter().map(text))
        .env("SATCHEL_VAULT", vault)
        .env("SATCHEL_PASSPHRASE", step.passphrase.as_deref().unwrap_or("a passphrase for the cases"))
        .current_dir(dir)
        .output()
        .unwrap()
}

/// Every file of a folder with its bytes; the lock file may come and go.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut left = vec![folder.to_owned()];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(&path).unwrap().flatten().map(|entry| entry.path()));
        } else if path.file_name().is_some_and(|name| name != "lock") {
            found.insert(path.display().to_string(), fs::read(&path).unwrap());
        }
    }
    found
}
