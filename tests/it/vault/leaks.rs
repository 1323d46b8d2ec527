//! Nothing readable touches the disk.

use std::path::Path;

use satchel::records::FactStatus;

use super::{file, files, lab, new_vault};

/// Words that would give the patient away, in the scripts of the papers.
const CANARIES: [&str; 4] = ["Blastenzählung", "骨髓穿刺报告", "Лейкоциты", "relapsedcanary"];

/// Where a word lies in a folder, in the encodings programs leave it in.
fn found(dir: &Path) -> Vec<String> {
    let mut hits = Vec::new();
    for (path, bytes) in files(dir) {
        let name = path.strip_prefix(dir).unwrap().to_string_lossy().into_owned();
        for word in CANARIES {
            let wide: Vec<u16> = word.encode_utf16().collect();
            let encodings = [
                word.as_bytes().to_vec(),
                wide.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
                wide.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
                word.bytes().map(|byte| format!("{byte:02x}")).collect::<String>().into_bytes(),
            ];
            let hit = encodings
                .iter()
                .any(|needle| bytes.windows(needle.len()).any(|part| part == needle.as_slice()));
            if hit || name.contains(word) {
                hits.push(format!("{word} in {name}"));
            }
        }
    }
    hits
}

#[test]
fn no_word_of_a_record_is_in_any_file_of_the_folder() {
    let (_home, dir, mut vault, _) = new_vault();
    vault
        .write(|w| {
            let id = file(w, 1, &CANARIES.join(" ").repeat(50));
            w.cache_image(id, 1, 100, CANARIES.concat().as_bytes())?;
            w.set_setting("note", CANARIES[1])?;
            w.insert_lab(&lab(id, None), FactStatus::Suggested)
        })
        .unwrap();
    assert_eq!(found(&dir), Vec::<String>::new(), "while it is open, its log included");
    vault.checkpoint().unwrap();
    assert_eq!(found(&dir), Vec::<String>::new(), "after a checkpoint");
    vault.close().unwrap();
    assert_eq!(found(&dir), Vec::<String>::new(), "after closing");

    std::fs::write(dir.join("blobs/planted"), format!("..{}..", CANARIES[2])).unwrap();
    assert_eq!(
        found(&dir),
        ["Лейкоциты in blobs/planted"],
        "a search that finds nothing must be able to find"
    );
}
