//! `records.db`: SQLCipher with the raw database subkey. One file per table, with its dated migrations.
//!
//! What is asked for by the database itself (numbers, kinds, dates, status) has columns; the rest of a record lies in
//! one JSON column in the shape of `satchel_records`. Columns that repeat a part of the JSON are written from it.

pub(super) mod blobs;
pub(super) mod check;
pub(super) mod documents;
pub(super) mod events;
pub(super) mod history;
pub(super) mod images;
pub(super) mod imports;
pub(super) mod labs;
pub(super) mod notes;
pub(super) mod packets;
pub(super) mod pages;
pub(super) mod patient;
pub(super) mod records;
pub(super) mod settings;
pub(super) mod state;
pub(super) mod studies;
pub(super) mod waiting;

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::VaultError;
use super::secret::Key;

/// A step of the schema. Steps are never edited, only added; a date that is not known here means a newer program.
pub(super) struct Migration {
    /// `YYYY-MM-DD` of the step and its table; unique, and the order of the steps.
    pub(super) id: &'static str,
    pub(super) sql: &'static str,
}

const MIGRATIONS: [&[Migration]; 16] = [
    blobs::MIGRATIONS,
    documents::MIGRATIONS,
    events::MIGRATIONS,
    history::MIGRATIONS,
    images::MIGRATIONS,
    imports::MIGRATIONS,
    labs::MIGRATIONS,
    notes::MIGRATIONS,
    packets::MIGRATIONS,
    pages::MIGRATIONS,
    patient::MIGRATIONS,
    records::MIGRATIONS,
    settings::MIGRATIONS,
    state::MIGRATIONS,
    studies::MIGRATIONS,
    waiting::MIGRATIONS,
];

/// How a database is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Create,
    ReadWrite,
    /// Nothing of what is there is changed.
    ReadOnly,
}

/// Opens the database and proves that the key fits.
pub(super) fn open(path: &Path, key: &Key, mode: Mode) -> Result<Connection, VaultError> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, mode == Mode::Create);
    let conn = Connection::open_with_flags(path, flags)?;
    // A plain SQLite would take the key for a comment and write everything in the clear.
    let cipher: Option<String> = first(&conn, "PRAGMA cipher_version")?;
    if cipher.is_none_or(|version| version.is_empty()) {
        return Err(VaultError::System { what: "SQLCipher" });
    }
    // Else a damaged page fills stderr with thousands of lines.
    run(&conn, "PRAGMA cipher_log_level = NONE")?;
    let hex = Zeroizing::new(data_encoding::HEXLOWER.encode(key.as_slice()));
    run(&conn, &Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", *hex)))?;
    // A refused vault must stay as it was found, also its write-ahead log; `close` moves the log over by itself.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    for pragma in [
        // One process has the vault; so no -shm file beside it.
        "PRAGMA locking_mode = EXCLUSIVE",
        "PRAGMA secure_delete = ON",
        "PRAGMA temp_store = MEMORY",
        "PRAGMA trusted_schema = OFF",
        "PRAGMA foreign_keys = ON",
        "PRAGMA cell_size_check = ON",
    ] {
        run(&conn, pragma)?;
    }
    if mode == Mode::ReadOnly {
        run(&conn, "PRAGMA query_only = ON")?;
    }
    // The first read of a page: another key or another file fails here.
    first::<i64>(&conn, "SELECT count(*) FROM sqlite_schema")?;
    if mode != Mode::ReadOnly {
        run(&conn, "PRAGMA journal_mode = WAL")?;
        run(&conn, "PRAGMA synchronous = FULL")?;
    }
    Ok(conn)
}

/// Whether steps are missing. [`VaultError::TooNew`] when the file has steps this program does not know.
pub(super) fn needs_migration(conn: &Connection) -> Result<bool, VaultError> {
    let applied = applied(conn)?;
    if applied.iter().any(|id| !known().iter().any(|step| step.id == id)) {
        return Err(VaultError::TooNew);
    }
    Ok(applied.len() < known().len())
}

/// Applies the missing steps inside the caller's transaction.
pub(super) fn migrate(tx: &Connection) -> Result<(), VaultError> {
    tx.execute_batch("CREATE TABLE IF NOT EXISTS migrations (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")?;
    let applied = applied(tx)?;
    for step in known().into_iter().filter(|step| !applied.iter().any(|id| id == step.id)) {
        tx.execute_batch(step.sql)?;
        tx.execute("INSERT INTO migrations (id) VALUES (?1)", [step.id])?;
    }
    Ok(())
}

/// Moves the write-ahead log into the database file and empties it.
pub(super) fn checkpoint(conn: &Connection) -> Result<(), VaultError> {
    match first::<i64>(conn, "PRAGMA wal_checkpoint(TRUNCATE)")? {
        Some(0) | None => Ok(()),
        Some(_) => Err(VaultError::InUse),
    }
}

fn applied(conn: &Connection) -> Result<Vec<String>, VaultError> {
    let there = first::<i64>(conn, "SELECT 1 FROM sqlite_schema WHERE name = 'migrations'")?;
    if there.is_none() {
        Ok(Vec::new())
    } else {
        all(conn, "SELECT id FROM migrations", [], |row| Ok(row.get(0)?))
    }
}

fn known() -> Vec<&'static Migration> {
    let mut steps: Vec<_> = MIGRATIONS.into_iter().flatten().collect();
    steps.sort_by_key(|step| step.id);
    steps
}

/// Every row of a query.
fn all<T>(
    conn: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
    read: impl Fn(&rusqlite::Row<'_>) -> Result<T, VaultError>,
) -> Result<Vec<T>, VaultError> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// The first row of a query.
fn one<T>(
    conn: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
    read: impl Fn(&rusqlite::Row<'_>) -> Result<T, VaultError>,
) -> Result<Option<T>, VaultError> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query(params)?;
    rows.next()?.map(read).transpose()
}

/// The first column of the first row.
fn first<T: rusqlite::types::FromSql>(conn: &Connection, sql: &str) -> Result<Option<T>, VaultError> {
    one(conn, sql, [], |row| Ok(row.get(0)?))
}

/// Runs a pragma that may answer with a row nobody needs.
fn run(conn: &Connection, pragma: &str) -> Result<(), VaultError> {
    one(conn, pragma, [], |_| Ok(())).map(|_| ())
}

/// Errors unless exactly the one row that was meant is changed.
fn exactly_one(changed: usize, what: &'static str) -> Result<(), VaultError> {
    if changed == 1 { Ok(()) } else { Err(VaultError::NotFound { what }) }
}

/// The number SQLite gave the row just inserted.
fn new_number(conn: &Connection) -> Result<u32, VaultError> {
    u32::try_from(conn.last_insert_rowid()).map_err(|_| VaultError::Refused { code: 0 })
}

/// A size for an INTEGER column.
fn size(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

fn to_json(value: &impl Serialize) -> Result<String, VaultError> {
    Ok(serde_json::to_string(value)?)
}

fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, VaultError> {
    Ok(serde_json::from_str(text)?)
}

/// The fixed word serde gives a variant, for columns that are asked for by it.
fn word(value: &impl Serialize) -> Result<String, VaultError> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(word) => Ok(word),
        other => Ok(other.to_string()),
    }
}

fn from_word<T: DeserializeOwned>(word: String) -> Result<T, VaultError> {
    Ok(serde_json::from_value(serde_json::Value::String(word))?)
}

#[cfg(test)]
mod tests;
