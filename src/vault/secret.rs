//! Secrets that leave memory when dropped and never show themselves in a log.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use super::VaultError;

/// Bytes of every key.
pub(super) const KEY_BYTES: usize = 32;

/// A 256-bit key.
pub(super) type Key = Zeroizing<[u8; KEY_BYTES]>;

/// Random bytes from the operating system.
pub(super) fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::System { what: "random numbers" })?;
    Ok(bytes)
}

/// What a person types to open the vault.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes the text over and erases it when dropped.
    ///
    /// It is brought to NFC, because keyboards and systems differ in how they compose the same letter.
    #[must_use]
    pub fn new(text: String) -> Self {
        let text = Zeroizing::new(text);
        // Room for the worst growth under NFC, so that no half-built copy is left behind by a reallocation.
        let mut composed = Zeroizing::new(String::with_capacity(text.len() * 3));
        composed.extend(text.nfc());
        Self(composed)
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// The key of the search index: 32 bytes.
pub struct IndexKey(Key);

impl IndexKey {
    pub(super) fn new(key: Key) -> Self {
        Self(key)
    }

    /// The key's bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }
}

impl fmt::Debug for IndexKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IndexKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composed_and_decomposed_letters_are_the_same_passphrase() {
        let composed = Passphrase::new("caf\u{e9} \u{439}".to_owned());
        let decomposed = Passphrase::new("cafe\u{301} \u{438}\u{306}".to_owned());
        assert_eq!(
            composed.as_bytes(),
            decomposed.as_bytes(),
            "macOS types é in two code points, Linux in one"
        );
    }

    #[test]
    fn a_passphrase_never_shows_in_debug_output() {
        let shown = format!("{:?}", Passphrase::new("correct horse".to_owned()));
        assert!(!shown.contains("horse"), "logs print with Debug");
    }
}
