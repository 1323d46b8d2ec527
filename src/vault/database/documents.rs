//! Documents. Numbers are never used again, so `[Doc 12 p.3]` on paper stays true.

use rusqlite::{Connection, Row};
use satchel_records::{Document, DocumentFacts, DocumentId, DocumentStatus, FilePiece, IdentityCheck, Issue};

use super::{Migration, all, exactly_one, from_json, from_word, new_number, one, size, to_json, word};
use crate::vault::blobs::BlobRow;
use crate::vault::{BlobId, Letterhead, NewDocument, Timestamp, VaultError};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 documents",
    sql: "CREATE TABLE documents (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            -- The same bytes are filed once.
            sha256 TEXT NOT NULL UNIQUE,
            source_path TEXT NOT NULL,
            media_type TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            added_at TEXT NOT NULL,
            status TEXT NOT NULL,
            identity_check TEXT NOT NULL,
            pages INTEGER NOT NULL,
            -- Repeated from facts.
            kind TEXT NOT NULL,
            date TEXT,
            facts TEXT NOT NULL,
            reason TEXT,
            -- None for an imaging study, whose files are its instances.
            original BLOB REFERENCES blobs (id)
          ) STRICT;
          CREATE INDEX documents_by_date ON documents (date);",
}];

const COLUMNS: &str =
    "id, sha256, source_path, media_type, bytes, added_at, status, identity_check, pages, facts, reason";
const WHAT: &str = "document";
/// Stands between the sum of a file and the pages of it that a document is.
const PAGES: char = '/';

pub(in crate::vault) fn insert(tx: &Connection, new: &NewDocument) -> Result<DocumentId, VaultError> {
    if let Some(id) = by_sha256(tx, &new.sha256)? {
        return Err(VaultError::AlreadyFiled { id });
    }
    tx.execute(
        "INSERT INTO documents (sha256, source_path, media_type, bytes, added_at, status, identity_check, pages,
           kind, date, facts, reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        (
            &new.sha256,
            &new.source_path,
            &new.media_type,
            size(new.bytes),
            &new.added_at.0,
            word(&new.status)?,
            word(&new.identity_check)?,
            new.pages,
            new.facts.kind.value.key(),
            date(&new.facts),
            to_json(&new.facts)?,
            new.reason.as_ref().map(to_json).transpose()?,
        ),
    )?;
    Ok(DocumentId(new_number(tx)?))
}

/// What reading it again, or a person, may change.
pub(in crate::vault) struct Update<'a> {
    pub(in crate::vault) facts: &'a DocumentFacts,
    pub(in crate::vault) status: DocumentStatus,
    pub(in crate::vault) identity_check: IdentityCheck,
    pub(in crate::vault) pages: u32,
    pub(in crate::vault) reason: Option<&'a Issue>,
}

pub(in crate::vault) fn update(
    tx: &Connection,
    id: DocumentId,
    update: &Update<'_>,
) -> Result<(), VaultError> {
    let changed = tx.execute(
        "UPDATE documents SET status = ?2, identity_check = ?3, pages = ?4, kind = ?5, date = ?6, facts = ?7,
           reason = ?8 WHERE id = ?1",
        (
            id.0,
            word(&update.status)?,
            word(&update.identity_check)?,
            update.pages,
            update.facts.kind.value.key(),
            date(update.facts),
            to_json(update.facts)?,
            update.reason.map(to_json).transpose()?,
        ),
    )?;
    exactly_one(changed, WHAT)
}

/// Files pages of a file as a document of their own; the stored file is the same one.
pub(in crate::vault) fn insert_piece(
    tx: &Connection,
    piece: &FilePiece,
    facts: &DocumentFacts,
) -> Result<DocumentId, VaultError> {
    let &FilePiece { file, first, last } = piece;
    let whole = get(tx, file)?.ok_or(VaultError::NotFound { what: WHAT })?;
    let blob = original(tx, file)?.ok_or(VaultError::NotFound { what: "original" })?;
    let id = insert(
        tx,
        &NewDocument {
            // The sum is the file's; what follows keeps the rows apart.
            sha256: format!("{}{PAGES}{first}-{last}", whole.sha256),
            source_path: format!("{}#pages={first}-{last}", whole.source_path),
            media_type: whole.media_type,
            bytes: whole.bytes,
            added_at: Timestamp(whole.added_at),
            facts: facts.clone(),
            status: DocumentStatus::NeedsReview,
            identity_check: IdentityCheck::Unknown,
            pages: 0,
            reason: None,
        },
    )?;
    attach_original(tx, id, blob.id)?;
    Ok(id)
}

