//! The vault's own state: one row.

use rusqlite::Connection;

use super::{Migration, exactly_one, one};
use crate::vault::{Timestamp, VaultError, VaultId};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 state",
    sql: "CREATE TABLE state (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            vault_id BLOB NOT NULL,
            created_at TEXT NOT NULL,
            -- Goes up by one in every transaction; HEAD holds the last acknowledged one.
            commit_number INTEGER NOT NULL
          ) STRICT",
}];

/// The row.
pub(in crate::vault) struct State {
    pub(in crate::vault) vault: Vec<u8>,
    pub(in crate::vault) created_at: Timestamp,
    pub(in crate::vault) commit: u64,
}

pub(in crate::vault) fn create(tx: &Connection, vault: VaultId, now: &Timestamp) -> Result<(), VaultError> {
    tx.execute(
        "INSERT INTO state (one, vault_id, created_at, commit_number) VALUES (1, ?1, ?2, 0)",
        (vault.0.as_slice(), &now.0),
    )?;
    Ok(())
}

/// The row; none in a database that lost even its first commit.
pub(in crate::vault) fn read(conn: &Connection) -> Result<Option<State>, VaultError> {
    if super::first::<i64>(conn, "SELECT 1 FROM sqlite_schema WHERE name = 'state'")?.is_none() {
        return Ok(None);
    }
    one(conn, "SELECT vault_id, created_at, commit_number FROM state", [], |row| {
        let commit: i64 = row.get(2)?;
        Ok(State {
            vault: row.get(0)?,
            created_at: Timestamp(row.get(1)?),
            commit: u64::try_from(commit).unwrap_or_default(),
        })
    })
}

pub(in crate::vault) fn set_commit(tx: &Connection, commit: u64) -> Result<(), VaultError> {
    exactly_one(tx.execute("UPDATE state SET commit_number = ?1", [super::size(commit)])?, "vault")
}
