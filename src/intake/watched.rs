//! A folder that is looked into again and again: files that have come to rest are read, and nothing is ever deleted.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::sources::{SourceFile, collect};
use crate::vault::WatchedFile;

/// What browsers and copying programs call a file that they have not finished.
const UNFINISHED: [&str; 6] = ["part", "partial", "crdownload", "download", "tmp", "opdownload"];

/// What was seen at the last look.
#[derive(Debug, Default)]
pub struct Watched {
    folder: PathBuf,
    last: BTreeMap<PathBuf, WatchedFile>,
}

impl Watched {
    /// Looks into a folder. Gives the files that are as large and as old as at the look before, and that are not
    /// `known` as they are: one that still grows waits for the next look, one that changed later is given again.
    ///
    /// Hidden files, links and what another program has not finished are left alone.
    pub fn look(&mut self, folder: &Path, known: &BTreeSet<WatchedFile>) -> Vec<(SourceFile, WatchedFile)> {
        if self.folder != folder {
            *self = Self { folder: folder.to_owned(), last: BTreeMap::new() };
        }
        let mut now = BTreeMap::new();
        let mut at_rest = Vec::new();
        for source in collect(std::slice::from_ref(&self.folder)) {
            let Some(seen) = seen(&source, folder) else { continue };
            if self.last.get(&source.path) == Some(&seen) && !known.contains(&seen) {
                at_rest.push((source, seen.clone()));
            }
            now.insert(seen.path.clone(), seen);
        }
        self.last = now;
        at_rest
    }
}

/// The file as it is now; `None` for one that is left alone.
fn seen(source: &SourceFile, folder: &Path) -> Option<WatchedFile> {
    let inside = source.path.strip_prefix(folder).ok()?;
    let is_hidden = |part: std::path::Component<'_>| part.as_os_str().to_string_lossy().starts_with('.');
    let ending = source.path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    if source.problem.is_some() || inside.components().any(is_hidden) || UNFINISHED.contains(&ending.as_str())
    {
        return None;
    }
    let metadata = fs::symlink_metadata(&source.path).ok()?;
    let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Some(WatchedFile {
        path: source.path.clone(),
        bytes: metadata.len(),
        modified: u64::try_from(modified.as_nanos()).unwrap_or(u64::MAX),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    fn names(found: &[(SourceFile, WatchedFile)]) -> Vec<&str> {
        found.iter().map(|(source, _)| source.name.as_str()).collect()
    }

    #[test]
    fn only_what_has_come_to_rest_is_given_and_only_once() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("in");
        fs::create_dir_all(folder.join("sub")).unwrap();
        fs::write(folder.join("sub/a.txt"), "whole").unwrap();
        let mut growing = fs::File::create(folder.join("b.txt")).unwrap();
        growing.write_all(b"half").unwrap();
        for left_alone in [".hidden", "c.pdf.part"] {
            fs::write(folder.join(left_alone), "x").unwrap();
        }
        let (mut watched, mut known) = (Watched::default(), BTreeSet::new());
        assert!(watched.look(&folder, &known).is_empty(), "one look cannot tell whether a file still grows");
        growing.write_all(b" more").unwrap();
        let found = watched.look(&folder, &known);
        assert_eq!(names(&found), ["in/sub/a.txt"], "the other one grew");
        known.extend(found.into_iter().map(|(_, seen)| seen));
        let found = watched.look(&folder, &known);
        assert_eq!(names(&found), ["in/b.txt"]);
        known.extend(found.into_iter().map(|(_, seen)| seen));
        assert!(watched.look(&folder, &known).is_empty(), "nothing is given twice");
        let mut after_restart = Watched::default();
        after_restart.look(&folder, &known);
        assert!(after_restart.look(&folder, &known).is_empty(), "nor after a restart");
        fs::write(folder.join("sub/a.txt"), "another text").unwrap();
        watched.look(&folder, &known);
        assert_eq!(names(&watched.look(&folder, &known)), ["in/sub/a.txt"], "a changed file is another file");
    }

    #[test]
    fn a_folder_that_is_away_holds_nothing() {
        let mut watched = Watched::default();
        let known = BTreeSet::new();
        watched.look(Path::new("/nowhere/at/all"), &known);
        assert!(watched.look(Path::new("/nowhere/at/all"), &known).is_empty());
    }
}
