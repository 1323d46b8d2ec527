//! `vault.hdr`: the vault's name and its key slots. At most 16 KiB, little-endian.
//!
//! ```text
//! 0         "SATCHELV"
//! 8         format version   u16, 1
//! 10        slots            u16, 1 to 16
//! 12        length           u32, of the whole file
//! 16        vault id         16 random bytes
//! 32        slots            128 bytes each, see keys/slot.rs
//! end - 64  SHA-256          of everything before: damage is told without a key
//! end - 32  HMAC-SHA256      of everything before, with the header subkey: forgery is told once a slot is open
//! ```
//!
//! Magic, version, length and the SHA-256 at its place stay for all versions, so that an old program can tell a newer
//! header from a damaged one. `vault.hdr.bak` holds the same bytes and counts only when `vault.hdr` does not.

use std::io::ErrorKind;
use std::path::Path;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

use super::keys::Subkeys;
use super::keys::slot::{SLOT_BYTES, Secret, Slot, SlotKind};
use super::secret::Key;
use super::{Notice, Part, VaultError, VaultId, durable};

const FILE: &str = "vault.hdr";
const COPY: &str = "vault.hdr.bak";
const MAGIC: &[u8; 8] = b"SATCHELV";
const VERSION: u16 = 1;
const FIXED: usize = 32;
const TRAILER: usize = 64;
const MOST_SLOTS: usize = 16;
const MOST_BYTES: usize = 16 * 1024;
const DAMAGED: VaultError = VaultError::Damaged { part: Part::Header };

/// The parsed header.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// The vault's name.
    pub(super) vault: VaultId,
    /// Its slots; one of them is a passphrase.
    pub(super) slots: Vec<Slot>,
}

/// An opened header with the keys it gave.
pub(super) struct Opened {
    pub(super) header: Header,
    pub(super) master: Key,
    pub(super) keys: Subkeys,
    /// What [`Header::write`] would put right.
    pub(super) repair: Option<Notice>,
}

/// Whether a folder has a header or its copy.
pub(super) fn is_there(dir: &Path) -> bool {
    [FILE, COPY].iter().any(|name| dir.join(name).is_file())
}

/// Both files as found; nothing is written.
pub(super) struct Found {
    main: Option<Vec<u8>>,
    copy: Option<Vec<u8>>,
}

impl Found {
    /// Reads both files. [`VaultError::NotAVault`] when there is neither.
    pub(super) fn read(dir: &Path) -> Result<Self, VaultError> {
        let main = durable::read_small(&dir.join(FILE), MOST_BYTES)?;
        let copy = durable::read_small(&dir.join(COPY), MOST_BYTES)?;
        if main.is_none() && copy.is_none() { Err(VaultError::NotAVault) } else { Ok(Self { main, copy }) }
    }

    /// The vault's name, before any key is known; `None` when both files are damaged.
    pub(super) fn vault(&self) -> Option<VaultId> {
        self.in_order().find_map(|(bytes, _)| Header::decode(bytes).ok()).map(|header| header.vault)
    }

    /// Opens a slot with what is presented, or says why not: `wrong` when the header is sound and no slot fits.
    pub(super) fn open(&self, secret: &Secret<'_>, wrong: VaultError) -> Result<Opened, VaultError> {
        let mut last = DAMAGED;
        for (bytes, is_main) in self.in_order() {
            match open_one(bytes, secret) {
                Ok(Some(mut opened)) => {
                    opened.repair = match (is_main, self.main == self.copy) {
                        (false, _) => Some(Notice::HeaderRestored),
                        (true, false) => Some(Notice::HeaderCopyRenewed),
                        (true, true) => None,
                    };
                    return Ok(opened);
                }
                // A sound header has spoken. The copy may be older and must not let a replaced passphrase in.
                Ok(None) => return Err(wrong),
                Err(error @ VaultError::Damaged { .. }) => last = error,
                Err(error) => return Err(error),
            }
        }
        Err(last)
    }

    fn in_order(&self) -> impl Iterator<Item = (&[u8], bool)> {
        let main = self.main.as_deref().map(|bytes| (bytes, true));
        main.into_iter().chain(self.copy.as_deref().map(|bytes| (bytes, false)))
    }
}

