//! The patient: at most one row.

use rusqlite::Connection;
use satchel_records::Patient;

use super::{Migration, first, from_json, to_json};
use crate::vault::VaultError;

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 patient",
    sql: "CREATE TABLE patient (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            patient TEXT NOT NULL
          ) STRICT",
}];

pub(in crate::vault) fn set(tx: &Connection, patient: &Patient) -> Result<(), VaultError> {
    tx.execute(
        "INSERT INTO patient (one, patient) VALUES (1, ?1) ON CONFLICT DO UPDATE SET patient = excluded.patient",
        [to_json(patient)?],
    )?;
    Ok(())
}

pub(in crate::vault) fn get(conn: &Connection) -> Result<Option<Patient>, VaultError> {
    first::<String>(conn, "SELECT patient FROM patient")?.map(|json| from_json(&json)).transpose()
}
