//! Events of the disease and its treatment.

use rusqlite::{Connection, Row};
use satchel_records::{DocumentId, Event, EventId};

use super::{Migration, all, exactly_one, from_json, new_number, one, to_json, word};
use crate::vault::{NewEvent, VaultError};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 events",
    sql: "CREATE TABLE events (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            -- Repeated from event.
            status TEXT NOT NULL,
            kind TEXT NOT NULL,
            date TEXT NOT NULL,
            event TEXT NOT NULL
          ) STRICT;
          CREATE INDEX events_by_date ON events (date, id);",
}];

pub(in crate::vault) fn insert(tx: &Connection, new: &NewEvent) -> Result<EventId, VaultError> {
    tx.execute(
        "INSERT INTO events (status, kind, date, event) VALUES (?1, ?2, ?3, ?4)",
        (word(&new.status)?, new.kind.key(), new.date.to_string(), to_json(new)?),
    )?;
    Ok(EventId(new_number(tx)?))
}

pub(in crate::vault) fn update(tx: &Connection, event: &Event) -> Result<(), VaultError> {
    let new = NewEvent::from(event.clone());
    let changed = tx.execute(
        "UPDATE events SET status = ?2, kind = ?3, date = ?4, event = ?5 WHERE id = ?1",
        (event.id.0, word(&new.status)?, new.kind.key(), new.date.to_string(), to_json(&new)?),
    )?;
    exactly_one(changed, "event")
}

/// All of them by date, then number.
pub(in crate::vault) fn list(conn: &Connection) -> Result<Vec<Event>, VaultError> {
    all(conn, "SELECT id, event FROM events ORDER BY date, id", [], from_row)
}

pub(in crate::vault) fn get(conn: &Connection, id: EventId) -> Result<Option<Event>, VaultError> {
    one(conn, "SELECT id, event FROM events WHERE id = ?1", [id.0], from_row)
}

/// Forgets what the program read in a document and no person has touched. An event that other documents tell too
/// loses this source only.
pub(in crate::vault) fn forget(tx: &Connection, document: DocumentId) -> Result<(), VaultError> {
    let untouched = "SELECT id, event FROM events WHERE status IN ('suggested', 'other_patient')";
    for mut event in all(tx, untouched, [], from_row)? {
        let before = event.sources.len();
        event.sources.retain(|source| source.document_id != document);
        if event.sources.is_empty() && before > 0 {
            tx.execute("DELETE FROM events WHERE id = ?1", [event.id.0])?;
        } else if event.sources.len() < before {
            update(tx, &event)?;
        }
    }
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Event, VaultError> {
    let new: NewEvent = from_json(&row.get::<_, String>(1)?)?;
    Ok(new.with_id(EventId(row.get(0)?)))
}
