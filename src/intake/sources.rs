//! Finding the files a family dropped: every one is met, none silently left out.

use std::fs;
use std::path::{Path, PathBuf};

use satchel_records::{Issue, ReasonCode};

/// Folders nested deeper than this are reported, not entered.
const MAX_DEPTH: usize = 64;

/// A file to read, or a place that could not be looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Where it is.
    pub path: PathBuf,
    /// The name to file it under: the dropped path's own name and what follows.
    pub name: String,
    /// Why it cannot be read, when that is known already.
    pub problem: Option<Issue>,
}

/// Every file below `paths`, in the order of names; links are not followed.
#[must_use]
pub fn collect(paths: &[PathBuf]) -> Vec<SourceFile> {
    let mut found = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        walk(path, &name, 0, &mut found);
    }
    found
}

/// How many bytes lie there; 0 when nobody can say.
pub(super) fn size(path: &Path) -> u64 {
    fs::symlink_metadata(path).map_or(0, |metadata| metadata.len())
}

/// A file that was met before, as it is now.
pub(super) fn look(path: &Path, name: &str) -> SourceFile {
    let problem = match fs::symlink_metadata(path) {
        Err(_) => Some((
            ReasonCode::Corrupt,
            "The file or folder could not be looked at; nothing was copied from it. Check that it still exists and may be read.",
        )),
        Ok(metadata) if metadata.is_file() => None,
        Ok(metadata) if metadata.is_dir() => Some((
            ReasonCode::Corrupt,
            "The folder could not be opened; nothing was copied from it. Check that you may read it.",
        )),
        Ok(_) => Some((
            ReasonCode::Unsupported,
            "It is a link or a device, not a file; it was left aside. Add the file that it points to.",
        )),
    };
    let problem = problem.map(|(code, detail)| Issue { code, detail: detail.to_owned(), page: None });
    SourceFile { path: path.to_owned(), name: name.to_owned(), problem }
}

fn walk(path: &Path, name: &str, depth: usize, found: &mut Vec<SourceFile>) {
    let is_folder = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir());
    let entries = (is_folder && depth < MAX_DEPTH).then(|| fs::read_dir(path));
    let Some(Ok(entries)) = entries else {
        found.push(look(path, name));
        return;
    };
    let mut children: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    children.sort();
    for child in children {
        let own = child.file_name().unwrap_or_default().to_string_lossy().into_owned();
        walk(&child, &format!("{name}/{own}"), depth + 1, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_a_folder_is_met_in_order_and_links_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("records");
        fs::create_dir_all(root.join("b")).unwrap();
        fs::write(root.join("b/2.txt"), "two").unwrap();
        fs::write(root.join("a.txt"), "one").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/hostname", root.join("c")).unwrap();
        let found = collect(std::slice::from_ref(&root));
        let names: Vec<&str> = found.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["records/a.txt", "records/b/2.txt", "records/c"], "none may be missing");
        assert!(found[2].problem.is_some(), "a link is left aside with its reason, never followed");
    }

    #[test]
    fn a_path_that_is_gone_is_reported() {
        let found = collect(&[PathBuf::from("/nowhere/at/all")]);
        assert_eq!(found.len(), 1);
        assert!(found[0].problem.is_some());
    }
}
