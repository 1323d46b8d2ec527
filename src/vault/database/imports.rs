//! What became of every file that was dropped in, filed or not.

use rusqlite::Connection;
use satchel_records::DocumentId;

use super::{Migration, all, from_json, from_word, to_json, word};
use crate::vault::{ImportRecord, Timestamp, VaultError};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 imports",
    sql: "CREATE TABLE imports (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            path TEXT NOT NULL,
            status TEXT NOT NULL,
            document_id INTEGER REFERENCES documents (id),
            reason TEXT
          ) STRICT",
}];

pub(in crate::vault) fn insert(tx: &Connection, import: &ImportRecord) -> Result<(), VaultError> {
    tx.execute(
        "INSERT INTO imports (at, path, status, document_id, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
        (
            &import.at.0,
            &import.path,
            word(&import.status)?,
            import.document_id.map(|id| id.0),
            import.reason.as_ref().map(to_json).transpose()?,
        ),
    )?;
    Ok(())
}

/// All of them, oldest first.
pub(in crate::vault) fn list(conn: &Connection) -> Result<Vec<ImportRecord>, VaultError> {
    all(conn, "SELECT at, path, status, document_id, reason FROM imports ORDER BY id", [], |row| {
        Ok(ImportRecord {
            at: Timestamp(row.get(0)?),
            path: row.get(1)?,
            status: from_word(row.get(2)?)?,
            document_id: row.get::<_, Option<u32>>(3)?.map(DocumentId),
            reason: row.get::<_, Option<String>>(4)?.map(|json| from_json(&json)).transpose()?,
        })
    })
}
