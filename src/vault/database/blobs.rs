//! Stored files: the wrapped key of each.

use rusqlite::{Connection, Row};
use satchel_records::DocumentId;

use super::{Migration, all, exactly_one, one, size};
use crate::vault::blobs::BlobRow;
use crate::vault::{BlobId, Part, VaultError};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 blobs",
    sql: "CREATE TABLE blobs (
            id BLOB PRIMARY KEY CHECK (length(id) = 16),
            wrapped_key BLOB NOT NULL,
            -- Size and SHA-256 of the plaintext.
            bytes INTEGER NOT NULL,
            sha256 TEXT NOT NULL
          ) STRICT, WITHOUT ROWID",
}];

/// The columns [`from_row`] reads, for joins.
pub(super) const COLUMNS: &str = "blobs.id, blobs.wrapped_key, blobs.bytes, blobs.sha256";

pub(in crate::vault) fn insert(tx: &Connection, blob: &BlobRow) -> Result<(), VaultError> {
    tx.execute(
        "INSERT INTO blobs (id, wrapped_key, bytes, sha256) VALUES (?1, ?2, ?3, ?4)",
        (blob.id.0.as_slice(), &blob.wrapped_key, size(blob.bytes), &blob.sha256),
    )?;
    Ok(())
}

/// Drops the wrapped key, and with it the file's content.
pub(in crate::vault) fn delete(tx: &Connection, id: BlobId) -> Result<(), VaultError> {
    exactly_one(tx.execute("DELETE FROM blobs WHERE id = ?1", [id.0.as_slice()])?, "stored file")
}

pub(in crate::vault) fn list(conn: &Connection) -> Result<Vec<BlobRow>, VaultError> {
    all(conn, &format!("SELECT {COLUMNS} FROM blobs ORDER BY id"), [], from_row)
}

/// The document that uses a stored file.
pub(in crate::vault) fn owner(conn: &Connection, id: BlobId) -> Result<Option<DocumentId>, VaultError> {
    let sql = "SELECT id FROM documents WHERE original = ?1
               UNION SELECT document_id FROM instances WHERE blob = ?1
               UNION SELECT document_id FROM images WHERE blob = ?1";
    one(conn, sql, [id.0.as_slice()], |row| Ok(DocumentId(row.get(0)?)))
}

pub(super) fn from_row(row: &Row<'_>) -> Result<BlobRow, VaultError> {
    let (id, bytes): (Vec<u8>, i64) = (row.get(0)?, row.get(2)?);
    Ok(BlobRow {
        id: to_id(id)?,
        wrapped_key: row.get(1)?,
        bytes: u64::try_from(bytes).unwrap_or_default(),
        sha256: row.get(3)?,
    })
}

pub(super) fn to_id(bytes: Vec<u8>) -> Result<BlobId, VaultError> {
    bytes.try_into().map(BlobId).map_err(|_| VaultError::Damaged { part: Part::Database })
}
