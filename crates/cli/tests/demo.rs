//! The main job on the sample case, as `./satchel demo` does it: each file ends in the state the generator meant for it,
//! the packet holds what it says, and the second run uses the first one's vault.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

#[test]
fn the_sample_case_becomes_a_packet_that_verifies() {
    let dir = tempfile::tempdir().unwrap();
    let first = demo(dir.path());
    assert_eq!(first["vault_kept"], false);
    let (files, states, mut judged) = (first["import"]["files"].as_array().unwrap(), states(), 0);
    for file in files {
        let path = file["path"].as_str().unwrap().strip_prefix("papers/").unwrap();
        if let Some(states) = states.get(&path.replace('!', "")) {
            let state = file["status"].as_str().unwrap();
            assert!(states.iter().any(|meant| meant == state), "{path} is {state}, not {states:?}");
            judged += 1;
        }
    }
    assert!(judged > 40, "only {judged} files were found in the truth");
    assert!(first["settled"].as_u64().unwrap() >= 300, "the sample's own review finds its facts");
    assert!(is_whole(&first));
    let report = first["opened"]["report"].as_str().unwrap();
    assert!(Path::new(report).exists());
    // Another reader of PDFs, where there is one, finds the family's question and dates of the course on page 1.
    if let Ok(page) = Command::new("pdftotext").args(["-l", "1", report, "-"]).output() {
        let page = String::from_utf8_lossy(&page.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains("How do you compare a second transplant"), "page 1 keeps the question: {page}");
        let course = page.split_once("The course in dates").and_then(|(_, rest)| rest.split_once("Attached"));
        let dates = course.map_or(0, |(course, _)| course.matches("[Doc").count());
        assert!(dates >= 2, "page 1 tells {dates} dates in its first column: {page}");
    }

    let second = demo(dir.path());
    assert_eq!(second["vault_kept"], true, "the same program need not read the papers again");
    assert_eq!(second["import"]["added"], 0);
    assert!(is_whole(&second));
    let facts = |view: &Value| {
        ["documents", "labs", "events", "held_back"].map(|key| view["verification"]["manifest"][key].clone())
    };
    assert_eq!(facts(&first), facts(&second), "and packs the same facts");
    assert_ne!(first["packet"]["passphrase"], second["packet"]["passphrase"]);

    fs::write(dir.path().join("a file of somebody's"), "").unwrap();
    fs::remove_file(dir.path().join(".satchel-demo")).unwrap();
    let refused = run(dir.path());
    assert!(!refused.status.success(), "a folder that is no demo's is left alone");
    assert!(dir.path().join("Sample.satchel").exists());
}

fn is_whole(view: &Value) -> bool {
    view["verification"]["ok"] == true
        && view["packet"]["checks"].as_object().unwrap().values().all(|held| held == true)
}

fn demo(dir: &Path) -> Value {
    let output = run(dir);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn run(dir: &Path) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_satchel-cli")).arg("--json").arg("demo").arg(dir).output().unwrap()
}

/// The states the generator meant, by path; several where programs may differ.
fn states() -> BTreeMap<String, Vec<String>> {
    let truth = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/sample/truth.json");
    let truth: Value = serde_json::from_slice(&fs::read(truth).unwrap()).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let states = |file: &Value| match file["status_any"].as_array() {
        Some(states) => states.iter().map(text).collect(),
        None => vec![text(&file["status"])],
    };
    truth["files"].as_array().unwrap().iter().map(|file| (text(&file["path"]), states(file))).collect()
}
