//! HEAD: what was last acknowledged. 96 bytes, little-endian.
//!
//! ```text
//! 0    "SATHEAD1"
//! 8    commit number       u64
//! 16   closed              u8: 1 after a clean close, 0 while changes may be in the write-ahead log
//! 17   zero                7 bytes
//! 24   size of records.db  u64; 0 unless closed
//! 32   SHA-256 of it       32 bytes; zero unless closed
//! 64   HMAC-SHA256         over vault id, bytes 0 to 63
//! ```
//!
//! SQLite opens a database whose write-ahead log lost commits without a word, and SQLCipher accepts an old page in a
//! newer file. HEAD notices both: the number goes up with every transaction and is written after the commit and
//! before anything is acknowledged; the digest pins the whole file while nobody works with it.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

use super::secret::Key;
use super::{Part, VaultError, VaultId, durable};

const FILE: &str = "HEAD";
const MAGIC: &[u8; 8] = b"SATHEAD1";
const BYTES: usize = 96;
const SIGNED: usize = 64;
const DAMAGED: VaultError = VaultError::Damaged { part: Part::Head };

/// The last acknowledged state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    /// Number of the last acknowledged commit.
    pub(super) commit: u64,
    /// The database as it was closed; none while a session writes.
    pub(super) at_rest: Option<AtRest>,
}

/// Size and digest of the closed database file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AtRest {
    bytes: u64,
    sha256: [u8; 32],
}

impl AtRest {
    /// Reads the whole file.
    pub(super) fn of(database: &Path) -> Result<Self, VaultError> {
        let mut file = File::open(database)?;
        let (mut digest, mut bytes, mut chunk) = (Sha256::new(), 0, vec![0; 256 * 1024]);
        loop {
            match file.read(&mut chunk)? {
                0 => return Ok(Self { bytes, sha256: digest.finalize().into() }),
                read => {
                    digest.update(&chunk[..read]);
                    bytes += read as u64;
                }
            }
        }
    }
}

impl Head {
    /// Reads and authenticates HEAD; a missing one is damage too, for it alone knows what was saved.
    pub(super) fn read(dir: &Path, key: &Key, vault: VaultId) -> Result<Self, VaultError> {
        let bytes = durable::read_small(&dir.join(FILE), BYTES)?.ok_or(DAMAGED)?;
        let bytes: &[u8; BYTES] = bytes.as_slice().try_into().map_err(|_| DAMAGED)?;
        mac(key, vault, &bytes[..SIGNED]).verify_slice(&bytes[SIGNED..]).map_err(|_| DAMAGED)?;
        let number = |at: usize| {
            let mut word = [0; 8];
            word.copy_from_slice(&bytes[at..at + 8]);
            u64::from_le_bytes(word)
        };
        let at_rest = match bytes[16] {
            0 => None,
            1 => {
                let mut sha256 = [0; 32];
                sha256.copy_from_slice(&bytes[32..SIGNED]);
                Some(AtRest { bytes: number(24), sha256 })
            }
            _ => return Err(DAMAGED),
        };
        if &bytes[..8] == MAGIC { Ok(Self { commit: number(8), at_rest }) } else { Err(DAMAGED) }
    }

    /// Replaces HEAD durably.
    pub(super) fn write(&self, dir: &Path, key: &Key, vault: VaultId) -> Result<(), VaultError> {
        let mut bytes = [0; BYTES];
        bytes[..8].copy_from_slice(MAGIC);
        bytes[8..16].copy_from_slice(&self.commit.to_le_bytes());
        if let Some(at_rest) = &self.at_rest {
            bytes[16] = 1;
            bytes[24..32].copy_from_slice(&at_rest.bytes.to_le_bytes());
            bytes[32..SIGNED].copy_from_slice(&at_rest.sha256);
        }
        let tag = mac(key, vault, &bytes[..SIGNED]).finalize().into_bytes();
        bytes[SIGNED..].copy_from_slice(&tag);
        durable::replace(&dir.join(FILE), &bytes, |_| Ok(()))
    }
}

fn mac(key: &Key, vault: VaultId, signed: &[u8]) -> Hmac<Sha256> {
    // A key of the block's size is taken as it is, so this way of making one has no error to handle.
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block[..key.len()].copy_from_slice(key.as_slice());
    let mut mac = Hmac::<Sha256>::new(&block);
    mac.update(&vault.0);
    mac.update(signed);
    mac
}

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::Zeroizing;

    const VAULT: VaultId = VaultId([1; 16]);

    fn key() -> Key {
        Zeroizing::new([2; 32])
    }

    #[test]
    fn head_comes_back_as_written() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("records.db"), b"pages").unwrap();
        let at_rest = AtRest::of(&dir.path().join("records.db")).unwrap();
        for head in [Head { commit: 7, at_rest: None }, Head { commit: u64::MAX, at_rest: Some(at_rest) }] {
            head.write(dir.path(), &key(), VAULT).unwrap();
            assert_eq!(
                Head::read(dir.path(), &key(), VAULT).unwrap(),
                head,
                "nothing may be lost on the way"
            );
        }
    }

    #[test]
    fn no_flipped_bit_and_no_cut_of_head_is_believed() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FILE);
        Head { commit: 7, at_rest: None }.write(dir.path(), &key(), VAULT).unwrap();
        let good = std::fs::read(&path).unwrap();
        let refused = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            matches!(Head::read(dir.path(), &key(), VAULT), Err(VaultError::Damaged { part: Part::Head }))
        };
        for bit in 0..BYTES * 8 {
            let mut bad = good.clone();
            bad[bit / 8] ^= 1 << (bit % 8);
            assert!(refused(&bad), "bit {bit} is not authenticated");
        }
        assert!(
            refused(&good[..BYTES - 1]) && refused(&[&good[..], &[0]].concat()),
            "the length is part of it"
        );
        std::fs::write(&path, &good).unwrap();
        let elsewhere = Head::read(dir.path(), &key(), VaultId([3; 16]));
        assert!(elsewhere.is_err(), "another vault's HEAD must not pass");
    }
}
