//! Figures, beside the programs people would use otherwise, on the same files and in the same run.
//!
//! `scripts/bench.sh [search|pdf|folder|dicom|growth|sample]`; all of them without a name. One program, since each would link the
//! whole library again; it is its own sandboxed reader.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a measurement prints its figures and stops at what it cannot measure"
)]
#![allow(unreachable_pub, reason = "a program has no outside: `pub` says what its other files may use")]

mod common;
mod dicom;
mod folder;
mod growth;
mod pdf;
mod sample;
mod search;

fn main() {
    satchel::intake::worker::run_if_worker();
    // Cargo adds flags meant for its own harness.
    let asked: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let benches: [(&str, fn()); 6] = [
        ("search", search::run),
        ("pdf", pdf::run),
        ("folder", folder::run),
        ("dicom", dicom::run),
        ("growth", growth::run),
        ("sample", sample::run),
    ];
    for (name, run) in benches {
        if asked.is_empty() || asked.iter().any(|asked| asked == name) {
            println!("\n== {name}");
            run();
        }
    }
}
