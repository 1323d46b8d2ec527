//! Satchel on the command line.

fn main() {
    satchel::intake::worker::run_if_worker();
}
