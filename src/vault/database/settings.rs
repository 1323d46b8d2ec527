//! Settings that belong to the vault: key and value, both text.

use rusqlite::Connection;

use super::{Migration, one};
use crate::vault::VaultError;

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 settings",
    sql: "CREATE TABLE settings (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
          ) STRICT, WITHOUT ROWID",
}];

pub(in crate::vault) fn set(tx: &Connection, key: &str, value: &str) -> Result<(), VaultError> {
    let sql =
        "INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value";
    tx.execute(sql, (key, value))?;
    Ok(())
}

pub(in crate::vault) fn get(conn: &Connection, key: &str) -> Result<Option<String>, VaultError> {
    one(conn, "SELECT value FROM settings WHERE key = ?1", [key], |row| Ok(row.get(0)?))
}
