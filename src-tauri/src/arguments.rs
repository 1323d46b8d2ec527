//! What a start names: a record to open, and files to read into it ("Open with", a file dropped on the icon).

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The ending of a record's folder.
const RECORD: &str = "satchel";

/// What the arguments of one start name, as absolute paths.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Named {
    /// The first folder whose name ends as a record's does.
    pub(crate) record: Option<PathBuf>,
    /// Everything else.
    pub(crate) files: Vec<PathBuf>,
}

impl Named {
    /// From the arguments behind the program's own name, given in `folder`.
    pub(crate) fn by<A: Into<OsString>>(arguments: impl IntoIterator<Item = A>, folder: &Path) -> Self {
        let mut named = Self::default();
        for argument in arguments {
            let path = folder.join(argument.into());
            let is_record = path.extension().is_some_and(|ending| ending == RECORD);
            match named.record {
                None if is_record => named.record = Some(path),
                _ => named.files.push(path),
            }
        }
        named
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_told_from_the_files_to_read() {
        let named =
            Named::by(["scan.pdf", "/home/a/Family.satchel", "/media/cd"], Path::new("/home/a/papers"));
        assert_eq!(named.record.as_deref(), Some(Path::new("/home/a/Family.satchel")));
        assert_eq!(named.files, [Path::new("/home/a/papers/scan.pdf"), Path::new("/media/cd")]);
        assert_eq!(Named::by::<&str>([], Path::new("/")), Named::default(), "a plain start names nothing");
    }
}
