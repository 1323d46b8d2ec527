//! What every measurement needs: times in order, and a program on a vault of its own.

use std::path::Path;
use std::time::{Duration, Instant};

use satchel::api::unlock::{CreateRequest, UnlockRequest};
use satchel::api::{Config, Satchel};
use satchel::host;
use satchel::vault::KdfParams;

/// The passphrase of the vaults made here.
pub const PASSPHRASE: &str = "four calm yellow boats";

/// How long something takes.
pub fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = work();
    (start.elapsed(), done)
}

/// The time below which a share of all lie; `share` from 0 to 1.
pub fn quantile(times: &mut [Duration], share: f64) -> Duration {
    times.sort_unstable();
    times[((times.len() - 1) as f64 * share).round() as usize]
}

/// The middle one.
pub fn median(times: &mut [Duration]) -> Duration {
    quantile(times, 0.5)
}

/// Milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The program over a folder, as its hosts set it up, but for the cost of the passphrase.
pub fn program(vault: &Path, kdf: KdfParams) -> Satchel {
    let reader = std::env::current_exe().unwrap();
    let config = Config { kdf, ..host::config(vault.to_owned(), reader) };
    Satchel::new(config, Box::new(host::SystemClock))
}

/// Makes a vault for a patient and leaves it open.
pub fn create(satchel: &Satchel, vault: &Path, patient: &str, born: &str) {
    let request = CreateRequest {
        vault: vault.display().to_string(),
        patient: Some(patient.to_owned()),
        born: born.parse().ok(),
        passphrase: PASSPHRASE.to_owned(),
    };
    satchel.create(&request).unwrap();
}

/// Opens it again.
pub fn unlock(satchel: &Satchel) {
    satchel.unlock(&UnlockRequest::Passphrase { passphrase: PASSPHRASE.to_owned() }).unwrap();
}
