//! First run and unlock.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::error::{ApiError, ApiResult, ErrorCode};
use super::host::{OpenVault, Satchel};
use crate::records::{PartialDate, Patient};
use crate::search::{IndexState, SearchIndex};
use crate::vault::{Passphrase, Unlock, Vault};

/// A new vault.
#[derive(Debug, Clone, Deserialize, ts_rs::TS)]
pub struct CreateRequest {
    /// Where the vault's folder goes; it must not exist or be empty.
    pub vault: String,
    /// The name the family uses.
    #[serde(default)]
    pub patient: Option<String>,
    /// Birth date; may wait, but names are compared with it.
    #[serde(default)]
    pub born: Option<PartialDate>,
    /// At least eight characters; the window suggests six words.
    pub passphrase: String,
}

/// A vault that was made.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct CreatedView {
    /// Its folder.
    pub vault: String,
    /// Its identifier, a UUID.
    pub vault_id: String,
    /// The recovery code in groups; shown this once and stored nowhere.
    pub recovery_code: String,
}

/// What the window needs to know before a vault is open.
#[derive(Debug, Clone, Serialize, ts_rs::TS)]
pub struct StartView {
    /// The vault's folder.
    pub vault: String,
    /// Whether a vault is there.
    pub exists: bool,
    /// Whether it is open in this program.
    pub unlocked: bool,
    /// Whether the operating system's keychain holds its key.
    pub keychain: bool,
    /// Six words suggested as a passphrase, made anew each time.
    pub suggested_words: Vec<String>,
    /// The words that open it, when it is the example: its case is invented.
    pub example_words: Option<String>,
}

/// How to open a vault.
#[derive(Clone, Deserialize, ts_rs::TS)]
#[serde(tag = "with", rename_all = "snake_case")]
pub enum UnlockRequest {
    /// The passphrase.
    Passphrase {
        /// As typed.
        passphrase: String,
    },
    /// The recovery code from the printed sheet.
    RecoveryCode {
        /// As typed; spaces, dashes and case do not matter.
        code: String,
    },
    /// The operating system's keychain.
    Keychain,
}

/// Words a passphrase is suggested from; see `assets/wordlist/README.md`.
const WORDS: &str = include_str!("../../assets/wordlist/english.txt");
/// Shorter passphrases are refused: the key derivation slows guessing, it cannot replace length.
const MIN_PASSPHRASE_CHARS: usize = 8;

impl Satchel {
    /// What is known before a vault is open.
    ///
    /// # Errors
    /// When the operating system gives no randomness.
    pub fn start(&self) -> ApiResult<StartView> {
        let dir = &self.config.vault;
        let open = self.opened().ok();
        Ok(StartView {
            vault: dir.display().to_string(),
            exists: Vault::is_vault(dir),
            unlocked: open.is_some(),
            keychain: open.is_some_and(|open| open.vault().is_in_keychain()),
            suggested_words: suggest_words(6)?,
            example_words: super::example::example_words(dir),
        })
    }

    /// Makes a vault and leaves it open.
    ///
    /// # Errors
    /// When the passphrase is too short, the folder is not empty or cannot be written.
    pub fn create(&self, request: &CreateRequest) -> ApiResult<CreatedView> {
        if request.passphrase.chars().count() < MIN_PASSPHRASE_CHARS {
            return Err(ApiError::new(
                ErrorCode::BadRequest,
                "The passphrase is shorter than eight characters. No vault was made. Choose several words.",
            ));
        }
        let dir = Path::new(&request.vault);
        let now = self.clock.now();
        let passphrase = Passphrase::new(request.passphrase.clone());
        let (mut vault, recovery) = Vault::create(dir, &passphrase, self.config.kdf, &now)?;
        if let Some(name) = &request.patient {
            let patient = Patient { name: name.trim().to_owned(), born: request.born, ..Patient::default() };
            vault.write(|writer| writer.set_patient(&patient))?;
        }
        let vault_id = vault.id().to_string();
        self.take(vault)?;
        Ok(CreatedView {
            vault: dir.display().to_string(),
            vault_id,
            recovery_code: recovery.reveal().to_owned(),
        })
    }

    /// Opens the vault.
    ///
    /// # Errors
    /// When the key is wrong (nothing is written), or the vault is damaged, rolled back or in use.
    pub fn unlock(&self, request: &UnlockRequest) -> ApiResult<()> {
        let unlock = match request {
            UnlockRequest::Passphrase { passphrase } => {
                Unlock::Passphrase(Passphrase::new(passphrase.clone()))
            }
            UnlockRequest::RecoveryCode { code } => Unlock::RecoveryCode(code.parse()?),
            UnlockRequest::Keychain => Unlock::Keychain,
        };
        self.lock()?;
        self.take(Vault::open(&self.config.vault, &unlock)?)
    }

    /// Stops a running import, closes the vault and forgets its keys.
    ///
    /// # Errors
    /// When the last state could not be written down.
    pub fn lock(&self) -> ApiResult<()> {
        self.job.stop_and_wait();
        *self.preview.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let open = self.open.write().unwrap_or_else(PoisonError::into_inner).take();
        let Some(open) = open.and_then(Arc::into_inner) else { return Ok(()) };
        let vault = open.vault.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut index = open.index.into_inner().unwrap_or_else(PoisonError::into_inner);
        if !vault.is_read_only() {
            index.commit_at(vault.commit_number())?;
        }
        drop(index);
        vault.close()?;
        Ok(())
    }

    /// Puts the vault's key into the operating system's keychain, or takes it out again.
    ///
    /// # Errors
    /// When no keychain service answers.
    pub fn remember(&self, yes: bool) -> ApiResult<()> {
        let open = self.opened()?;
        let mut vault = open.vault();
        if yes {
            vault.remember_in_keychain()?
        } else {
            vault.forget_keychain()?
        }
        Ok(())
    }

    /// Takes an open vault over and brings its index up to date.
    fn take(&self, vault: Vault) -> ApiResult<()> {
        let (mut index, state) =
            SearchIndex::open(&vault.index_dir(), vault.index_key().as_bytes(), &vault.id().0)?;
        // An index that does not mirror the vault's last state is one the program was torn away from.
        if state == IndexState::Empty || index.stamp() != Some(vault.commit_number()) {
            super::search::rebuild(&vault, &mut index)?;
        }
        let open = OpenVault { vault: Mutex::new(vault), index: Mutex::new(index) };
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(open));
        Ok(())
    }
}

/// Words drawn at random, each as likely as the other.
fn suggest_words(count: usize) -> ApiResult<Vec<String>> {
    let words: Vec<&str> = WORDS.lines().collect();
    let mut random = vec![0_u8; count * 2];
    getrandom::fill(&mut random).map_err(|_| {
        ApiError::new(
            ErrorCode::Internal,
            "The operating system gave no random numbers. Restart the computer.",
        )
    })?;
    // The list has 2,048 words, a divisor of 65,536, so the remainder favours none.
    let draw = |pair: &[u8]| usize::from(u16::from_le_bytes([pair[0], pair[1]])) % words.len();
    Ok(random.chunks_exact(2).map(|pair| words[draw(pair)].to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_list_is_what_its_bits_are_counted_on() {
        let words: std::collections::BTreeSet<&str> = WORDS.lines().collect();
        assert_eq!(words.len(), 2048, "eleven bits a word");
        assert_eq!(suggest_words(6).unwrap().len(), 6);
    }
}
