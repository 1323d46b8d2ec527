//! The operating system's keychain, for families who ask not to type the passphrase on their own computer.
//!
//! What is stored there is a random key of one slot, not the master key: taking the slot away makes it worthless.

use std::fmt::Write as _;

use keyring::{Entry, Error};
use zeroize::Zeroizing;

use crate::vault::secret::{KEY_BYTES, Key};
use crate::vault::{VaultError, VaultId};

const SERVICE: &str = "Satchel";

/// Whether a keychain service answers, so that the choice can be offered or explained.
#[must_use]
pub fn is_available() -> bool {
    Entry::store_status().is_ok()
}

/// Stores a vault's slot key and reads it back: a keychain that loses it at once is never trusted.
///
/// # Errors
/// [`VaultError::NoKeychain`] when no service answers, it stays locked, or hands back other bytes.
pub fn store(vault: VaultId, key: &[u8; KEY_BYTES]) -> Result<(), VaultError> {
    let entry = entry(vault)?;
    let text = encode(key);
    entry.set_password(&text).map_err(|_| VaultError::NoKeychain)?;
    match load(vault) {
        Ok(read) if *read == *key => Ok(()),
        _ => {
            // Whatever it kept is not ours to leave behind; the answer stays "no keychain" if this fails too.
            let _ = entry.delete_credential();
            Err(VaultError::NoKeychain)
        }
    }
}

/// Reads a vault's slot key.
///
/// # Errors
/// [`VaultError::NotInKeychain`] when the keychain answers but has nothing usable; [`VaultError::NoKeychain`] else.
pub fn load(vault: VaultId) -> Result<Zeroizing<[u8; KEY_BYTES]>, VaultError> {
    match entry(vault)?.get_password().map(Zeroizing::new) {
        Ok(text) => decode(&text).ok_or(VaultError::NotInKeychain),
        Err(Error::NoEntry | Error::BadEncoding(_)) => Err(VaultError::NotInKeychain),
        Err(_) => Err(VaultError::NoKeychain),
    }
}

/// Removes a vault's slot key; that it was not there is fine.
///
/// # Errors
/// [`VaultError::NoKeychain`] when no service answers.
pub fn forget(vault: VaultId) -> Result<(), VaultError> {
    match entry(vault)?.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        Err(_) => Err(VaultError::NoKeychain),
    }
}

fn entry(vault: VaultId) -> Result<Entry, VaultError> {
    Entry::new(SERVICE, &format!("vault {vault}")).map_err(|_| VaultError::NoKeychain)
}

/// Hexadecimal: some keychains take text only.
fn encode(key: &[u8; KEY_BYTES]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(KEY_BYTES * 2));
    for byte in key {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

fn decode(text: &str) -> Option<Key> {
    let bytes = text.as_bytes();
    if bytes.len() != KEY_BYTES * 2 || !bytes.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    for (byte, pair) in key.iter_mut().zip(bytes.chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_its_text_and_nothing_else_is_a_key() {
        let key: [u8; KEY_BYTES] = std::array::from_fn(|i| u8::try_from(i * 7 % 256).unwrap());
        assert_eq!(
            decode(&encode(&key)).as_deref(),
            Some(&key),
            "the keychain holds text, the slot needs bytes"
        );
        for text in ["", "00", &"+1".repeat(32), &"é".repeat(32)] {
            assert!(decode(text).is_none(), "{text:?} was not stored by this program");
        }
    }
}
