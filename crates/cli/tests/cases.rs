//! The command line's contract, as data: each file under `cases/` is a story of commands with what they must print.
//!
//! A case runs the real program on a vault of its own, `$DIR/Case.satchel`, in a temporary folder. `$DIR` in arguments is
//! that folder, `$PAPERS` the sample's papers. A step may say what befalls the folder before it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]
#![allow(clippy::print_stdout, reason = "a test says why it was skipped")]

use std::collections::BTreeMap;
use std::fs::{self, File};
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
    /// What happens before; paths are below `$DIR`.
    #[serde(default)]
    before: Before,
    /// Another program holds the vault meanwhile.
    #[serde(default)]
    in_use: bool,
    /// The program runs without the rights of the system's administrator, as a family's would.
    #[serde(default)]
    without_rights: bool,
    /// The vault lies on a disk of this size, for example `2m`.
    #[serde(default)]
    disk: Option<String>,
}

/// What befalls files and folders.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Before {
    /// Files written, with their text; their folders are made.
    write: BTreeMap<String, String>,
    /// Files in the middle of which one bit changes.
    flip: Vec<String>,
    /// Files removed.
    remove: Vec<String>,
    /// Permissions set, as in `chmod`.
    chmod: BTreeMap<String, u32>,
}

impl Before {
    fn happen(&self, dir: &Path) {
        for (path, text) in &self.write {
            let path = dir.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        for path in &self.flip {
            let mut bytes = fs::read(dir.join(path)).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(dir.join(path), bytes).unwrap();
        }
        for path in &self.remove {
            fs::remove_file(dir.join(path)).unwrap();
        }
        for (path, mode) in &self.chmod {
            let permissions = std::os::unix::fs::PermissionsExt::from_mode(*mode);
            fs::set_permissions(dir.join(path), permissions).unwrap();
        }
    }
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
    step.before.happen(dir);
    let before = step.vault_unchanged.then(|| contents(&vault));
    let held = step.in_use.then(|| File::options().write(true).open(vault.join("lock")).unwrap());
    held.iter().for_each(|lock| lock.lock().unwrap());
    let Some(output) = run(step, dir, &vault) else {
        println!("{place}: skipped, this machine allows no namespaces of one's own");
        return;
    };
    drop(held);
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

/// Runs the program; none where the step needs a namespace and the machine gives none.
fn run(step: &Step, dir: &Path, vault: &Path) -> Option<Output> {
    let papers = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/sample/files");
    let text = |arg: &String| arg.replace("$DIR", &dir.display().to_string()).replace("$PAPERS", papers);
    let mut command = Command::new("unshare");
    let mut vault = vault.to_owned();
    if let Some(size) = &step.disk {
        let disk = dir.join("disk");
        fs::create_dir_all(&disk).unwrap();
        let script =
            "mount -t tmpfs -o size=$1 tmpfs disk && cp -a Case.satchel disk && shift && exec \"$@\"";
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", size]);
        vault = disk.join("Case.satchel");
    } else if step.without_rights {
        // In a user namespace without a mapping even the administrator is bound by permissions.
        command.arg("--user");
    } else {
        command = Command::new(env!("CARGO_BIN_EXE_satchel-cli"));
    }
    if command.get_program() == "unshare" {
        let allowed = Command::new("unshare").args(["--user", "--map-root-user", "--mount", "true"]).status();
        if !allowed.is_ok_and(|status| status.success()) {
            return None;
        }
        command.arg(env!("CARGO_BIN_EXE_satchel-cli"));
    }
    command
        .args(step.args.iter().map(text))
        .env("SATCHEL_VAULT", vault)
        .env("SATCHEL_PASSPHRASE", step.passphrase.as_deref().unwrap_or("a passphrase for the cases"))
        .current_dir(dir);
    Some(command.output().unwrap())
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
