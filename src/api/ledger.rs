//! Ledger: packets sent, what was answered, opinions attached, and what changed since the last packet to the same recipient.

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::Satchel;
use super::packets::PacketRow;
use super::{changed, said};
pub use crate::decision::{ChangedSince, LedgerEntry, LedgerKind};
use crate::vault::Vault;

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
    /// How it differs from the packet before it to the same recipient.
    pub changed: Option<ChangedSince>,
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
        let history = vault.history(u32::MAX)?;
        let mut packets = made
            .iter()
            .enumerate()
            .map(|(at, packet)| {
                Ok(LedgerRow {
                    packet: packet.clone().into(),
                    entries: entries(&vault, &packet.packet_id)?,
                    changed: changed::since(packet, &made[..at], &history)?,
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
