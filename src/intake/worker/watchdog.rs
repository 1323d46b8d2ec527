//! The wall clock: ends a child that is late, or whose work is no longer wanted.

use std::process::Child;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::StopFlag;

/// How often the stop switch is looked at.
const LOOK: Duration = Duration::from_millis(40);

/// Why a child was ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// Its time was over.
    Late,
    /// A person stopped the job.
    Stopped,
}

/// Watches one child during one request. The child must not be waited for before [`Watchdog::end`], so that its number
/// cannot belong to another process when it is killed.
pub(super) struct Watchdog {
    state: Arc<(Mutex<State>, Condvar)>,
    thread: Option<JoinHandle<()>>,
    step: Duration,
}

struct State {
    deadline: Instant,
    done: bool,
    ended: Option<Ended>,
}

impl Watchdog {
    /// Allows `step` until the next sign of progress.
    pub(super) fn start(child: &Child, step: Duration, stop: &StopFlag) -> Self {
        let state = State { deadline: Instant::now() + step, done: false, ended: None };
        let state = Arc::new((Mutex::new(state), Condvar::new()));
        let (shared, stop, number) = (Arc::clone(&state), stop.clone(), child.id());
        let thread = std::thread::Builder::new()
            .name("watchdog".to_owned())
            .spawn(move || watch(&shared, &stop, number));
        Self { state, thread: thread.ok(), step }
    }

    /// The child got on: it has the whole step again.
    pub(super) fn extend(&self) {
        let mut state = self.state.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.deadline = Instant::now() + self.step;
    }

    /// Stops watching and says whether the child was ended.
    pub(super) fn end(mut self) -> Option<Ended> {
        let mut state = self.state.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.done = true;
        let ended = state.ended;
        drop(state);
        self.state.1.notify_all();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        ended
    }
}

fn watch(shared: &(Mutex<State>, Condvar), stop: &StopFlag, number: u32) {
    let mut state = shared.0.lock().unwrap_or_else(PoisonError::into_inner);
    while !state.done {
        let left = state.deadline.saturating_duration_since(Instant::now());
        state.ended = match (stop.is_stopped(), left.is_zero()) {
            (true, _) => Some(Ended::Stopped),
            (false, true) => Some(Ended::Late),
            (false, false) => None,
        };
        if state.ended.is_some() {
            kill(number);
            return;
        }
        let waited = shared.1.wait_timeout(state, left.min(LOOK)).unwrap_or_else(PoisonError::into_inner);
        state = waited.0;
    }
}

#[cfg(unix)]
fn kill(number: u32) {
    use rustix::process::{Pid, Signal, kill_process};
    if let Some(pid) = i32::try_from(number).ok().and_then(Pid::from_raw) {
        let _ = kill_process(pid, Signal::KILL);
    }
}

#[cfg(windows)]
fn kill(number: u32) {
    // Windows has no safe way to end a process by number; the system's own program does it.
    let _ = std::process::Command::new("taskkill").args(["/F", "/PID", &number.to_string()]).status();
}
