//! What the facts can name has a word wherever a person reads it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn text(place: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(place)).unwrap()
}

/// The keys that the code of the events puts into an event's details.
fn detail_keys() -> BTreeSet<String> {
    let mut left: Vec<PathBuf> = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/facts/events")];
    let mut keys = BTreeSet::new();
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(&path).unwrap().flatten().map(|entry| entry.path()));
            continue;
        }
        let code = fs::read_to_string(&path).unwrap();
        for call in ["put(\"", "details.insert(\""] {
            keys.extend(
                code.split(call).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned),
            );
        }
    }
    assert!(keys.len() > 25, "the search finds the keys: {keys:?}");
    keys
}

#[test]
fn every_detail_has_a_word_in_packet_and_window() {
    let packet: toml::Table = toml::from_str(&text("assets/packet/labels.toml")).unwrap();
    let window = ["en", "zh-CN"].map(|tag| text(&format!("assets/locales/{tag}/window.ftl")));
    for key in detail_keys() {
        assert!(packet["detail"].get(&key).is_some(), "the packet has no word for {key}");
        let id = format!("\ndetail-{} = ", key.replace('_', "-"));
        for words in &window {
            assert!(words.contains(&id), "the window has no word for {key}");
        }
    }
}
