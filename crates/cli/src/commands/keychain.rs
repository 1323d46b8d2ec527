//! `keychain`: keep the vault's key in the operating system's keychain.

use satchel::api::ApiResult;

use crate::context;
use crate::exit::Status;
use crate::options::{Global, Keychain};

pub fn run(global: &Global, action: &Keychain) -> ApiResult<Status> {
    let satchel = context::unlocked(global)?;
    satchel.remember(matches!(action, Keychain::On))?;
    satchel.lock()?;
    Ok(Status::Done)
}
