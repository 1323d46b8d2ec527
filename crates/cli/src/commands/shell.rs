//! Completions and the man page, from the same definition as the parser.

use clap::CommandFactory;
use satchel::api::{ApiError, ApiResult, ErrorCode};

use crate::exit::Status;
use crate::options::Options;

pub fn completions(shell: clap_complete::Shell) -> Status {
    clap_complete::generate(shell, &mut Options::command(), "satchel-cli", &mut std::io::stdout());
    Status::Done
}

pub fn man() -> ApiResult<Status> {
    clap_mangen::Man::new(Options::command())
        .render(&mut std::io::stdout())
        .map_err(|_| ApiError::new(ErrorCode::Internal, "The man page could not be printed."))?;
    Ok(Status::Done)
}