fn open_one(bytes: &[u8], secret: &Secret<'_>) -> Result<Option<Opened>, VaultError> {
    let header = Header::decode(bytes)?;
    let kind = secret.kind();
    for slot in header.slots.iter().filter(|slot| slot.kind() == kind) {
        if let Some(master) = slot.open(secret, header.vault)? {
            let keys = Subkeys::derive(&master, header.vault)?;
            let (signed, tag) = bytes.split_at(bytes.len() - 32);
            mac(&keys.header, signed).verify_slice(tag).map_err(|_| DAMAGED)?;
            return Ok(Some(Opened { header, master, keys, repair: None }));
        }
    }
    Ok(None)
}

impl Header {
    /// The file's bytes.
    pub(super) fn encode(&self, key: &Key) -> Result<Vec<u8>, VaultError> {
        if self.slots.len() > MOST_SLOTS || !self.slots.iter().any(|slot| slot.kind() == SlotKind::Passphrase)
        {
            // Without a passphrase the vault would depend on one sheet of paper or one computer.
            return Err(VaultError::System { what: "a passphrase slot" });
        }
        let length = FIXED + self.slots.len() * SLOT_BYTES + TRAILER;
        let mut bytes = Vec::with_capacity(length);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        #[allow(clippy::cast_possible_truncation, reason = "at most 16 slots of 128 bytes")]
        {
            bytes.extend_from_slice(&(self.slots.len() as u16).to_le_bytes());
            bytes.extend_from_slice(&(length as u32).to_le_bytes());
        }
        bytes.extend_from_slice(&self.vault.0);
        self.slots.iter().for_each(|slot| bytes.extend_from_slice(slot.as_bytes()));
        let sum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&sum);
        let tag = mac(key, &bytes).finalize().into_bytes();
        bytes.extend_from_slice(&tag);
        Ok(bytes)
    }

    fn decode(bytes: &[u8]) -> Result<Self, VaultError> {
        if bytes.len() < FIXED + TRAILER || bytes.len() > MOST_BYTES || &bytes[..8] != MAGIC {
            return Err(DAMAGED);
        }
        let (body, trailer) = bytes.split_at(bytes.len() - TRAILER);
        if Sha256::digest(body).as_slice() != &trailer[..32] {
            return Err(DAMAGED);
        }
        let half = |at: usize| u16::from_le_bytes([bytes[at], bytes[at + 1]]);
        if half(8) > VERSION {
            return Err(VaultError::TooNew);
        }
        let (slots, rest) = body[FIXED..].as_chunks::<SLOT_BYTES>();
        let length = u32::from_le_bytes([bytes[12], bytes[13], bytes[14], bytes[15]]);
        let fits = half(8) == VERSION
            && usize::from(half(10)) == slots.len()
            && usize::try_from(length) == Ok(bytes.len())
            && (1..=MOST_SLOTS).contains(&slots.len())
            && rest.is_empty();
        if !fits {
            return Err(DAMAGED);
        }
        let mut vault = VaultId([0; 16]);
        vault.0.copy_from_slice(&bytes[16..32]);
        let slots =
            slots.iter().map(|slot| Slot::from_bytes(*slot).ok_or(DAMAGED)).collect::<Result<_, _>>()?;
        Ok(Self { vault, slots })
    }

    /// Replaces both files, the main one first. What reached the disk is read back, and `inspect` may open it,
    /// before anything is replaced.
    pub(super) fn write(
        &self,
        dir: &Path,
        key: &Key,
        inspect: impl Fn(&Found) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let bytes = self.encode(key)?;
        for name in [FILE, COPY] {
            durable::replace(&dir.join(name), &bytes, |unfinished| {
                let main = durable::read_small(unfinished, MOST_BYTES)?;
                match main {
                    Some(read) if read != bytes => {
                        Err(VaultError::Unreadable { kind: ErrorKind::InvalidData })
                    }
                    // The copy bears the same bytes: opening them once is enough.
                    main if name == FILE => inspect(&Found { main, copy: None }),
                    _ => Ok(()),
                }
            })?;
        }
        Ok(())
    }

    /// Which of the two files is not what this header and key would write.
    pub(super) fn differing(&self, dir: &Path, key: &Key) -> Result<Vec<&'static str>, VaultError> {
        let bytes = self.encode(key)?;
        let differs = |name: &&str| !matches!(durable::read_small(&dir.join(*name), MOST_BYTES), Ok(Some(found)) if found == bytes);
        Ok([FILE, COPY].into_iter().filter(|name| differs(name)).collect())
    }
}

fn mac(key: &Key, signed: &[u8]) -> Hmac<Sha256> {
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block[..key.len()].copy_from_slice(key.as_slice());
    let mut mac = Hmac::<Sha256>::new(&block);
    mac.update(signed);
    mac
}

