//! Errors as the window and the command line see them.

use serde::Serialize;

/// What sort of error it is; the window turns it into text, the command line into an exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The passphrase or recovery code opens no slot.
    WrongPassphrase,
    /// Header, database or a blob is damaged.
    Damaged,
    /// Saved changes are missing: an older copy was put in place of a newer one.
    RolledBack,
    /// Another program holds the vault open.
    InUse,
    /// There is no vault at this place.
    NotAVault,
    /// The vault's folder is on a network drive or copied to other computers.
    UnsafePlace,
    /// The vault was made by a newer version of Satchel.
    TooNew,
    /// The disk is full.
    NoSpace,
    /// A file or folder could not be read or written.
    Unreadable,
    /// The vault is locked, or none is open.
    Locked,
    /// What was asked for is not in the vault.
    NotFound,
    /// The request makes no sense as it stands.
    BadRequest,
    /// The operating system's keychain does not answer.
    NoKeychain,
    /// A packet cannot be opened with the key given.
    WrongPacketKey,
    /// A packet does not hold what it promises.
    PacketDamaged,
    /// Fonts for the report are not installed.
    FontsMissing,
    /// Work was stopped on request.
    Stopped,
    /// Anything else; the message says what.
    Internal,
}

/// An error in words for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct ApiError {
    /// What sort of error it is.
    pub code: ErrorCode,
    /// What happened, what is safe and what to do; never text of a document.
    pub message: String,
}

impl ApiError {
    /// An error with its sentence.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ApiError {}

/// The result of every function of the API.
pub type ApiResult<T> = Result<T, ApiError>;

impl From<crate::vault::VaultError> for ApiError {
    fn from(error: crate::vault::VaultError) -> Self {
        use crate::vault::VaultCode as V;
        let code = match error.code() {
            V::WrongKey | V::MistypedCode => ErrorCode::WrongPassphrase,
            V::Damaged => ErrorCode::Damaged,
            V::RolledBack => ErrorCode::RolledBack,
            V::InUse => ErrorCode::InUse,
            V::NotAVault => ErrorCode::NotAVault,
            V::UnsafePlace => ErrorCode::UnsafePlace,
            V::TooNew => ErrorCode::TooNew,
            V::NoSpace => ErrorCode::NoSpace,
            V::Unreadable => ErrorCode::Unreadable,
            V::NoKeychain => ErrorCode::NoKeychain,
            V::NotFound => ErrorCode::NotFound,
            V::NotEmpty | V::ReadOnly | V::Refused => ErrorCode::BadRequest,
        };
        Self::new(code, error.to_string())
    }
}

impl From<crate::packet::PacketError> for ApiError {
    fn from(error: crate::packet::PacketError) -> Self {
        use crate::packet::PacketError as P;
        let code = match &error {
            P::FontMissing { .. } => ErrorCode::FontsMissing,
            P::WrongKey | P::BadIdentity => ErrorCode::WrongPacketKey,
            P::Broken { .. } => ErrorCode::PacketDamaged,
            P::Original { .. } | P::Fingerprint { .. } => ErrorCode::Damaged,
            P::Recipient { .. } | P::NoRecipient | P::WeakPassphrase | P::FolderNotEmpty => {
                ErrorCode::BadRequest
            }
            P::Stopped => ErrorCode::Stopped,
            P::Io { source, .. } if source.kind() == std::io::ErrorKind::StorageFull => ErrorCode::NoSpace,
            P::Io { .. } => ErrorCode::Unreadable,
            P::Typeset { .. } | P::Part { .. } => ErrorCode::Internal,
        };
        Self::new(code, error.to_string())
    }
}

impl From<crate::search::SearchError> for ApiError {
    fn from(error: crate::search::SearchError) -> Self {
        Self::new(ErrorCode::Internal, error.to_string())
    }
}
