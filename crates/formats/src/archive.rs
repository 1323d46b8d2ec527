//! ZIP archives: entries are taken by number, never by name, and nothing is written anywhere.
//!
//! An archive inside an archive is opened once more, on the same budget; deeper ones are left closed and listed.

use std::collections::HashSet;
use std::io::{Cursor, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use satchel_records::{Issue, Member, Reading, ReasonCode};
use zip::ZipArchive;
use zip::read::ZipReadOptions;
use zip::result::ZipError;

use crate::detect::{Format, detect};
use crate::{ReadOptions, issue};

/// An archive in an archive is opened; one inside that is not.
const MAX_DEPTH: u32 = 2;
/// Smaller entries may be packed as tightly as they like.
const RATIO_FREE: u64 = 1 << 20;

/// Reads an archive's files into [`Reading::members`].
pub(crate) fn read(bytes: &[u8], options: &ReadOptions) -> Reading {
    let mut reading = Reading::default();
    let mut budget = Budget { members: options.limits.max_members, bytes: options.limits.max_unpacked_bytes };
    if let Err(found) = unpack(bytes, "", 1, options, &mut budget, &mut reading) {
        reading.issues.push(found);
    }
    if reading.members.is_empty() && reading.issues.is_empty() {
        reading.issues.push(issue(ReasonCode::Empty, "The archive holds no files; it is kept."));
    }
    reading
}

struct Budget {
    members: u32,
    bytes: u64,
}

fn unpack(
    bytes: &[u8],
    prefix: &str,
    depth: u32,
    options: &ReadOptions,
    budget: &mut Budget,
    reading: &mut Reading,
) -> Result<(), Issue> {
    let damaged =
        || issue(ReasonCode::Corrupt, "The archive is damaged and could not be opened; it is kept.");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    check_structure(&mut archive, budget)?;
    let mut names = HashSet::new();
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(|_| damaged())?;
        if entry.is_dir() {
            continue;
        }
        let name = display_name(entry.name_raw());
        if is_housekeeping(&name) {
            continue;
        }
        if entry.is_symlink() {
            reading
                .issues
                .push(issue(ReasonCode::Unsupported, "The archive holds a link; links are never followed."));
            continue;
        }
        let mut name = format!("{prefix}{name}");
        // Two names that look alike once cleaned stay two files.
        if !names.insert(name.clone()) {
            name = format!("{name} ({index})");
        }
        budget.members = budget.members.checked_sub(1).ok_or_else(too_many)?;
        match entry_bytes(&mut archive, index, options, budget)? {
            Ok(content) => accept(name, content, depth, options, budget, reading)?,
            Err(found) => reading.issues.push(found),
        }
    }
    Ok(())
}

/// Files become members; archives inside are opened while the depth allows.
fn accept(
    name: String,
    content: Vec<u8>,
    depth: u32,
    options: &ReadOptions,
    budget: &mut Budget,
    reading: &mut Reading,
) -> Result<(), Issue> {
    if detect(&content) != Format::Zip {
        reading.members.push(Member { name, bytes: content });
        return Ok(());
    }
    if depth >= MAX_DEPTH {
        reading.issues.push(issue(
            ReasonCode::Unsupported,
            "The archive holds archives inside archives; the innermost were not opened. Unpack them and add their files.",
        ));
        return Ok(());
    }
    match unpack(&content, &format!("{name}/"), depth + 1, options, budget, reading) {
        // A damaged inner archive costs only itself; a limit met inside ends the whole.
        Err(found) if found.code != ReasonCode::TooLarge => {
            reading.issues.push(found);
            Ok(())
        }
        other => other,
    }
}