#[cfg(test)]
mod tests {
    use super::super::keys::kdf::KdfParams;
    use super::*;
    use zeroize::Zeroizing;

    /// A header with a keychain slot, which is quick to open, and a passphrase slot that is never opened here.
    fn header(secret: u8) -> (Vec<u8>, Key) {
        let (vault, master, secret) =
            (VaultId([6; 16]), Zeroizing::new([7; 32]), Zeroizing::new([secret; 32]));
        let slot = Slot::make(&Secret::Keychain(&secret), vault, &master).unwrap();
        let mut passphrase = *slot.as_bytes();
        passphrase[0] = SlotKind::Passphrase as u8;
        for (at, cost) in [(4, KdfParams::FLOOR.memory_kib), (8, KdfParams::FLOOR.passes), (12, 1)] {
            passphrase[at..at + 4].copy_from_slice(&cost.to_le_bytes());
        }
        let header = Header { vault, slots: vec![Slot::from_bytes(passphrase).unwrap(), slot] };
        let keys = Subkeys::derive(&master, vault).unwrap();
        (header.encode(&keys.header).unwrap(), secret)
    }

    fn open(main: Option<Vec<u8>>, copy: Option<Vec<u8>>, secret: &Key) -> Result<Opened, VaultError> {
        Found { main, copy }.open(&Secret::Keychain(secret), VaultError::WrongKeychainKey)
    }

    #[test]
    fn every_flipped_bit_is_damage_and_never_a_wrong_passphrase() {
        let (good, secret) = header(8);
        for bit in 0..good.len() * 8 {
            let mut bad = good.clone();
            bad[bit / 8] ^= 1 << (bit % 8);
            let alone = open(Some(bad.clone()), None, &secret);
            assert!(
                matches!(alone, Err(VaultError::Damaged { part: Part::Header })),
                "bit {bit}: the family must not doubt its passphrase because of a bad disk"
            );
            let healed = open(Some(bad), Some(good.clone()), &secret).unwrap();
            assert_eq!(healed.repair, Some(Notice::HeaderRestored), "bit {bit}: the copy must step in");
        }
    }

    #[test]
    fn every_cut_is_damage() {
        let (good, secret) = header(8);
        for length in 0..good.len() {
            assert!(
                open(Some(good[..length].to_vec()), None, &secret).is_err(),
                "{length} bytes must not open"
            );
        }
    }

    #[test]
    fn a_forged_header_with_a_right_checksum_is_damage() {
        let (good, secret) = header(8);
        let mut forged = good.clone();
        // Drop the passphrase slot and mend everything that needs no key.
        forged.drain(FIXED..FIXED + SLOT_BYTES);
        forged[10] = 1;
        let length = u32::try_from(forged.len()).unwrap();
        forged[12..16].copy_from_slice(&length.to_le_bytes());
        let end = forged.len() - TRAILER;
        let sum = Sha256::digest(&forged[..end]);
        forged[end..end + 32].copy_from_slice(&sum);
        assert!(Header::decode(&forged).is_ok(), "without a key it looks sound");
        let opened = open(Some(forged), None, &secret);
        assert!(matches!(opened, Err(VaultError::Damaged { .. })), "the tag must give it away");
    }

    #[test]
    fn a_newer_version_is_named_and_not_called_damage() {
        let (mut newer, secret) = header(8);
        newer[8] = 2;
        let end = newer.len() - TRAILER;
        let sum = Sha256::digest(&newer[..end]);
        newer[end..end + 32].copy_from_slice(&sum);
        assert!(matches!(open(Some(newer), None, &secret), Err(VaultError::TooNew)));
    }

    #[test]
    fn a_replaced_secret_does_not_open_an_older_copy() {
        let ((new, _), (old, old_secret)) = (header(8), header(9));
        let opened = open(Some(new), Some(old), &old_secret);
        assert!(
            matches!(opened, Err(VaultError::WrongKeychainKey)),
            "a passphrase is changed because somebody knows the old one"
        );
    }

    #[test]
    fn a_missing_or_older_copy_is_to_be_renewed() {
        let (good, secret) = header(8);
        for copy in [None, Some(header(9).0)] {
            let opened = open(Some(good.clone()), copy, &secret).unwrap();
            assert_eq!(opened.repair, Some(Notice::HeaderCopyRenewed), "one copy is no copy");
        }
        let opened = open(Some(good.clone()), Some(good), &secret).unwrap();
        assert_eq!(opened.repair, None, "a sound pair is left alone");
    }
}
