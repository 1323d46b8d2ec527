//! Two packets to one recipient and the papers that come back: the second packet lists exactly what changed, on paper and in
//! the ledger; the doctor at home gets a summary.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]
#![allow(clippy::print_stdout, reason = "a test says why it was skipped")]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const PAPERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/sample/files");

/// Runs the program on the vault of a folder and gives what it prints.
fn run(dir: &Path, args: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_satchel-cli"))
        .args(args)
        .arg("--json")
        .env("SATCHEL_VAULT", dir.join("Case.satchel"))
        .env("SATCHEL_PASSPHRASE", "a passphrase for the packets")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{args:?} failed: {said}");
    serde_json::from_slice(&output.stdout).unwrap_or_default()
}

fn paper(name: &str) -> String {
    format!("{PAPERS}/{name}")
}

/// Builds a packet to the board and opens it; gives its number and the text of its report where a reader of PDFs is installed.
fn packet(dir: &Path, name: &str) -> (String, Option<String>) {
    let (file, key) = (dir.join(format!("{name}.zip.age")), dir.join("key"));
    fs::write(&key, "one two three four five six").unwrap();
    let (file, key) = (file.to_str().unwrap(), key.to_str().unwrap());
    let built =
        run(dir, &["packet", "build", "--out", file, "--for", "Board A", "--packet-passphrase-file", key]);
    assert_eq!(built["checks"]["verified"], true);
    let opened = dir.join(name);
    let folder = opened.to_str().unwrap();
    let view = run(dir, &["packet", "open", file, "--out", folder, "--passphrase-file", key]);
    let text =
        Command::new("pdftotext").args(["-layout", view["report"].as_str().unwrap(), "-"]).output().ok();
    let text = text.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    (built["packet_id"].as_str().unwrap().to_owned(), text)
}

#[test]
fn the_next_packet_to_the_same_recipient_lists_exactly_what_changed() {
    if !Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists() {
        println!("skipped: the Noto fonts are not installed");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    run(dir, &["create", "--patient", "Zarina Tolkun", "--born", "2016-08-17"]);
    run(dir, &["import", &paper("01 2021 диагноз/анализ крови 08.03.2021.pdf")]);
    run(dir, &["worksheet", "question", "en=How do the three options compare?"]);
    let (first, text) = packet(dir, "first");
    if let Some(text) = &text {
        assert!(!text.contains("Since the last packet"), "nothing went to them before");
    }
    assert_eq!(run(dir, &["ledger"])[0]["changed"], Value::Null);

    // One paper more, one value corrected, one confirmed, one confirmed and taken back, and caregivers, who stay at home.
    run(dir, &["import", &paper("01 2021 диагноз/цитогенетика FISH 2021.pdf")]);
    run(dir, &["review", "correct", "l1", "value=47.1"]);
    run(dir, &["review", "confirm", "l2"]);
    run(dir, &["review", "confirm", "l3"]);
    run(dir, &["review", "undo"]);
    let mut sheet = run(dir, &["worksheet"])["worksheet"].clone();
    sheet["at_home"]["caregivers"] = Value::from(vec!["SECRET grandmother"]);
    let file = dir.join("sheet.json");
    fs::write(&file, sheet.to_string()).unwrap();
    run(dir, &["worksheet", "set", file.to_str().unwrap()]);
    let (second, text) = packet(dir, "second");

    let ledger = run(dir, &["ledger"]);
    let row = &ledger[0];
    assert_eq!(row["packet_id"], second.as_str());
    let changed = &row["changed"];
    assert_eq!(changed["since"], first.as_str());
    assert_eq!(
        (&changed["added"], &changed["gone"]),
        (&Value::from(vec!["d2"]), &Value::from(Vec::<String>::new()))
    );
    let facts: Vec<(&str, &str)> = changed["facts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fact| (fact["fact"].as_str().unwrap(), fact["how"].as_str().unwrap()))
        .collect();
    assert_eq!(facts, [("l1", "corrected"), ("l2", "confirmed")], "{changed:#}");
    assert!(changed["facts"][0]["now"].as_str().unwrap().contains("47.1"));
    assert_eq!(changed["said"], Value::from(Vec::<String>::new()), "what stays at home is no news");
    if let Some(text) = text {
        for said in ["Since the last packet", first.as_str(), "Doc 2", "corrected", "47.1"] {
            assert!(text.contains(said), "{said} is in the second report");
        }
        assert!(text.contains("How do the three options compare?"), "page 1 keeps the question");
        assert!(!text.contains("SECRET"), "caregivers stay at home");
    }

    // A packet to somebody else is compared with none; the next one to the board names its new question.
    run(dir, &["worksheet", "question", "en=When can a bed be had?"]);
    packet(dir, "third");
    let ledger = run(dir, &["ledger"]);
    let changed = &ledger[0]["changed"];
    assert_eq!((&changed["since"], &changed["said"]), (&Value::from(second), &Value::from(vec!["question"])));
    assert_eq!(changed["facts"], Value::from(Vec::<String>::new()), "what was told before is not told again");
}

#[test]
fn the_doctor_at_home_gets_what_was_settled_and_what_is_asked() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    run(dir, &["create", "--patient", "Zarina Tolkun", "--born", "2016-08-17"]);
    run(dir, &["import", &paper("中国 CAR-T/出院小结.pdf")]);
    let timeline = run(dir, &["timeline"]);
    let events = timeline["events"].as_array().unwrap();
    let infusion =
        events.iter().find(|event| event["type"] == "car_t_infusion" || event["kind"] == "car_t_infusion");
    let infusion = infusion.unwrap_or_else(|| panic!("the stay tells of an infusion: {timeline:#}"));
    run(dir, &["review", "confirm", infusion["id"].as_str().unwrap()]);
    let mut sheet = run(dir, &["worksheet"])["worksheet"].clone();
    sheet["home_return"] = serde_json::json!({
        "physician": "Dr Haddad", "asked": [{ "text": "IgG every four weeks", "who": "Dr Chen" }],
    });
    let file = dir.join("sheet.json");
    fs::write(&file, sheet.to_string()).unwrap();
    run(dir, &["worksheet", "set", file.to_str().unwrap()]);
    let out = dir.join("return.txt");
    let view = run(dir, &["return-summary", "--lang", "zh,en", "--text", out.to_str().unwrap()]);
    let languages: Vec<&str> =
        view["texts"].as_array().unwrap().iter().map(|text| text["language"].as_str().unwrap()).collect();
    assert_eq!(languages, ["zh", "en"]);
    let text = fs::read_to_string(out).unwrap();
    for said in ["Dr Haddad", "2025-07-22", "[Doc 1 p.", "“IgG every four weeks” (Dr Chen)", "Zarina Tolkun"]
    {
        assert!(text.contains(said), "{said} is in the summary: {text}");
    }
    assert!(!text.contains("2025-06-24"), "what lies before Day 0, or nobody looked at, is not told: {text}");
}
