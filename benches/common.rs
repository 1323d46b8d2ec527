//! What every measurement needs: times in order, and a program on a vault of its own.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
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

/// Every file under a folder, in the order of their paths.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

/// Bytes of all files under a folder.
pub fn disk(folder: &Path) -> u64 {
    files(folder).iter().map(|path| path.metadata().unwrap().len()).sum()
}

/// The most memory, in bytes, that this program and its readers held together while something was done. Pages that they share count
/// for each of them.
pub fn peak_memory<T>(work: impl FnOnce() -> T) -> (u64, T) {
    const PAUSE: Duration = Duration::from_millis(20);
    let (peak, over) = (AtomicU64::new(0), AtomicBool::new(false));
    let done = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                peak.fetch_max(resident(), Ordering::Relaxed);
                std::thread::sleep(PAUSE);
            }
        });
        let done = work();
        over.store(true, Ordering::Relaxed);
        done
    });
    (peak.into_inner(), done)
}

/// Bytes in memory of this process and of its children.
fn resident() -> u64 {
    let own = std::process::id().to_string();
    let mut sum = 0;
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        // A process may end while it is looked at.
        let Ok(status) = std::fs::read_to_string(entry.path().join("status")) else { continue };
        let field = |name: &str| {
            status
                .lines()
                .find_map(|line| line.strip_prefix(name)?.split_whitespace().next().map(str::to_owned))
        };
        if field("Pid:").as_ref() == Some(&own) || field("PPid:").as_ref() == Some(&own) {
            let kib: u64 = field("VmRSS:").and_then(|kib| kib.parse().ok()).unwrap_or(0);
            sum += kib * 1024;
        }
    }
    sum
}