/// Takes a piece of a file out again, once nothing points to it.
pub(in crate::vault) fn delete(tx: &Connection, id: DocumentId) -> Result<(), VaultError> {
    exactly_one(tx.execute("DELETE FROM documents WHERE id = ?1", [id.0])?, WHAT)
}

/// Once: an original is never exchanged.
pub(in crate::vault) fn attach_original(
    tx: &Connection,
    id: DocumentId,
    blob: BlobId,
) -> Result<(), VaultError> {
    let sql = "UPDATE documents SET original = ?2 WHERE id = ?1 AND original IS NULL";
    let changed = tx.execute(sql, (id.0, blob.0.as_slice()))?;
    exactly_one(changed, WHAT)
}

/// All of them, trashed ones too, by number.
pub(in crate::vault) fn list(conn: &Connection) -> Result<Vec<Document>, VaultError> {
    all(conn, &format!("SELECT {COLUMNS} FROM documents ORDER BY id"), [], from_row)
}

/// What the papers outside the trash say of their facility and of their dates, by number.
pub(in crate::vault) fn letterheads(conn: &Connection) -> Result<Vec<Letterhead>, VaultError> {
    let sql =
        "SELECT id, json_extract(facts, '$.facility.value'), json_extract(facts, '$.dates'),
            (SELECT json_extract(before, '$.facts.facility.value') FROM history
                WHERE subject = 'd' || documents.id ORDER BY history.id LIMIT 1)
        FROM documents WHERE status <> 'trashed' AND json_extract(facts, '$.facility.value') IS NOT NULL ORDER BY id";
    all(conn, sql, [], |row| {
        let dates: Option<String> = row.get(2)?;
        Ok(Letterhead {
            id: DocumentId(row.get(0)?),
            facility: row.get(1)?,
            read_first: row.get(3)?,
            dates: dates.map(|json| from_json(&json)).transpose()?,
        })
    })
}

pub(in crate::vault) fn get(conn: &Connection, id: DocumentId) -> Result<Option<Document>, VaultError> {
    one(conn, &format!("SELECT {COLUMNS} FROM documents WHERE id = ?1"), [id.0], from_row)
}

pub(in crate::vault) fn by_sha256(conn: &Connection, sha256: &str) -> Result<Option<DocumentId>, VaultError> {
    one(conn, "SELECT id FROM documents WHERE sha256 = ?1", [sha256], |row| Ok(DocumentId(row.get(0)?)))
}

/// The stored file of its original bytes.
pub(in crate::vault) fn original(conn: &Connection, id: DocumentId) -> Result<Option<BlobRow>, VaultError> {
    let columns = super::blobs::COLUMNS;
    let sql =
        format!("SELECT {columns} FROM documents JOIN blobs ON blobs.id = original WHERE documents.id = ?1");
    one(conn, &sql, [id.0], super::blobs::from_row)
}

fn date(facts: &DocumentFacts) -> Option<String> {
    facts.date.as_ref().map(|date| date.value.to_string())
}

fn from_row(row: &Row<'_>) -> Result<Document, VaultError> {
    let bytes: i64 = row.get(4)?;
    Ok(Document {
        id: DocumentId(row.get(0)?),
        sha256: row.get::<_, String>(1)?.split(PAGES).next().unwrap_or_default().to_owned(),
        source_path: row.get(2)?,
        media_type: row.get(3)?,
        bytes: u64::try_from(bytes).unwrap_or_default(),
        added_at: row.get(5)?,
        status: from_word(row.get(6)?)?,
        identity_check: from_word(row.get(7)?)?,
        pages: row.get(8)?,
        facts: from_json(&row.get::<_, String>(9)?)?,
        reason: row.get::<_, Option<String>>(10)?.map(|json| from_json(&json)).transpose()?,
    })
}
