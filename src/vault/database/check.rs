//! SQLCipher's and SQLite's own checks.

use rusqlite::Connection;

use super::all;
use crate::vault::VaultError;

/// Findings of each check by its name. `full` reads every page.
pub(in crate::vault) fn run(conn: &Connection, full: bool) -> Result<Vec<(&'static str, usize)>, VaultError> {
    let mut findings = Vec::new();
    if full {
        // One row for each page whose tag is wrong.
        findings
            .push(("page authentication", all(conn, "PRAGMA cipher_integrity_check", [], |_| Ok(()))?.len()));
    }
    let structure = if full { "PRAGMA integrity_check" } else { "PRAGMA quick_check" };
    let answers = all(conn, structure, [], |row| Ok(row.get::<_, String>(0)?))?;
    findings.push(("structure check", answers.iter().filter(|answer| *answer != "ok").count()));
    findings.push(("relations check", all(conn, "PRAGMA foreign_key_check", [], |_| Ok(()))?.len()));
    Ok(findings)
}
