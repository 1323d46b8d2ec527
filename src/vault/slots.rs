//! Changing who can open the vault. Only the header is rewritten; what is stored stays as it is.

use zeroize::Zeroizing;

use super::header::Header;
use super::keys::keychain;
use super::keys::slot::{Secret, Slot, SlotKind};
use super::secret::random;
use super::{KdfParams, Passphrase, RecoveryCode, Result, Vault, VaultError};

impl Vault {
    /// Replaces the passphrase. The old one opens nothing any more, once both header files are written.
    ///
    /// # Errors
    /// [`VaultError::EmptyPassphrase`], [`VaultError::KdfOutOfBounds`], and those of the file system: the old
    /// passphrase then still opens the vault.
    pub fn set_passphrase(&mut self, passphrase: &Passphrase, kdf: KdfParams) -> Result<()> {
        if passphrase.is_empty() {
            return Err(VaultError::EmptyPassphrase);
        }
        self.replace_slot(&Secret::Passphrase(passphrase, kdf))
    }

    /// Replaces the recovery code; the printed sheet is worthless then.
    ///
    /// # Errors
    /// Those of the file system: the old code then still opens the vault.
    pub fn new_recovery_code(&mut self) -> Result<RecoveryCode> {
        let code = RecoveryCode::make()?;
        self.replace_slot(&Secret::RecoveryCode(&code))?;
        Ok(code)
    }

    /// Lets this computer's keychain open the vault, beside the passphrase and never instead of it.
    ///
    /// # Errors
    /// [`VaultError::NoKeychain`] when no service answers or it does not give back what it was given.
    pub fn remember_in_keychain(&mut self) -> Result<()> {
        self.writable()?;
        let key = Zeroizing::new(random()?);
        keychain::store(self.id(), &key)?;
        self.replace_slot(&Secret::Keychain(&key))
    }

    /// Takes the keychain's slot away, and its key out of the keychain where a service answers.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn forget_keychain(&mut self) -> Result<()> {
        let mut header = self.header.clone();
        header.slots.retain(|slot| slot.kind() != SlotKind::Keychain);
        self.write_header(header, |_| Ok(()))?;
        // Without its slot the key opens nothing; a keychain that does not answer may keep it.
        let _ = keychain::forget(self.id());
        Ok(())
    }

    /// Whether a keychain may open the vault.
    #[must_use]
    pub fn is_in_keychain(&self) -> bool {
        self.header.slots.iter().any(|slot| slot.kind() == SlotKind::Keychain)
    }

    fn replace_slot(&mut self, secret: &Secret<'_>) -> Result<()> {
        let slot = Slot::make(secret, self.id(), &self.master)?;
        let mut header = self.header.clone();
        header.slots.retain(|old| old.kind() != slot.kind());
        header.slots.push(slot);
        // The new slot must open from the disk before the old one goes.
        self.write_header(header, |found| found.open(secret, VaultError::WrongPassphrase).map(|_| ()))
    }

    fn write_header(
        &mut self,
        header: Header,
        inspect: impl Fn(&super::header::Found) -> Result<()>,
    ) -> Result<()> {
        self.writable()?;
        header.write(&self.dir, &self.keys.header, inspect)?;
        self.header = header;
        Ok(())
    }

    fn writable(&self) -> Result<()> {
        if self.is_read_only() { Err(VaultError::ReadOnly) } else { Ok(()) }
    }
}
