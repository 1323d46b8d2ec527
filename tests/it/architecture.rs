//! The invariants of ARCHITECTURE.md, held by looking at the source and at the graph of what is compiled.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file at or below `place`, with its text up to its unit tests.
fn sources(place: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut left = vec![root().join(place)];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(&path).unwrap().flatten().map(|entry| entry.path()));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            found.push((path.strip_prefix(root()).unwrap().to_owned(), code));
        }
    }
    assert!(!found.is_empty(), "{place} holds sources");
    found
}

/// The files at or below `places` that name `word`, except those below `allowed`.
fn naming(word: &str, places: &[&str], allowed: &[&str]) -> Vec<PathBuf> {
    let all = places.iter().flat_map(|place| sources(place));
    all.filter(|(path, code)| code.contains(word) && !allowed.iter().any(|place| path.starts_with(place)))
        .map(|(path, _)| path)
        .collect()
}

const CORE: [&str; 3] = ["src", "crates/records/src", "crates/formats/src"];
const EVERYWHERE: [&str; 5] =
    ["src", "crates/records/src", "crates/formats/src", "crates/cli/src", "src-tauri/src"];

#[test]
fn each_heavy_dependency_is_known_to_one_place() {
    for (word, home) in [
        ("tauri::", "src-tauri"),
        ("rusqlite", "src/vault"),
        ("keyring::", "src/vault"),
        ("tantivy::", "src/search"),
        ("typst::", "src/packet"),
        ("age::", "src/packet"),
        ("hayro::", "crates/formats"),
        ("landlock::", "src/intake/worker"),
        ("seccompiler::", "src/intake/worker"),
    ] {
        let strangers = naming(&format!(" {word}"), &EVERYWHERE, &[home]);
        assert!(strangers.is_empty(), "only {home} may name {word}: {strangers:?}");
    }
    assert!(!naming("rusqlite", &["src"], &[]).is_empty(), "the search itself must find what is there");
}

#[test]
fn the_readers_crate_cannot_name_the_vault_or_a_key() {
    let manifest = fs::read_to_string(root().join("crates/formats/Cargo.toml")).unwrap();
    for forbidden in
        ["satchel.workspace", "rusqlite", "keyring", "argon2", "chacha20poly1305", "tantivy", "tauri"]
    {
        assert!(!manifest.contains(forbidden), "hostile bytes enter crates/formats: no {forbidden} there");
    }
    let records = fs::read_to_string(root().join("crates/records/Cargo.toml")).unwrap();
    assert!(!records.contains("satchel-formats") && !records.contains("satchel.workspace"));
}

#[test]
fn the_core_has_no_clock_no_network_and_no_output() {
    for word in ["SystemTime::now", "Timestamp::now", "Zoned::now"] {
        let strangers = naming(word, &CORE, &["src/host.rs"]);
        assert!(strangers.is_empty(), "time comes from the host, but {strangers:?} say {word}");
    }
    for word in ["std::net", "TcpStream", "UdpSocket", "UnixStream", "UnixListener"] {
        let strangers = naming(word, &EVERYWHERE, &[]);
        assert!(strangers.is_empty(), "no socket is ever opened, but {strangers:?} say {word}");
    }
    for word in ["println!", " print!(", "dbg!("] {
        // The mutation runner is compiled for tests alone; a reader process speaks to its parent over standard output.
        let strangers = naming(word, &CORE, &["src/intake/worker", "crates/formats/src/mutations.rs"]);
        assert!(strangers.is_empty(), "the library prints nothing, but {strangers:?} say {word}");
    }
}

#[test]
fn hosts_go_through_the_api() {
    for word in ["satchel::vault", "satchel::facts", "satchel::packet", "satchel::search"] {
        let strangers = naming(word, &["crates/cli/src", "src-tauri/src"], &[]);
        assert!(strangers.is_empty(), "the API is the only door, but {strangers:?} say {word}");
    }
}

