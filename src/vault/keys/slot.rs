//! A key slot: the master key, wrapped under one secret. 128 bytes, little-endian.
//!
//! ```text
//! 0    kind          1 passphrase, 2 recovery code, 3 keychain
//! 1    zero          3 bytes
//! 4    memory        u32, KiB; 0 unless a passphrase
//! 8    passes        u32
//! 12   lanes         u32
//! 16   salt          32 random bytes
//! 48   commitment    32 bytes
//! 80   wrapped key   48 bytes
//! ```
//!
//! `stretched` = Argon2id(passphrase, salt), or the secret itself where it is random. HKDF-SHA256 with the salt
//! makes of it the commitment (`satchel v1 slot commitment`) and the wrapping key (`satchel v1 slot wrap`).
//! Additional data of the wrap: `satchel v1 slot`, the vault id, bytes 0 to 79 of the slot.
//!
//! ChaCha20-Poly1305 does not commit to its key; the commitment does, and it tells a wrong secret from a damaged slot.

use super::kdf::{self, KdfParams};
use super::recovery::RecoveryCode;
use super::wrap::{self, WRAPPED_BYTES};
use crate::vault::secret::{KEY_BYTES, Key, random};
use crate::vault::{Part, Passphrase, VaultError, VaultId};

/// Bytes of a slot.
pub(in crate::vault) const SLOT_BYTES: usize = 128;

const AUTHENTICATED: usize = SLOT_BYTES - WRAPPED_BYTES;
const DAMAGED: VaultError = VaultError::Damaged { part: Part::Header };

/// Whose secret a slot is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::vault) enum SlotKind {
    Passphrase = 1,
    RecoveryCode = 2,
    Keychain = 3,
}

/// What a person or the keychain presents.
pub(in crate::vault) enum Secret<'a> {
    Passphrase(&'a Passphrase, KdfParams),
    RecoveryCode(&'a RecoveryCode),
    Keychain(&'a Key),
}

impl Secret<'_> {
    /// The slots it may open.
    pub(in crate::vault) fn kind(&self) -> SlotKind {
        match self {
            Self::Passphrase(..) => SlotKind::Passphrase,
            Self::RecoveryCode(_) => SlotKind::RecoveryCode,
            Self::Keychain(_) => SlotKind::Keychain,
        }
    }
}

/// One slot, as stored.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::vault) struct Slot {
    kind: SlotKind,
    bytes: [u8; SLOT_BYTES],
}

impl Slot {
    /// Wraps the master key under a secret.
    pub(in crate::vault) fn make(
        secret: &Secret<'_>,
        vault: VaultId,
        master: &Key,
    ) -> Result<Self, VaultError> {
        let salt: [u8; 32] = random()?;
        let mut bytes = [0; SLOT_BYTES];
        bytes[0] = secret.kind() as u8;
        if let Secret::Passphrase(_, costs) = secret {
            for (at, cost) in [(4, costs.memory_kib), (8, costs.passes), (12, costs.lanes)] {
                bytes[at..at + 4].copy_from_slice(&cost.to_le_bytes());
            }
        }
        bytes[16..48].copy_from_slice(&salt);
        let mut slot = Self { kind: secret.kind(), bytes };
        let keys = slot.keys(secret)?;
        slot.bytes[48..80].copy_from_slice(keys.commitment.as_slice());
        let wrapped = wrap::wrap(&keys.wrapping, &slot.context(vault), master)?;
        slot.bytes[AUTHENTICATED..].copy_from_slice(&wrapped);
        Ok(slot)
    }

    /// The master key; `None` when the secret is another one.
    ///
    /// A slot that commits to this secret and still does not unwrap is damaged.
    pub(in crate::vault) fn open(
        &self,
        secret: &Secret<'_>,
        vault: VaultId,
    ) -> Result<Option<Key>, VaultError> {
        let keys = self.keys(secret)?;
        // Not in constant time: whoever can time this can read the commitment from the file.
        if keys.commitment.as_slice() != &self.bytes[48..80] {
            return Ok(None);
        }
        let master = wrap::unwrap(&keys.wrapping, &self.context(vault), &self.bytes[AUTHENTICATED..]);
        master.map(Some).ok_or(DAMAGED)
    }

    /// Whose secret it is for.
    pub(in crate::vault) fn kind(&self) -> SlotKind {
        self.kind
    }

