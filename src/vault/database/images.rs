//! Page images that were drawn once and kept.

use rusqlite::Connection;
use satchel_records::DocumentId;

use super::blobs::{self, to_id};
use super::{Migration, all, one};
use crate::vault::blobs::BlobRow;
use crate::vault::{BlobId, VaultError};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 images",
    sql: "CREATE TABLE images (
            document_id INTEGER NOT NULL REFERENCES documents (id),
            page INTEGER NOT NULL,
            dpi INTEGER NOT NULL,
            blob BLOB NOT NULL REFERENCES blobs (id),
            PRIMARY KEY (document_id, page, dpi)
          ) STRICT, WITHOUT ROWID",
}];

/// Sets the image and returns the one it replaces, whose file may be removed after the commit.
pub(in crate::vault) fn set(
    tx: &Connection,
    id: DocumentId,
    page: u32,
    dpi: u32,
    blob: BlobId,
) -> Result<Option<BlobId>, VaultError> {
    let place = "document_id = ?1 AND page = ?2 AND dpi = ?3";
    let old = one(tx, &format!("SELECT blob FROM images WHERE {place}"), (id.0, page, dpi), |row| {
        to_id(row.get(0)?)
    })?;
    if let Some(old) = old {
        tx.execute(&format!("DELETE FROM images WHERE {place}"), (id.0, page, dpi))?;
        blobs::delete(tx, old)?;
    }
    tx.execute(
        "INSERT INTO images (document_id, page, dpi, blob) VALUES (?1, ?2, ?3, ?4)",
        (id.0, page, dpi, blob.0.as_slice()),
    )?;
    Ok(old)
}

/// Drops all images of a document and returns them, as [`set`] does.
pub(in crate::vault) fn forget(tx: &Connection, id: DocumentId) -> Result<Vec<BlobId>, VaultError> {
    let old = all(tx, "SELECT blob FROM images WHERE document_id = ?1", [id.0], |row| to_id(row.get(0)?))?;
    tx.execute("DELETE FROM images WHERE document_id = ?1", [id.0])?;
    for blob in &old {
        blobs::delete(tx, *blob)?;
    }
    Ok(old)
}

pub(in crate::vault) fn get(
    conn: &Connection,
    id: DocumentId,
    page: u32,
    dpi: u32,
) -> Result<Option<BlobRow>, VaultError> {
    let sql = format!(
        "SELECT {} FROM images JOIN blobs ON blobs.id = blob WHERE document_id = ?1 AND page = ?2 AND dpi = ?3",
        blobs::COLUMNS
    );
    one(conn, &sql, (id.0, page, dpi), blobs::from_row)
}