#[test]
fn layers_point_one_way() {
    for (place, above) in [
        (
            "src/vault",
            ["crate::api", "crate::packet", "crate::search", "crate::intake", "crate::facts"].as_slice(),
        ),
        ("src/facts", &["crate::api", "crate::packet", "crate::search", "crate::intake"]),
        ("src/search", &["crate::api", "crate::packet", "crate::intake"]),
        ("src/timeline", &["crate::api", "crate::packet", "crate::intake", "crate::search", "crate::vault"]),
        ("src/checklist", &["crate::api", "crate::packet", "crate::intake", "crate::search", "crate::vault"]),
        ("src/decision", &["crate::api", "crate::packet", "crate::intake", "crate::search", "crate::vault"]),
        ("src/intake", &["crate::api", "crate::packet", "crate::search"]),
        ("src/packet", &["crate::api", "crate::intake", "crate::vault"]),
    ] {
        for word in above {
            let strangers = naming(&format!("{word}::"), &[place], &[]);
            assert!(strangers.is_empty(), "{place} stands below {word}: {strangers:?}");
        }
    }
}

#[test]
fn unsafe_code_stands_in_one_named_module() {
    let named = "src/intake/worker/raw.rs";
    let strangers = naming("unsafe {", &EVERYWHERE, &[named]);
    assert!(strangers.is_empty(), "unsafe code stands only in {named}, with its reasons: {strangers:?}");
}

/// The crates compiled in, each once: name and licence, as `cargo tree` tells them for this system.
static COMPILED_IN: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--locked", "--workspace", "-e", "normal", "--prefix", "none"])
        .args(["--target", "x86_64-unknown-linux-gnu", "--format", "{p}|{l}"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "cargo tree answers: {}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8_lossy(&tree.stdout);
    let mut crates: Vec<(String, String)> = tree
        .lines()
        .filter_map(|line| line.trim_end_matches(" (*)").split_once('|'))
        .map(|(package, licence)| (package.split(' ').next().unwrap().to_owned(), licence.to_owned()))
        .collect();
    crates.sort();
    crates.dedup();
    assert!(crates.iter().any(|(name, _)| name == "tauri"), "the tree is that of the window too");
    crates
});

/// What `deny.toml` says, for whoever has cargo-deny and for these tests.
fn policy() -> toml::Table {
    fs::read_to_string(root().join("deny.toml")).unwrap().parse().unwrap()
}

#[test]
fn no_network_crate_is_compiled_in() {
    let policy = policy();
    let forbidden: Vec<&str> = policy["bans"]["deny"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|entry| entry["crate"].as_str())
        .collect();
    assert!(forbidden.len() > 10);
    let found: Vec<&(String, String)> =
        COMPILED_IN.iter().filter(|(name, _)| forbidden.contains(&name.as_str())).collect();
    assert!(found.is_empty(), "compiled in although forbidden: {found:?}");
}

#[test]
fn every_licence_is_one_we_may_pass_on() {
    let policy = policy();
    let allowed: Vec<&str> =
        policy["licenses"]["allow"].as_array().unwrap().iter().filter_map(toml::Value::as_str).collect();
    // "(MIT OR Apache-2.0) AND Unicode-3.0": of each part one alternative must be allowed. Older crates write "MIT/Apache-2.0".
    let may = |licence: &str| {
        licence.split(" AND ").all(|part| {
            let part = part.trim_matches(['(', ')', ' ']).replace('/', " OR ");
            part.split(" OR ").any(|one| allowed.contains(&one.trim()))
        })
    };
    let strangers: Vec<&(String, String)> = COMPILED_IN.iter().filter(|(_, licence)| !may(licence)).collect();
    assert!(strangers.is_empty(), "with a licence that deny.toml does not list: {strangers:?}");
}

#[test]
fn every_crate_comes_from_the_registry() {
    let lock: toml::Table = fs::read_to_string(root().join("Cargo.lock")).unwrap().parse().unwrap();
    let from = |package: &toml::Value| package.get("source").and_then(toml::Value::as_str).map(str::to_owned);
    let sources: BTreeSet<String> = lock["package"].as_array().unwrap().iter().filter_map(from).collect();
    assert_eq!(sources.len(), 1, "one registry, and no repository: {sources:?}");
    assert!(sources.iter().all(|source| source.starts_with("registry+")));
}

#[test]
fn every_asset_folder_says_where_it_comes_from() {
    for entry in fs::read_dir(root().join("assets")).unwrap().flatten() {
        let folder = entry.path();
        let says = |name: &str| folder.join(name).exists();
        assert!(says("README.md") || says("LICENCE.md"), "{folder:?} has no source or licence note");
    }
}
