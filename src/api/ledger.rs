//! Ledger: packets sent, what was answered, opinions attached, and what changed since the last packet to the same recipient.

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::packets::PacketRow;
use super::said;
pub use crate::decision::{ChangedDocuments, LedgerEntry, LedgerKind};
use crate::records::DocumentId;
use crate::vault::{PacketRecord, Vault};

/// What the names of the notes about packets begin with.
const NOTES: &str = "ledger/";

/// Every packet and what became of it, newest first.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct LedgerView {
    /// Packets, newest first.
    pub packets: Vec<LedgerRow>,
}

/// A packet and what became of it.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct LedgerRow {
    /// The packet.
    #[serde(flatten)]
    pub packet: PacketRow,
    /// What became of it, in the order it was noted.
    pub entries: Vec<LedgerEntry>,
    /// How its documents differ from the packet before it to the same recipient.
    pub changed: Option<ChangedDocuments>,
}

/// Something to note about a packet.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
pub struct LedgerRequest {
    /// The packet.
    pub packet_id: String,
    /// What happened.
    pub entry: LedgerEntry,
}

impl Satchel {
    /// Every packet and what became of it.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn ledger(&self) -> ApiResult<LedgerView> {
        let open = self.opened()?;
        let vault = open.vault();
        let mut made = vault.packets()?;
        made.sort_by(|a, b| a.at.cmp(&b.at));
        let mut packets = made
            .iter()
            .enumerate()
            .map(|(at, packet)| {
                Ok(LedgerRow {
                    packet: packet.clone().into(),
                    entries: entries(&vault, &packet.packet_id)?,
                    changed: changed(&packet.recipient, &packet.documents, &made[..at]),
                })
            })
            .collect::<ApiResult<Vec<_>>>()?;
        packets.reverse();
        Ok(LedgerView { packets })
    }

    /// Notes what became of a packet. It stays in the history and can be taken back.
    ///
    /// # Errors
    /// When there is no such packet or document.
    pub fn note_packet(&self, request: &LedgerRequest) -> ApiResult<()> {
        let open = self.opened()?;
        let mut vault = open.vault();
        if !vault.packets()?.iter().any(|packet| packet.packet_id == request.packet_id) {
            return Err(ApiError::new(
                ErrorCode::NotFound,
                format!("No packet {} was made here. Nothing was changed.", request.packet_id),
            ));
        }
        request.entry.document_id.map_or(Ok(()), |id| said::page_exists(&vault, id, 1))?;
        let mut entries = entries(&vault, &request.packet_id)?;
        entries.push(request.entry.clone());
        let mut desk = Desk::new(&vault, self.clock.now());
        desk.say(&format!("{NOTES}{}", request.packet_id), "ledger", said::to_note(&entries)?)?;
        desk.decisions().apply(&mut vault)?;
        Ok(())
    }
}

fn entries(vault: &Vault, packet: &str) -> ApiResult<Vec<LedgerEntry>> {
    vault.note(&format!("{NOTES}{packet}"))?.map_or(Ok(Vec::new()), said::from_note)
}

/// Against the newest earlier packet to the same recipient; a packet to nobody named is compared with none.
///
/// `earlier` is in the order packets were made.
pub(super) fn changed(
    recipient: &str,
    documents: &[DocumentId],
    earlier: &[PacketRecord],
) -> Option<ChangedDocuments> {
    let same = |other: &&PacketRecord| !recipient.is_empty() && other.recipient == recipient;
    let before = earlier.iter().rev().find(same)?;
    Some(ChangedDocuments::between(&before.packet_id, &before.documents, documents))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::Timestamp;

    fn packet(id: &str, recipient: &str, documents: &[u32]) -> PacketRecord {
        PacketRecord {
            at: Timestamp(format!("2026-11-{id}T10:00:00Z")),
            packet_id: id.to_owned(),
            file_name: "packet.zip.age".to_owned(),
            sha256: "0".repeat(64),
            recipient: recipient.to_owned(),
            profile: "reports".to_owned(),
            pages: 1,
            documents: documents.iter().map(|n| DocumentId(*n)).collect(),
        }
    }

    #[test]
    fn a_packet_is_compared_with_the_last_one_to_the_same_recipient() {
        let earlier = [
            packet("01", "Board A", &[1]),
            packet("02", "Board A", &[1, 2, 3]),
            packet("03", "Board B", &[9]),
        ];
        let now = [DocumentId(1), DocumentId(3), DocumentId(4)];
        let changed = changed("Board A", &now, &earlier).unwrap();
        assert_eq!(changed.since, "02");
        assert_eq!((changed.added, changed.gone), (vec![DocumentId(4)], vec![DocumentId(2)]));
    }

    #[test]
    fn nobody_named_and_nobody_written_to_before_compare_with_none() {
        let earlier = [packet("01", "", &[1]), packet("02", "Board A", &[1])];
        assert_eq!(changed("", &[DocumentId(1)], &earlier), None);
        assert_eq!(changed("Board C", &[DocumentId(1)], &earlier), None);
    }
}