/// Refuses what no honest program writes: more entries than allowed, duplicates, entries that share bytes.
fn check_structure(archive: &mut ZipArchive<Cursor<&[u8]>>, budget: &Budget) -> Result<(), Issue> {
    if archive.len() as u64 > u64::from(budget.members) {
        return Err(too_many());
    }
    if archive.has_duplicate_names() {
        return Err(issue(
            ReasonCode::Corrupt,
            "The archive lists a file twice, so it cannot be said which is right; it was not opened and is kept.",
        ));
    }
    match archive.has_overlapping_files() {
        Ok(false) => Ok(()),
        _ => Err(issue(
            ReasonCode::Corrupt,
            "The archive's files overlap, as in a decompression bomb; it was not opened and is kept.",
        )),
    }
}

fn too_many() -> Issue {
    issue(
        ReasonCode::TooLarge,
        "The archive holds more files than can be taken at once; add it in smaller parts.",
    )
}

/// One entry, unpacked under the limits. The outer error ends the archive, the inner one costs the entry.
fn entry_bytes(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    options: &ReadOptions,
    budget: &mut Budget,
) -> Result<Result<Vec<u8>, Issue>, Issue> {
    let password = options.password.as_deref().map(str::as_bytes);
    let entry = match archive.by_index_with_options(index, ZipReadOptions::new().password(password)) {
        Ok(entry) => entry,
        Err(error) => return locked_or_damaged(&error).map(Err),
    };
    let packed = entry.compressed_size();
    let allowed = RATIO_FREE.max(packed.saturating_mul(options.limits.max_ratio));
    let limit = allowed.min(budget.bytes).min(options.limits.max_bytes);
    let mut content = Vec::new();
    // The declared size is not believed: reading stops one byte beyond what is allowed.
    let outcome = entry.take(limit.saturating_add(1)).read_to_end(&mut content);
    let length = content.len() as u64;
    if length > limit {
        return Err(issue(
            ReasonCode::TooLarge,
            "The archive unpacks to far more than it should, as a decompression bomb does; unpacking was stopped.",
        ));
    }
    budget.bytes -= length;
    Ok(match outcome {
        Ok(_) => Ok(content),
        Err(_) => Err(issue(ReasonCode::Corrupt, "A file in the archive is damaged; the others were read.")),
    })
}

fn locked_or_damaged(error: &ZipError) -> Result<Issue, Issue> {
    match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Err(issue(
            ReasonCode::Password,
            "The archive is locked with a password of its own; it is kept and can be read once the password is given.",
        )),
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => Ok(issue(
            ReasonCode::Unsupported,
            "A file in the archive is packed or locked in a way that cannot be read; the others were read.",
        )),
        _ => Ok(issue(ReasonCode::Corrupt, "A file in the archive is damaged; the others were read.")),
    }
}

/// Files that only the maker's computer needs.
pub(crate) fn is_housekeeping(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    name.starts_with("__MACOSX/")
        || file == ".DS_Store"
        || file.eq_ignore_ascii_case("thumbs.db")
        || file == "desktop.ini"
}

/// A name fit to be shown: decoded, without control and direction characters, parents, roots and drives.
fn display_name(raw: &[u8]) -> String {
    let text = match std::str::from_utf8(raw) {
        Ok(text) => text.to_owned(),
        // Old archivers wrote names in the encoding of the maker's country and did not say which.
        Err(_) => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(raw, true);
            detector.guess(None, Utf8Detection::Deny).decode(raw).0.into_owned()
        }
    };
    clean_name(&text)
}

