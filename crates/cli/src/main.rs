//! Satchel on the command line: a contract that scripts and a coordinator's systems rely on.
//!
//! Each command is one file over `satchel::api`. With `--json`, standard output holds one JSON document and nothing
//! else; everything meant for eyes goes to standard error.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line prints")]
#![allow(unreachable_pub, reason = "a program has no outside: `pub` says what its other files may use")]

mod commands;
mod context;
mod exit;
mod options;
mod output;

use clap::Parser;

fn main() -> std::process::ExitCode {
    // Before anything else: this process may be a sandboxed reader.
    satchel::intake::worker::run_if_worker();
    let options = options::Options::parse();
    match commands::run(&options) {
        Ok(status) => status.into(),
        Err(error) => {
            eprintln!("{error}");
            exit::Status::of(&error).into()
        }
    }
}