    /// The costs this slot asks of a passphrase.
    pub(in crate::vault) fn costs(&self) -> KdfParams {
        let number = |at: usize| {
            let mut word = [0; 4];
            word.copy_from_slice(&self.bytes[at..at + 4]);
            u32::from_le_bytes(word)
        };
        KdfParams { memory_kib: number(4), passes: number(8), lanes: number(12) }
    }

    /// As stored.
    pub(in crate::vault) fn as_bytes(&self) -> &[u8; SLOT_BYTES] {
        &self.bytes
    }

    /// Refuses what [`Self::make`] never writes; costs outside the bounds too, so that a forged header can neither
    /// weaken the passphrase nor exhaust the memory.
    pub(in crate::vault) fn from_bytes(bytes: [u8; SLOT_BYTES]) -> Option<Self> {
        let kind = match bytes[0] {
            1 => SlotKind::Passphrase,
            2 => SlotKind::RecoveryCode,
            3 => SlotKind::Keychain,
            _ => return None,
        };
        let slot = Self { kind, bytes };
        let costs_fit = match kind {
            SlotKind::Passphrase => slot.costs().is_allowed(),
            SlotKind::RecoveryCode | SlotKind::Keychain => bytes[4..16] == [0; 12],
        };
        (bytes[1..4] == [0; 3] && costs_fit).then_some(slot)
    }

    fn keys(&self, secret: &Secret<'_>) -> Result<SlotKeys, VaultError> {
        let salt = &self.bytes[16..48];
        let stretched;
        let material = match secret {
            Secret::Passphrase(passphrase, _) => {
                stretched = kdf::stretch(passphrase, salt, self.costs())?;
                stretched.as_slice()
            }
            Secret::RecoveryCode(code) => code.secret(),
            Secret::Keychain(key) => key.as_slice(),
        };
        Ok(SlotKeys {
            commitment: super::derive(material, salt, b"satchel v1 slot commitment")?,
            wrapping: super::derive(material, salt, b"satchel v1 slot wrap")?,
        })
    }

    fn context(&self, vault: VaultId) -> Vec<u8> {
        [b"satchel v1 slot".as_slice(), &vault.0, &self.bytes[..AUTHENTICATED]].concat()
    }
}

struct SlotKeys {
    commitment: Key,
    wrapping: Key,
}

const _: () = assert!(AUTHENTICATED == 48 + KEY_BYTES, "the commitment ends where the wrapped key begins");

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::Zeroizing;

    const VAULT: VaultId = VaultId([9; 16]);

    fn keychain_slot() -> (Slot, Key, Key) {
        let (secret, master) = (Zeroizing::new([3; 32]), Zeroizing::new([4; 32]));
        (Slot::make(&Secret::Keychain(&secret), VAULT, &master).unwrap(), secret, master)
    }

    #[test]
    fn the_right_secret_opens_and_another_is_told_apart_from_damage() {
        let (slot, secret, master) = keychain_slot();
        let opened = slot.open(&Secret::Keychain(&secret), VAULT).unwrap();
        assert_eq!(opened, Some(master), "the master key must come back");
        let wrong = slot.open(&Secret::Keychain(&Zeroizing::new([5; 32])), VAULT).unwrap();
        assert_eq!(wrong, None, "another secret is an answer, not damage");
        let moved = slot.open(&Secret::Keychain(&secret), VaultId([8; 16]));
        assert!(
            matches!(moved, Err(VaultError::Damaged { .. })),
            "a slot carried into another vault must not open"
        );
    }

    #[test]
    fn no_flipped_bit_of_a_slot_opens() {
        let (slot, secret, _) = keychain_slot();
        for bit in 0..SLOT_BYTES * 8 {
            let mut bytes = *slot.as_bytes();
            bytes[bit / 8] ^= 1 << (bit % 8);
            let opened = Slot::from_bytes(bytes).map(|slot| slot.open(&Secret::Keychain(&secret), VAULT));
            assert!(!matches!(opened, Some(Ok(Some(_)))), "bit {bit} is not authenticated");
        }
    }

    #[test]
    fn a_forged_slot_cannot_ask_for_less_than_the_floor() {
        let (slot, _, _) = keychain_slot();
        let mut bytes = *slot.as_bytes();
        bytes[0] = 1;
        bytes[4..8].copy_from_slice(&8_u32.to_le_bytes());
        bytes[8..12].copy_from_slice(&1_u32.to_le_bytes());
        bytes[12..16].copy_from_slice(&1_u32.to_le_bytes());
        assert!(Slot::from_bytes(bytes).is_none(), "8 KiB and one pass would be guessed in no time");
    }
}
