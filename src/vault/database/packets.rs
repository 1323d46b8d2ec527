//! The packet log: what left the vault, for whom. It only grows.

use rusqlite::Connection;

use super::{Migration, all, from_json, to_json};
use crate::vault::{PacketRecord, Timestamp, VaultError};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    id: "2026-11-21 packets",
    sql: "CREATE TABLE packets (
            packet_id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            file_name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            recipient TEXT NOT NULL,
            profile TEXT NOT NULL,
            pages INTEGER NOT NULL,
            -- Document numbers: a JSON array.
            documents TEXT NOT NULL
          ) STRICT;
          CREATE TRIGGER packets_are_not_rewritten BEFORE UPDATE ON packets
            BEGIN SELECT RAISE(ABORT, 'the packet log only grows'); END;
          CREATE TRIGGER packets_are_not_erased BEFORE DELETE ON packets
            BEGIN SELECT RAISE(ABORT, 'the packet log only grows'); END;",
}];

pub(in crate::vault) fn insert(tx: &Connection, packet: &PacketRecord) -> Result<(), VaultError> {
    tx.execute(
        "INSERT INTO packets (packet_id, at, file_name, sha256, recipient, profile, pages, documents)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        (
            &packet.packet_id,
            &packet.at.0,
            &packet.file_name,
            &packet.sha256,
            &packet.recipient,
            &packet.profile,
            packet.pages,
            to_json(&packet.documents)?,
        ),
    )?;
    Ok(())
}

/// All of them, oldest first.
pub(in crate::vault) fn list(conn: &Connection) -> Result<Vec<PacketRecord>, VaultError> {
    let sql = "SELECT packet_id, at, file_name, sha256, recipient, profile, pages, documents FROM packets
               ORDER BY at, rowid";
    all(conn, sql, [], |row| {
        Ok(PacketRecord {
            packet_id: row.get(0)?,
            at: Timestamp(row.get(1)?),
            file_name: row.get(2)?,
            sha256: row.get(3)?,
            recipient: row.get(4)?,
            profile: row.get(5)?,
            pages: row.get(6)?,
            documents: from_json(&row.get::<_, String>(7)?)?,
        })
    })
}
