//! Files written outside the vault, to a place that the family chose.

use std::path::Path;

use super::error::{ApiError, ApiResult, ErrorCode};

/// Writes a file the family asked for; `what` names it in the error: "The letter".
pub(super) fn write(out: &Path, bytes: impl AsRef<[u8]>, what: &str) -> ApiResult<()> {
    std::fs::write(out, bytes).map_err(|error| {
        let kind = error.kind();
        let code = match kind {
            std::io::ErrorKind::StorageFull => ErrorCode::NoSpace,
            _ => ErrorCode::Unreadable,
        };
        let text = "The record is as it was. Choose another place.";
        ApiError::new(code, format!("{what} could not be written: {kind}. {text}"))
    })
}
