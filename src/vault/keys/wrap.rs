//! One key encrypted under another: ChaCha20-Poly1305 (RFC 8439), 32 bytes become 48.

use chacha20poly1305::aead::AeadInOut as _;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit as _, Nonce};
use zeroize::Zeroizing;

use crate::vault::VaultError;
use crate::vault::secret::{KEY_BYTES, Key};

/// Bytes of a wrapped key: the key and its tag.
pub(in crate::vault) const WRAPPED_BYTES: usize = KEY_BYTES + 16;

/// Encrypts `key`. The wrapping key must be used for this one key only: the nonce is zero.
pub(in crate::vault) fn wrap(
    wrapping: &Key,
    context: &[u8],
    key: &Key,
) -> Result<[u8; WRAPPED_BYTES], VaultError> {
    let failed = || VaultError::System { what: "encryption" };
    let mut bytes = Zeroizing::new(Vec::with_capacity(WRAPPED_BYTES));
    bytes.extend_from_slice(key.as_slice());
    cipher(wrapping).encrypt_in_place(&Nonce::default(), context, &mut *bytes).map_err(|_| failed())?;
    bytes.as_slice().try_into().map_err(|_| failed())
}

/// Decrypts a key; `None` when any byte of it, the context or the wrapping key is another.
pub(in crate::vault) fn unwrap(wrapping: &Key, context: &[u8], wrapped: &[u8]) -> Option<Key> {
    let mut bytes = Zeroizing::new(wrapped.to_vec());
    cipher(wrapping).decrypt_in_place(&Nonce::default(), context, &mut *bytes).ok()?;
    Some(Zeroizing::new(bytes.as_slice().try_into().ok()?))
}

fn cipher(key: &Key) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new((&**key).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_key_opens_only_in_its_own_context() {
        let (wrapping, key) = (Zeroizing::new([1; 32]), Zeroizing::new([2; 32]));
        let mut wrapped = wrap(&wrapping, b"here", &key).unwrap();
        assert_eq!(unwrap(&wrapping, b"here", &wrapped), Some(key), "what is wrapped must come back");
        assert_eq!(unwrap(&wrapping, b"there", &wrapped), None, "a key put in another's place must not open");
        wrapped[5] ^= 1;
        assert_eq!(unwrap(&wrapping, b"here", &wrapped), None, "a flipped bit must not open");
        assert_eq!(unwrap(&wrapping, b"here", &[]), None, "a missing tag must not panic");
    }
}
