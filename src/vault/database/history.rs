//! The history: who changed what, when. It only grows, and the database itself refuses anything else.

use rusqlite::Connection;
use serde_json::Value;

use super::{Migration, all, from_json, from_word, one, to_json, word};
use crate::vault::{Change, Timestamp, VaultError};

pub(super) const MIGRATIONS: &[Migration] = &[
    Migration {
        id: "2026-11-21 history",
        sql: "CREATE TABLE history (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            subject TEXT NOT NULL,
            field TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL
          ) STRICT;
          CREATE TRIGGER history_is_not_rewritten BEFORE UPDATE ON history
            BEGIN SELECT RAISE(ABORT, 'history only grows'); END;
          CREATE TRIGGER history_is_not_erased BEFORE DELETE ON history
            BEGIN SELECT RAISE(ABORT, 'history only grows'); END;",
    },
    Migration {
        id: "2026-11-22 history of a subject",
        sql: "CREATE INDEX history_by_subject ON history (subject, id)",
    },
];

pub(in crate::vault) fn insert(tx: &Connection, change: &Change) -> Result<(), VaultError> {
    tx.execute(
        "INSERT INTO history (at, by, subject, field, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            &change.at.0,
            word(&change.by)?,
            &change.subject,
            &change.field,
            to_json(&change.before)?,
            to_json(&change.after)?,
        ),
    )?;
    Ok(())
}

/// What a fact was before its first change.
pub(in crate::vault) fn first(conn: &Connection, subject: &str) -> Result<Option<Value>, VaultError> {
    let sql = "SELECT before FROM history WHERE subject = ?1 ORDER BY id LIMIT 1";
    one(conn, sql, [subject], |row| from_json(&row.get::<_, String>(0)?))
}

/// Changes before the numbered one, or the latest, newest first; each with its number.
pub(in crate::vault) fn before(
    conn: &Connection,
    before: Option<u64>,
    limit: u32,
) -> Result<Vec<(u64, Change)>, VaultError> {
    let sql = "SELECT id, at, by, subject, field, before, after FROM history WHERE id < ?1 ORDER BY id DESC LIMIT ?2";
    let before = before.and_then(|number| i64::try_from(number).ok()).unwrap_or(i64::MAX);
    all(conn, sql, (before, limit), |row| {
        let change = Change {
            at: Timestamp(row.get(1)?),
            by: from_word(row.get(2)?)?,
            subject: row.get(3)?,
            field: row.get(4)?,
            before: from_json(&row.get::<_, String>(5)?)?,
            after: from_json(&row.get::<_, String>(6)?)?,
        };
        Ok((row.get::<_, i64>(0)?.unsigned_abs(), change))
    })
}
