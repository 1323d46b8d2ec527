//! Which documents make up one record, and which are pages of one file.

use rusqlite::{Connection, Row};
use satchel_records::{DocumentId, FilePiece, PartRole, RecordPart};

use super::{Migration, all, exactly_one, from_word, one, word};
use crate::vault::VaultError;

pub(super) const MIGRATIONS: &[Migration] = &[
    Migration {
        id: "2026-11-22 parts of a record",
        sql: "CREATE TABLE parts (
                document_id INTEGER PRIMARY KEY REFERENCES documents (id),
                record_id INTEGER NOT NULL REFERENCES documents (id),
                role TEXT NOT NULL,
                place INTEGER NOT NULL
              ) STRICT;
              CREATE INDEX parts_by_record ON parts (record_id, place);",
    },
    Migration {
        id: "2026-11-22 pieces of a file",
        sql: "CREATE TABLE pieces (
                document_id INTEGER PRIMARY KEY REFERENCES documents (id),
                file_id INTEGER NOT NULL REFERENCES documents (id),
                first INTEGER NOT NULL CHECK (first > 0),
                last INTEGER NOT NULL CHECK (last >= first)
              ) STRICT;
              CREATE INDEX pieces_by_file ON pieces (file_id, first);",
    },
];

/// Makes a document a part, or one by itself again.
pub(in crate::vault) fn set_part(
    tx: &Connection,
    id: DocumentId,
    part: Option<&RecordPart>,
) -> Result<(), VaultError> {
    tx.execute("DELETE FROM parts WHERE document_id = ?1", [id.0])?;
    if let Some(part) = part {
        let sql = "INSERT INTO parts (document_id, record_id, role, place) VALUES (?1, ?2, ?3, ?4)";
        tx.execute(sql, (id.0, part.record.0, word(&part.role)?, part.place))?;
    }
    Ok(())
}

/// The record a document is a part of.
pub(in crate::vault) fn part(conn: &Connection, id: DocumentId) -> Result<Option<RecordPart>, VaultError> {
    let sql = "SELECT document_id, record_id, role, place FROM parts WHERE document_id = ?1";
    Ok(one(conn, sql, [id.0], part_from)?.map(|(_, part)| part))
}

/// Every part of every record, by record and place.
pub(in crate::vault) fn parts(conn: &Connection) -> Result<Vec<(DocumentId, RecordPart)>, VaultError> {
    let sql = "SELECT document_id, record_id, role, place FROM parts ORDER BY record_id, place";
    all(conn, sql, [], part_from)
}

/// The parts of a record by place.
pub(in crate::vault) fn parts_of(
    conn: &Connection,
    record: DocumentId,
) -> Result<Vec<(DocumentId, RecordPart)>, VaultError> {
    let sql = "SELECT document_id, record_id, role, place FROM parts WHERE record_id = ?1 ORDER BY place";
    all(conn, sql, [record.0], part_from)
}

/// Notes that a document is pages of a file.
pub(in crate::vault) fn insert_piece(
    tx: &Connection,
    id: DocumentId,
    piece: &FilePiece,
) -> Result<(), VaultError> {
    let sql = "INSERT INTO pieces (document_id, file_id, first, last) VALUES (?1, ?2, ?3, ?4)";
    exactly_one(tx.execute(sql, (id.0, piece.file.0, piece.first, piece.last))?, "piece of a file")
}

/// Takes a piece off the list.
pub(in crate::vault) fn delete_piece(tx: &Connection, id: DocumentId) -> Result<(), VaultError> {
    exactly_one(tx.execute("DELETE FROM pieces WHERE document_id = ?1", [id.0])?, "piece of a file")
}

/// The pages of a file that a document is.
pub(in crate::vault) fn piece(conn: &Connection, id: DocumentId) -> Result<Option<FilePiece>, VaultError> {
    let sql = "SELECT document_id, file_id, first, last FROM pieces WHERE document_id = ?1";
    Ok(one(conn, sql, [id.0], piece_from)?.map(|(_, piece)| piece))
}

/// The pieces that were cut from a file, by page; the file's own document holds the pages before them.
pub(in crate::vault) fn pieces_of(
    conn: &Connection,
    file: DocumentId,
) -> Result<Vec<(DocumentId, FilePiece)>, VaultError> {
    let sql = "SELECT document_id, file_id, first, last FROM pieces WHERE file_id = ?1 ORDER BY first";
    all(conn, sql, [file.0], piece_from)
}

fn part_from(row: &Row<'_>) -> Result<(DocumentId, RecordPart), VaultError> {
    let role: PartRole = from_word(row.get(2)?)?;
    let part = RecordPart { record: DocumentId(row.get(1)?), role, place: row.get(3)? };
    Ok((DocumentId(row.get(0)?), part))
}

fn piece_from(row: &Row<'_>) -> Result<(DocumentId, FilePiece), VaultError> {
    let piece = FilePiece { file: DocumentId(row.get(1)?), first: row.get(2)?, last: row.get(3)? };
    Ok((DocumentId(row.get(0)?), piece))
}
