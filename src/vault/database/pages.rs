//! Pages as they were read: words with their places as JSON, and the text by itself.

use rusqlite::{Connection, Row};
use satchel_records::{DocumentId, Page};

use super::{Migration, all, from_json, one, to_json};
use crate::vault::VaultError;

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 pages",
    sql: "CREATE TABLE pages (
            document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number > 0),
            -- Repeated from page, one line each.
            text TEXT NOT NULL,
            page TEXT NOT NULL,
            PRIMARY KEY (document_id, number)
          ) STRICT",
}];

pub(in crate::vault) fn replace(tx: &Connection, id: DocumentId, pages: &[Page]) -> Result<(), VaultError> {
    tx.execute("DELETE FROM pages WHERE document_id = ?1", [id.0])?;
    let mut insert =
        tx.prepare("INSERT INTO pages (document_id, number, text, page) VALUES (?1, ?2, ?3, ?4)")?;
    for page in pages {
        insert.execute((id.0, page.number, page.text(), to_json(page)?))?;
    }
    Ok(())
}

pub(in crate::vault) fn list(conn: &Connection, id: DocumentId) -> Result<Vec<Page>, VaultError> {
    all(conn, "SELECT page FROM pages WHERE document_id = ?1 ORDER BY number", [id.0], from_row)
}

pub(in crate::vault) fn get(
    conn: &Connection,
    id: DocumentId,
    number: u32,
) -> Result<Option<Page>, VaultError> {
    one(conn, "SELECT page FROM pages WHERE document_id = ?1 AND number = ?2", [id.0, number], from_row)
}

fn from_row(row: &Row<'_>) -> Result<Page, VaultError> {
    from_json(&row.get::<_, String>(0)?)
}
