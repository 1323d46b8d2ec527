//! What the family says itself and no paper prints: its decisions on a checklist, its worksheet, answers to packets.
//!
//! A note is a JSON value under a name. What it means is the caller's business; what changed is told by the history.

use rusqlite::Connection;
use serde_json::Value;

use super::{Migration, all, from_json, one, to_json};
use crate::vault::VaultError;

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 notes",
    sql: "CREATE TABLE notes (
            name TEXT PRIMARY KEY,
            note TEXT NOT NULL
          ) STRICT, WITHOUT ROWID",
}];

/// Sets a note, or takes it away when there is nothing left to say.
pub(in crate::vault) fn set(tx: &Connection, name: &str, note: &Value) -> Result<(), VaultError> {
    if note.is_null() {
        tx.execute("DELETE FROM notes WHERE name = ?1", [name])?;
    } else {
        let sql =
            "INSERT INTO notes (name, note) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET note = excluded.note";
        tx.execute(sql, (name, to_json(note)?))?;
    }
    Ok(())
}

pub(in crate::vault) fn get(conn: &Connection, name: &str) -> Result<Option<Value>, VaultError> {
    one(conn, "SELECT note FROM notes WHERE name = ?1", [name], |row| from_json(&row.get::<_, String>(0)?))
}

/// Every note whose name begins so, by name.
pub(in crate::vault) fn list(conn: &Connection, prefix: &str) -> Result<Vec<(String, Value)>, VaultError> {
    let sql = "SELECT name, note FROM notes WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name";
    all(conn, sql, [prefix], |row| Ok((row.get(0)?, from_json(&row.get::<_, String>(1)?)?)))
}
