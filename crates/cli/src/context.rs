//! What every command needs: the program over its vault, the clock, passphrases.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use satchel::api::{ApiError, ApiResult, Config, ErrorCode, Satchel, unlock::UnlockRequest};
use satchel::host;

use crate::options::Global;

/// A locked program on the vault the options name.
pub fn satchel(global: &Global) -> ApiResult<Satchel> {
    Ok(Satchel::new(config(vault_dir(global)?)?, Box::new(host::SystemClock)))
}

/// The program with its vault open.
pub fn unlocked(global: &Global) -> ApiResult<Satchel> {
    let satchel = satchel(global)?;
    let request = if global.keychain {
        UnlockRequest::Keychain
    } else {
        UnlockRequest::Passphrase { passphrase: passphrase(global, "Passphrase: ")? }
    };
    satchel.unlock(&request)?;
    Ok(satchel)
}

/// How readers, fonts and keys are set up on this machine.
pub fn config(vault: PathBuf) -> ApiResult<Config> {
    let program = std::env::current_exe()
        .map_err(|_| ApiError::new(ErrorCode::Internal, "The program cannot find its own file."))?;
    Ok(host::config(vault, program))
}

/// The vault's folder: the option or environment variable, else the platform's data folder.
pub fn vault_dir(global: &Global) -> ApiResult<PathBuf> {
    global.vault.clone().or_else(host::default_vault).ok_or_else(|| {
        ApiError::new(ErrorCode::BadRequest, "No vault is named. Give --vault DIR or set SATCHEL_VAULT.")
    })
}

/// The passphrase from the file, the environment, or the prompt.
pub fn passphrase(global: &Global, prompt: &str) -> ApiResult<String> {
    if let Some(file) = &global.passphrase_file {
        return first_line(file);
    }
    if let Ok(passphrase) = std::env::var("SATCHEL_PASSPHRASE") {
        return Ok(passphrase);
    }
    if !std::io::stdin().is_terminal() {
        return Err(ApiError::new(
            ErrorCode::BadRequest,
            "No passphrase was given. Use --passphrase-file FILE, set SATCHEL_PASSPHRASE, or run this in a terminal.",
        ));
    }
    rpassword::prompt_password(prompt).map_err(|_| {
        ApiError::new(ErrorCode::BadRequest, "The passphrase could not be read from the terminal.")
    })
}

/// The first line of a file that holds a secret.
pub fn first_line(file: &Path) -> ApiResult<String> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        ApiError::new(
            ErrorCode::Unreadable,
            format!("{} could not be read: {}.", file.display(), error.kind()),
        )
    })?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
