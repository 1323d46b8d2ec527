//! Lab values.

use jiff::civil::Date;
use rusqlite::{Connection, Row};
use satchel_records::{DocumentId, FactStatus, LabId, LabSuggestion, LabValue, Source};

use super::{Migration, all, exactly_one, from_json, from_word, new_number, one, to_json, word};
use crate::vault::VaultError;

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 labs",
    sql: "CREATE TABLE labs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            status TEXT NOT NULL,
            -- Repeated from lab.
            document_id INTEGER NOT NULL REFERENCES documents (id),
            analyte TEXT NOT NULL,
            collected TEXT,
            lab TEXT NOT NULL,
            -- Further papers that print the same result: a JSON array, '[]' for none.
            also TEXT NOT NULL
          ) STRICT;
          CREATE INDEX labs_by_document ON labs (document_id);
          CREATE INDEX labs_by_time ON labs (collected, id);",
}];

const COLUMNS: &str = "id, status, lab, also";

pub(in crate::vault) fn insert(
    tx: &Connection,
    lab: &LabSuggestion,
    status: FactStatus,
) -> Result<LabId, VaultError> {
    tx.execute(
        "INSERT INTO labs (status, document_id, analyte, collected, lab, also) VALUES (?1, ?2, ?3, ?4, ?5, '[]')",
        (word(&status)?, lab.source.document_id.0, &lab.analyte, collected(lab), to_json(lab)?),
    )?;
    Ok(LabId(new_number(tx)?))
}

pub(in crate::vault) fn update(tx: &Connection, value: &LabValue) -> Result<(), VaultError> {
    let lab = &value.lab;
    let changed = tx.execute(
        "UPDATE labs SET status = ?2, document_id = ?3, analyte = ?4, collected = ?5, lab = ?6, also = ?7
         WHERE id = ?1",
        (
            value.id.0,
            word(&value.status)?,
            lab.source.document_id.0,
            &lab.analyte,
            collected(lab),
            to_json(lab)?,
            to_json(&value.also)?,
        ),
    )?;
    exactly_one(changed, "lab value")
}

/// All of them in order of collection, undated ones first, then by number.
pub(in crate::vault) fn list(conn: &Connection) -> Result<Vec<LabValue>, VaultError> {
    all(conn, &format!("SELECT {COLUMNS} FROM labs ORDER BY collected, id"), [], from_row)
}

/// Those collected on a day that is known, in order of collection.
pub(in crate::vault) fn collected_on(conn: &Connection, day: Date) -> Result<Vec<LabValue>, VaultError> {
    // A time follows its day after a `T`.
    let sql = format!(
        "SELECT {COLUMNS} FROM labs WHERE collected >= ?1 AND collected < ?1 || 'U' ORDER BY collected, id"
    );
    all(conn, &sql, [day.to_string()], from_row)
}

/// Those whose first source is the document, by number.
pub(in crate::vault) fn of(conn: &Connection, document: DocumentId) -> Result<Vec<LabValue>, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM labs WHERE document_id = ?1 ORDER BY id");
    all(conn, &sql, [document.0], from_row)
}

pub(in crate::vault) fn get(conn: &Connection, id: LabId) -> Result<Option<LabValue>, VaultError> {
    one(conn, &format!("SELECT {COLUMNS} FROM labs WHERE id = ?1"), [id.0], from_row)
}

/// Forgets what the program read in a document and no person has touched.
pub(in crate::vault) fn forget(tx: &Connection, document: DocumentId) -> Result<(), VaultError> {
    const UNTOUCHED: &str = "status IN ('suggested', 'other_patient')";
    let sql = format!("SELECT {COLUMNS} FROM labs WHERE document_id = ?1 AND {UNTOUCHED}");
    for mut value in all(tx, &sql, [document.0], from_row)? {
        value.also.retain(|source| source.document_id != document);
        // What other papers print too is theirs from now on.
        if value.also.is_empty() {
            tx.execute("DELETE FROM labs WHERE id = ?1", [value.id.0])?;
        } else {
            value.lab.source = value.also.remove(0);
            update(tx, &value)?;
        }
    }
    // The document may stand beside values first read elsewhere.
    let sql = format!("SELECT {COLUMNS} FROM labs WHERE also <> '[]' AND {UNTOUCHED}");
    for mut value in all(tx, &sql, [], from_row)? {
        let before = value.also.len();
        value.also.retain(|source| source.document_id != document);
        if value.also.len() < before {
            update(tx, &value)?;
        }
    }
    Ok(())
}

fn collected(lab: &LabSuggestion) -> Option<String> {
    let date = lab.collected?;
    Some(lab.collected_time.as_ref().map_or_else(|| date.to_string(), |time| format!("{date}T{time}")))
}

fn from_row(row: &Row<'_>) -> Result<LabValue, VaultError> {
    Ok(LabValue {
        id: LabId(row.get(0)?),
        status: from_word(row.get(1)?)?,
        lab: from_json(&row.get::<_, String>(2)?)?,
        also: from_json::<Vec<Source>>(&row.get::<_, String>(3)?)?,
    })
}
