//! Is everything there, and is it what was written?

use std::collections::HashSet;
use std::path::Path;

use super::blobs::hex;
use super::head::Head;
use super::{Problem, ProblemCode, Result, Vault, VaultError, database};

impl Vault {
    /// Checks header, HEAD, database and stored files; empty when all is well.
    ///
    /// `full` decrypts everything and takes as long as reading the whole vault; else presence and sizes are
    /// compared. An intact vault is told apart from one whose check could not be carried out: that is a problem too.
    #[must_use]
    pub fn check(&self, full: bool) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.check_folder(&mut problems);
        self.check_header(&mut problems);
        self.check_head(&mut problems);
        let outcome =
            self.check_database(full, &mut problems).and_then(|()| self.check_blobs(full, &mut problems));
        if let Err(error) = outcome {
            problems.push(problem(ProblemCode::Database, "records.db", &error.to_string()));
        }
        problems
    }

    fn check_folder(&self, problems: &mut Vec<Problem>) {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let open = std::fs::metadata(&self.dir).is_ok_and(|dir| dir.permissions().mode() & 0o077 != 0);
            if open {
                problems.push(problem(
                    ProblemCode::Permissions,
                    ".",
                    "Other accounts of this computer can enter the vault's folder. The contents are encrypted all \
                     the same. Take their access away (chmod 700).",
                ));
            }
        }
    }

    fn check_header(&self, problems: &mut Vec<Problem>) {
        let differing = self.header.differing(&self.dir, &self.keys.header).unwrap_or_default();
        for name in differing {
            problems.push(problem(
                ProblemCode::Header,
                name,
                "This key file is not what was written. The other copy is used. Close the vault and open it again: \
                 it is restored then.",
            ));
        }
    }

    fn check_head(&self, problems: &mut Vec<Problem>) {
        let says = Head::read(&self.dir, &self.keys.head, self.id());
        if self.missing_commits() > 0 {
            let error = VaultError::RolledBack { missing: self.missing_commits() };
            problems.push(problem(ProblemCode::Head, "HEAD", &error.to_string()));
        } else if !says.is_ok_and(|head| head == self.head() && head.commit == self.commit_number()) {
            problems.push(problem(
                ProblemCode::Head,
                "HEAD",
                "HEAD is damaged or was exchanged while the vault was open. The records are not touched by this. \
                 Close the vault: HEAD is written anew.",
            ));
        }
    }

    fn check_database(&self, full: bool, problems: &mut Vec<Problem>) -> Result<()> {
        for (what, findings) in database::check::run(self.db()?, full)? {
            if findings > 0 {
                let detail = format!(
                    "{findings} place(s) of the database fail its {what}. Copy the whole folder to a safe place, \
                     then restore the latest backup."
                );
                problems.push(problem(ProblemCode::Database, "records.db", &detail));
            }
        }
        Ok(())
    }

    fn check_blobs(&self, full: bool, problems: &mut Vec<Problem>) -> Result<()> {
        let rows = database::blobs::list(self.db()?)?;
        for row in &rows {
            let path = self.blobs.path(row.id);
            let verdict = if full { self.blobs.verify(row) } else { self.blobs.open(row).map(|_| ()) };
            let (code, what) = match verdict {
                Ok(()) => continue,
                Err(_) if !path.exists() => (ProblemCode::BlobMissing, "is missing"),
                Err(VaultError::Damaged { .. }) => (ProblemCode::BlobDamaged, "is damaged"),
                Err(_) => (ProblemCode::BlobDamaged, "cannot be read"),
            };
            let owner = database::blobs::owner(self.db()?, row.id)?;
            let whose = owner.map_or_else(|| "no document".to_owned(), |id| format!("document {id}"));
            let detail = format!(
                "A stored file of {whose} {what}. Everything else is as it was. File the original again, or restore \
                 the latest backup."
            );
            problems.push(problem(code, &subject(&self.dir, &path), &detail));
        }
        let known: HashSet<_> = rows.iter().map(|row| row.id).collect();
        for path in self.blobs.orphans(&known)? {
            problems.push(problem(
                ProblemCode::Stray,
                &subject(&self.dir, &path),
                "This file belongs to nothing: an import was interrupted. It is removed when the vault is opened.",
            ));
        }
        Ok(())
    }
}

fn problem(code: ProblemCode, subject: &str, detail: &str) -> Problem {
    Problem { code, subject: subject.to_owned(), detail: detail.to_owned() }
}

/// The path inside the vault folder; names there are random.
fn subject(dir: &Path, path: &Path) -> String {
    path.strip_prefix(dir).map_or_else(|_| hex(&[]), |inner| inner.to_string_lossy().into_owned())
}
