//! Exit statuses: 0 done; 1 failed; 2 usage; 3 done, but some files could not be read; 4 wrong passphrase; 5 damaged or
//! rolled back; 6 in use.

use std::process::ExitCode;

use satchel::api::{ApiError, ErrorCode};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Done,
    Failed,
    Usage,
    SomeUnread,
    WrongPassphrase,
    Damaged,
    InUse,
}

impl Status {
    /// The status an error ends with.
    pub fn of(error: &ApiError) -> Self {
        match error.code {
            ErrorCode::WrongPassphrase | ErrorCode::WrongPacketKey => Self::WrongPassphrase,
            ErrorCode::Damaged | ErrorCode::RolledBack | ErrorCode::PacketDamaged => Self::Damaged,
            ErrorCode::InUse => Self::InUse,
            ErrorCode::BadRequest => Self::Usage,
            ErrorCode::NotAVault
            | ErrorCode::UnsafePlace
            | ErrorCode::TooNew
            | ErrorCode::NoSpace
            | ErrorCode::Unreadable
            | ErrorCode::Locked
            | ErrorCode::NotFound
            | ErrorCode::NoKeychain
            | ErrorCode::FontsMissing
            | ErrorCode::Stopped
            | ErrorCode::Internal => Self::Failed,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::Failed => 1,
            Status::Usage => 2,
            Status::SomeUnread => 3,
            Status::WrongPassphrase => 4,
            Status::Damaged => 5,
            Status::InUse => 6,
        })
    }
}
