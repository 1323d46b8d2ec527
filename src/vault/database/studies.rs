//! DICOM studies and the stored files of their instances.

use rusqlite::Connection;
use satchel_records::{DicomStudy, DocumentId};

use super::{Migration, from_json, one, to_json};
use crate::vault::blobs::BlobRow;
use crate::vault::{BlobId, VaultError};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 studies",
    sql: "CREATE TABLE studies (
            document_id INTEGER PRIMARY KEY REFERENCES documents (id),
            study TEXT NOT NULL
          ) STRICT;
          CREATE TABLE instances (
            document_id INTEGER NOT NULL REFERENCES studies (document_id),
            sop_uid TEXT NOT NULL,
            blob BLOB NOT NULL REFERENCES blobs (id),
            PRIMARY KEY (document_id, sop_uid)
          ) STRICT, WITHOUT ROWID;",
}];

/// Files a study, or adds instances to one that is filed.
pub(in crate::vault) fn insert(
    tx: &Connection,
    id: DocumentId,
    study: &DicomStudy,
    instances: &[(String, BlobId)],
) -> Result<(), VaultError> {
    let sql = "INSERT INTO studies (document_id, study) VALUES (?1, ?2)
               ON CONFLICT DO UPDATE SET study = excluded.study";
    tx.execute(sql, (id.0, to_json(study)?))?;
    let mut insert = tx.prepare("INSERT INTO instances (document_id, sop_uid, blob) VALUES (?1, ?2, ?3)")?;
    for (uid, blob) in instances {
        insert.execute((id.0, uid, blob.0.as_slice()))?;
    }
    Ok(())
}

pub(in crate::vault) fn get(conn: &Connection, id: DocumentId) -> Result<Option<DicomStudy>, VaultError> {
    let json = one(conn, "SELECT study FROM studies WHERE document_id = ?1", [id.0], |row| {
        Ok(row.get::<_, String>(0)?)
    })?;
    json.map(|json| from_json(&json)).transpose()
}

/// The stored file of an instance.
pub(in crate::vault) fn instance(
    conn: &Connection,
    id: DocumentId,
    uid: &str,
) -> Result<Option<BlobRow>, VaultError> {
    let columns = super::blobs::COLUMNS;
    let sql = format!(
        "SELECT {columns} FROM instances JOIN blobs ON blobs.id = blob WHERE document_id = ?1 AND sop_uid = ?2"
    );
    one(conn, &sql, (id.0, uid), super::blobs::from_row)
}
