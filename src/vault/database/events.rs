//! Events of the disease and its treatment.

use jiff::civil::Date;
use rusqlite::{Connection, Row};
use satchel_records::{DocumentId, Event, EventId, EventKind, PartialDate, Source};

use super::{Migration, all, exactly_one, from_json, new_number, one, to_json, word};
use crate::vault::{NewEvent, VaultError};

pub(super) const MIGRATIONS: &[Migration] = &[
    Migration {
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
    },
    Migration {
        id: "2026-11-21 events by document",
        sql: "CREATE TABLE event_sources (
            -- Repeated from event.
            document_id INTEGER NOT NULL REFERENCES documents (id),
            event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
            PRIMARY KEY (document_id, event_id)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX event_sources_by_event ON event_sources (event_id);
          INSERT INTO event_sources
            SELECT DISTINCT CAST(substr(source.value ->> 'document_id', 2) AS INTEGER), events.id
            FROM events, json_each(event, '$.sources') AS source;",
    },
];

pub(in crate::vault) fn insert(tx: &Connection, new: &NewEvent) -> Result<EventId, VaultError> {
    tx.execute(
        "INSERT INTO events (status, kind, date, event) VALUES (?1, ?2, ?3, ?4)",
        (word(&new.status)?, new.kind.key(), new.date.to_string(), to_json(new)?),
    )?;
    let id = EventId(new_number(tx)?);
    tell(tx, id, &new.sources)?;
    Ok(id)
}

pub(in crate::vault) fn update(tx: &Connection, event: &Event) -> Result<(), VaultError> {
    let new = NewEvent::from(event.clone());
    let changed = tx.execute(
        "UPDATE events SET status = ?2, kind = ?3, date = ?4, event = ?5 WHERE id = ?1",
        (event.id.0, word(&new.status)?, new.kind.key(), new.date.to_string(), to_json(&new)?),
    )?;
    exactly_one(changed, "event")?;
    tx.execute("DELETE FROM event_sources WHERE event_id = ?1", [event.id.0])?;
    tell(tx, event.id, &event.sources)
}

/// Notes which documents tell an event.
fn tell(tx: &Connection, id: EventId, sources: &[Source]) -> Result<(), VaultError> {
    let mut insert =
        tx.prepare("INSERT OR IGNORE INTO event_sources (document_id, event_id) VALUES (?1, ?2)")?;
    for source in sources {
        insert.execute((source.document_id.0, id.0))?;
    }
    Ok(())
}

/// Those of a kind that may lie between two days, by date, then number; a few more may be given.
pub(in crate::vault) fn near(
    conn: &Connection,
    kind: EventKind,
    from: Date,
    to: Date,
) -> Result<Vec<Event>, VaultError> {
    // A year stands before its months and a month before its days, so the year of `from` begins them all.
    let sql = "SELECT id, event FROM events WHERE kind = ?1 AND date >= ?2 AND date <= ?3 ORDER BY date, id";
    let year = PartialDate::from(from).to_string().chars().take(4).collect::<String>();
    all(conn, sql, (kind.key(), year, to.to_string()), from_row)
}

/// Those a document tells, by date, then number.
pub(in crate::vault) fn of(conn: &Connection, document: DocumentId) -> Result<Vec<Event>, VaultError> {
    let sql = "SELECT id, event FROM events JOIN event_sources ON event_id = id WHERE document_id = ?1
               ORDER BY date, id";
    all(conn, sql, [document.0], from_row)
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
    for mut event in of(tx, document)? {
        if !event.status.is_untouched() {
            continue;
        }
        event.sources.retain(|source| source.document_id != document);
        if event.sources.is_empty() {
            tx.execute("DELETE FROM events WHERE id = ?1", [event.id.0])?;
        } else {
            update(tx, &event)?;
        }
    }
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Event, VaultError> {
    let new: NewEvent = from_json(&row.get::<_, String>(1)?)?;
    Ok(new.into_event(EventId(row.get(0)?)))
}
