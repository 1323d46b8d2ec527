//! An import that is torn away at any moment: what is left is known, the next import goes on, nothing comes in twice.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher, RandomState};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::worker::reader_program;

const ROUNDS: u32 = 4;
const LETTERS: usize = 60;

/// A shoebox: letters, an archive of letters, and a disc with a study.
fn shoebox(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    for n in 0..LETTERS {
        fs::write(folder.join(format!("letter {n:02}.txt")), format!("Letter {n}. Haemoglobin 9{n} g/L"))
            .unwrap();
    }
    let mut zip = zip::ZipWriter::new(fs::File::create(folder.join("box.zip")).unwrap());
    for n in 0..5 {
        use std::io::Write as _;
        zip.start_file(format!("packed {n}.txt"), zip::write::SimpleFileOptions::default()).unwrap();
        write!(zip, "Packed letter {n}").unwrap();
    }
    zip.finish().unwrap();
    let disc = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample/files/中国 CAR-T/PETCT CD");
    copy(&disc, &folder.join("disc"));
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().flatten() {
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).unwrap();
    }
}

fn program(vault: &Path) -> Command {
    let mut command = Command::new(reader_program());
    command
        .env("SATCHEL_VAULT", vault)
        .env("SATCHEL_PASSPHRASE", "four calm yellow boats")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn json(vault: &Path, arguments: &[&str]) -> Value {
    let mut command = program(vault);
    let output = command.args(arguments).arg("--json").stdout(Stdio::piped()).stderr(Stdio::piped()).output();
    let output = output.unwrap();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{arguments:?}: {}", String::from_utf8_lossy(&output.stderr)))
}

fn stored_files(vault: &Path) -> usize {
    let Ok(folders) = fs::read_dir(vault.join("blobs")) else { return 0 };
    folders.flatten().filter_map(|folder| fs::read_dir(folder.path()).ok()).map(Iterator::count).sum()
}

#[test]
fn an_import_that_is_killed_is_gone_on_with() {
    let home = tempfile::tempdir().unwrap();
    let papers = home.path().join("shoebox");
    shoebox(&papers);
    let given = std::env::var("SATCHEL_TEST_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed: u64 = given.unwrap_or_else(|| RandomState::new().hash_one(0));
    println!("SATCHEL_TEST_SEED={seed}");
    let mut torn = 0;
    for round in 0..ROUNDS {
        let vault = home.path().join(format!("{round}.satchel"));
        json(&vault, &["create"]);
        // Killed three times in a row, each time later.
        for kill in 1..=3 {
            let random = BuildHasherDefault::<DefaultHasher>::default().hash_one((seed, round, kill));
            let enough = stored_files(&vault) + usize::try_from(random % 20).unwrap();
            let mut command = program(&vault);
            let mut import = match kill {
                1 => command.arg("import").arg(&papers),
                _ => command.args(["import", "--continue"]),
            }
            .spawn()
            .unwrap();
            let begun = Instant::now();
            while stored_files(&vault) < enough
                && import.try_wait().unwrap().is_none()
                && begun.elapsed() < Duration::from_secs(60)
            {
                std::thread::sleep(Duration::from_millis(1));
            }
            import.kill().unwrap();
            import.wait().unwrap();
            // What is filed and what is left are together all there is.
            let left = json(&vault, &["import", "--left"])["left"].as_array().unwrap().len();
            torn += usize::from(left > 0);
        }
        // A family would drop the folder again; a file that waits does not come in twice for it.
        let end = json(&vault, &["import", papers.to_str().unwrap()]);
        assert!(end["added"].as_u64().is_some(), "round {round}: {end}");
        assert_eq!(json(&vault, &["import", "--left"])["left"], serde_json::json!([]));
        let documents = json(&vault, &["documents"]);
        let names: Vec<&str> =
            documents.as_array().unwrap().iter().map(|d| d["source_path"].as_str().unwrap()).collect();
        let once: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(names.len(), once.len(), "round {round}, seed {seed}: {names:?} are filed once");
        let letters = once.iter().filter(|name| name.contains("letter")).count();
        let packed = once.iter().filter(|name| name.contains("box.zip!/packed")).count();
        let studies: Vec<_> = once.iter().filter(|name| name.ends_with('/')).collect();
        assert_eq!((letters, packed, studies.len()), (LETTERS, 5, 1), "round {round}, seed {seed}");
        let study = documents.as_array().unwrap().iter().find(|d| d["kind"] == "imaging_study").unwrap();
        assert_eq!(study["reason"], Value::Null, "round {round}, seed {seed}: the study must be whole");
        assert_eq!(json(&vault, &["check", "--full"])["ok"], true, "round {round}, seed {seed}");
    }
    assert!(torn > 0, "a kill that always comes too late proves nothing");
}

#[test]
fn what_is_left_can_be_forgotten() {
    let home = tempfile::tempdir().unwrap();
    let (papers, vault) = (home.path().join("shoebox"), home.path().join("v.satchel"));
    shoebox(&papers);
    json(&vault, &["create"]);
    let mut import = program(&vault).arg("import").arg(&papers).spawn().unwrap();
    while stored_files(&vault) < 3 {
        assert!(import.try_wait().unwrap().is_none(), "it must not be done so soon");
        std::thread::sleep(Duration::from_millis(1));
    }
    import.kill().unwrap();
    import.wait().unwrap();
    let before = json(&vault, &["documents"]).as_array().unwrap().len();
    assert!(!json(&vault, &["import", "--left"])["left"].as_array().unwrap().is_empty());
    assert_eq!(json(&vault, &["import", "--forget"])["left"], serde_json::json!([]));
    assert_eq!(json(&vault, &["import", "--continue"])["files"], serde_json::json!([]), "nothing is wanted");
    assert_eq!(json(&vault, &["documents"]).as_array().unwrap().len(), before, "what is filed stays");
}
