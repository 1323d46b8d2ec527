//! First run and unlock.

use serde::{Deserialize, Serialize};

use crate::records::PartialDate;

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
