//! Files of an import that are not finished: what is left when the program is torn away in the middle; and what was
//! taken from a watched folder.

use rusqlite::Connection;

use super::{Migration, all, size};
use crate::vault::model::{path_bytes, path_of};
use crate::vault::{VaultError, WaitingFile, WatchedFile};

pub(super) const MIGRATIONS: &[Migration] = &[
    Migration {
        id: "2026-11-22 waiting",
        sql: "CREATE TABLE waiting (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            -- Where the file lies, as the system writes paths; one file waits once.
            path BLOB NOT NULL UNIQUE,
            -- The name it will be filed under.
            name TEXT NOT NULL
          ) STRICT",
    },
    Migration {
        id: "2026-11-22 watched",
        sql: "CREATE TABLE watched (
                path BLOB PRIMARY KEY,
                bytes INTEGER NOT NULL,
                modified INTEGER NOT NULL
              ) STRICT, WITHOUT ROWID",
    },
];

/// Adds files behind those that wait already; one that waits keeps its place.
pub(in crate::vault) fn add(tx: &Connection, files: &[(Vec<u8>, &str)]) -> Result<(), VaultError> {
    let mut insert = tx.prepare("INSERT OR IGNORE INTO waiting (path, name) VALUES (?1, ?2)")?;
    for (path, name) in files {
        insert.execute((path, name))?;
    }
    Ok(())
}

/// Takes finished files out; those that are out already stay so.
pub(in crate::vault) fn remove(tx: &Connection, ids: &[i64]) -> Result<(), VaultError> {
    let mut delete = tx.prepare("DELETE FROM waiting WHERE id = ?1")?;
    for id in ids {
        delete.execute([id])?;
    }
    Ok(())
}

/// All of them, in the order they came.
pub(in crate::vault) fn list(conn: &Connection) -> Result<Vec<WaitingFile>, VaultError> {
    all(conn, "SELECT id, path, name FROM waiting ORDER BY id", [], |row| {
        let path: Vec<u8> = row.get(1)?;
        Ok(WaitingFile { id: row.get(0)?, path: path_of(path), name: row.get(2)? })
    })
}

/// Notes that a file of a watched folder was taken as it is.
pub(in crate::vault) fn set_watched(tx: &Connection, file: &WatchedFile) -> Result<(), VaultError> {
    let sql = "INSERT INTO watched (path, bytes, modified) VALUES (?1, ?2, ?3)
               ON CONFLICT DO UPDATE SET bytes = excluded.bytes, modified = excluded.modified";
    tx.execute(sql, (path_bytes(&file.path), size(file.bytes), size(file.modified)))?;
    Ok(())
}

/// What was taken from watched folders.
pub(in crate::vault) fn watched(conn: &Connection) -> Result<Vec<WatchedFile>, VaultError> {
    all(conn, "SELECT path, bytes, modified FROM watched", [], |row| {
        let number = |at| row.get::<_, i64>(at).map(|number| u64::try_from(number).unwrap_or_default());
        Ok(WatchedFile { path: path_of(row.get(0)?), bytes: number(1)?, modified: number(2)? })
    })
}
