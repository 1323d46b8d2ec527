//! From a secret a person holds to the keys that encrypt.
//!
//! ```text
//! secret (passphrase | recovery code | keychain) --slot--> master key --HKDF--> one subkey for each use
//! ```

pub(super) mod kdf;
pub mod keychain;
pub(super) mod recovery;
pub(super) mod slot;
pub(super) mod wrap;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::secret::{KEY_BYTES, Key};
use super::{VaultError, VaultId};

/// One subkey for each use, so that no two parts of the vault share a key.
pub(super) struct Subkeys {
    /// Raw key of `records.db`.
    pub(super) database: Key,
    /// Wraps the keys of stored files.
    pub(super) blobs: Key,
    /// The search index.
    pub(super) index: Key,
    /// Authenticates HEAD.
    pub(super) head: Key,
    /// Authenticates the header.
    pub(super) header: Key,
}

impl Subkeys {
    /// Deterministic: the same master key and vault give the same subkeys for ever.
    pub(super) fn derive(master: &Key, vault: VaultId) -> Result<Self, VaultError> {
        let key = |label: &str| derive(master.as_slice(), &vault.0, label.as_bytes());
        Ok(Self {
            database: key("satchel v1 database")?,
            blobs: key("satchel v1 blobs")?,
            index: key("satchel v1 index")?,
            head: key("satchel v1 head")?,
            header: key("satchel v1 header")?,
        })
    }
}

/// HKDF-SHA256 (RFC 5869) to 32 bytes.
pub(super) fn derive(secret: &[u8], salt: &[u8], info: &[u8]) -> Result<Key, VaultError> {
    let mut key: Key = Zeroizing::new([0; KEY_BYTES]);
    Hkdf::<Sha256>::new(Some(salt), secret)
        .expand(info, key.as_mut_slice())
        .map_err(|_| VaultError::System { what: "key derivation" })?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_use_has_its_own_key_and_every_vault_its_own_set() {
        let master = Zeroizing::new([7; KEY_BYTES]);
        let a = Subkeys::derive(&master, VaultId([1; 16])).unwrap();
        let b = Subkeys::derive(&master, VaultId([2; 16])).unwrap();
        let keys = [&a.database, &a.blobs, &a.index, &a.head, &a.header, &b.database];
        for (i, left) in keys.iter().enumerate() {
            for right in &keys[i + 1..] {
                assert_ne!(left, right, "a shared key would let one part's bytes pass for another's");
            }
        }
    }
}
