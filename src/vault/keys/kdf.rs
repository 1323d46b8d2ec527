//! Argon2id (RFC 9106): makes guessing a passphrase cost memory and time.

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::vault::secret::{KEY_BYTES, Key};
use crate::vault::{Passphrase, VaultError};

/// Cost of one guess at a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfParams {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes; they are worked off one after the other.
    pub lanes: u32,
}

impl KdfParams {
    /// The least that is allowed, and what tests use: 64 MiB, 3 passes (RFC 9106, second recommended option, with
    /// one lane).
    pub const FLOOR: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };

    /// The most that is allowed: a header from elsewhere must not be able to stop the computer.
    pub const CEILING: Self = Self { memory_kib: 1024 * 1024, passes: 16, lanes: 4 };

    /// Whether creating and opening accept these costs.
    #[must_use]
    pub fn is_allowed(self) -> bool {
        (Self::FLOOR.memory_kib..=Self::CEILING.memory_kib).contains(&self.memory_kib)
            && (Self::FLOOR.passes..=Self::CEILING.passes).contains(&self.passes)
            && (Self::FLOOR.lanes..=Self::CEILING.lanes).contains(&self.lanes)
    }
}

/// 256 MiB, 3 passes: under a second and a half on a ten-year-old laptop.
impl Default for KdfParams {
    fn default() -> Self {
        Self { memory_kib: 256 * 1024, passes: 3, lanes: 1 }
    }
}

/// Stretches a passphrase.
pub(in crate::vault) fn stretch(
    passphrase: &Passphrase,
    salt: &[u8],
    costs: KdfParams,
) -> Result<Key, VaultError> {
    if !costs.is_allowed() {
        return Err(VaultError::KdfOutOfBounds);
    }
    let params = Params::new(costs.memory_kib, costs.passes, costs.lanes, Some(KEY_BYTES))
        .map_err(|_| VaultError::KdfOutOfBounds)?;
    let mut key: Key = Zeroizing::new([0; KEY_BYTES]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice())
        .map_err(|_| VaultError::OutOfMemory)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_below_the_floor_and_above_the_ceiling_are_refused() {
        let ok = KdfParams::default();
        assert!(ok.is_allowed() && KdfParams::FLOOR.is_allowed() && KdfParams::CEILING.is_allowed());
        for bad in [
            KdfParams { memory_kib: 64 * 1024 - 1, ..ok },
            KdfParams { memory_kib: 1024 * 1024 + 1, ..ok },
            KdfParams { passes: 2, ..ok },
            KdfParams { passes: 17, ..ok },
            KdfParams { lanes: 0, ..ok },
        ] {
            let refused = stretch(&Passphrase::new("x".to_owned()), &[0; 32], bad);
            assert!(matches!(refused, Err(VaultError::KdfOutOfBounds)), "{bad:?} must never reach Argon2");
        }
    }
}