/// Removes from a name what could deceive the eye or point elsewhere. The result is for display only.
pub(crate) fn clean_name(text: &str) -> String {
    let visible = |c: &char| {
        !c.is_control()
            && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let text: String =
        text.chars().filter(visible).map(|c| if c == '\\' { '/' } else { c }).take(400).collect();
    let parts: Vec<&str> = text
        .split('/')
        .map(str::trim)
        .filter(|part| !part.is_empty() && *part != "." && *part != ".." && !part.ends_with(':'))
        .collect();
    if parts.is_empty() { "unnamed".to_owned() } else { parts.join("/") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::write::SimpleFileOptions;

    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn names(reading: &Reading) -> Vec<&str> {
        reading.members.iter().map(|m| m.name.as_str()).collect()
    }

    #[test]
    fn members_come_with_clean_names() {
        let file = archive(&[
            ("a/x.txt", b"1"),
            ("../../etc/passwd", b"2"),
            ("C:\\y\u{202e}fdp.txt", b"3"),
            ("__MACOSX/a", b""),
        ]);
        let reading = read(&file, &ReadOptions::default());
        assert_eq!(
            names(&reading),
            ["a/x.txt", "etc/passwd", "yfdp.txt"],
            "names show no way out and no disguise"
        );
        assert_eq!(reading.members[1].bytes, b"2");
    }

    #[test]
    fn names_in_old_encodings_are_read() {
        let (raw, _, _) = encoding_rs::WINDOWS_1251.encode("Анализ крови и выписка из больницы.txt");
        assert_eq!(display_name(&raw), "Анализ крови и выписка из больницы.txt");
    }

    #[test]
    fn inner_archives_open_once() {
        let inner = archive(&[("b.txt", b"b")]);
        let middle = archive(&[("inner.zip", &inner), ("m.txt", b"m")]);
        let outer = archive(&[("middle.zip", &middle), ("o.txt", b"o")]);
        let reading = read(&outer, &ReadOptions::default());
        assert_eq!(names(&reading), ["middle.zip/m.txt", "o.txt"]);
        assert_eq!(reading.issues.len(), 1, "the archive left closed must be named");
    }

    #[test]
    fn a_bomb_is_stopped_early() {
        let file = archive(&[("zeros", &vec![0; 600 << 20 >> 2])]);
        assert!(file.len() < 1 << 20, "the bomb itself is small");
        let reading = read(&file, &ReadOptions::default());
        assert_eq!(reading.issues[0].code, ReasonCode::TooLarge, "unpacking must stop at 200 to 1");
        assert!(reading.members.is_empty());
    }

    #[test]
    fn overlapping_entries_are_refused() {
        let file = archive(&[("a", &[7; 500]), ("b", &[8; 500])]);
        // The second central record is pointed at the first file's data: the classic quoted-overlap bomb.
        let at = crate::detect::find(&file, b"PK\x01\x02").unwrap();
        let second = at + 4 + crate::detect::find(&file[at + 4..], b"PK\x01\x02").unwrap();
        let mut bomb = file.clone();
        bomb[second + 42..second + 46].copy_from_slice(&[0; 4]);
        let reading = read(&bomb, &ReadOptions::default());
        assert!(reading.members.is_empty(), "no byte may serve two entries");
        assert_eq!(reading.issues[0].code, ReasonCode::Corrupt);
    }

    #[test]
    fn too_many_entries_are_refused() {
        let many: Vec<(String, &[u8])> = (0..50).map(|n| (format!("{n}"), &b"x"[..])).collect();
        let many: Vec<(&str, &[u8])> = many.iter().map(|(n, b)| (n.as_str(), *b)).collect();
        let mut options = ReadOptions::default();
        options.limits.max_members = 20;
        let reading = read(&archive(&many), &options);
        assert_eq!(reading.issues[0].code, ReasonCode::TooLarge);
        assert!(reading.members.is_empty(), "nothing is taken from an archive that is refused");
    }

    #[test]
    fn links_are_not_followed() {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        writer.add_symlink("link", "/etc/passwd", SimpleFileOptions::default()).unwrap();
        let reading = read(&writer.finish().unwrap().into_inner(), &ReadOptions::default());
        assert!(reading.members.is_empty() && reading.issues.len() == 1, "a link is named and left out");
    }

    #[test]
    fn a_truncated_archive_is_an_issue() {
        let file = archive(&[("a", &[7; 500])]);
        for cut in [4, 30, 100, file.len() - 1] {
            let reading = read(&file[..cut], &ReadOptions::default());
            assert!(!reading.issues.is_empty(), "cut at {cut} must be said");
        }
    }
}
