//! Files are read side by side and handed on in their order, with only a few held in memory.

use std::sync::{Condvar, Mutex, PoisonError};

/// How many files readers may be ahead of the one being filed.
const AHEAD: usize = 8;

/// Runs `work` over `0..count` on `threads` threads and gives each result to `take`, in order, on the caller's thread.
///
/// At most [`AHEAD`] results wait at a time, so memory is bounded however many files there are.
pub(super) fn in_order<T: Send>(
    count: usize,
    threads: usize,
    work: impl Fn(usize) -> T + Sync,
    mut take: impl FnMut(usize, T),
) {
    struct State<T> {
        next_to_read: usize,
        next_to_file: usize,
        waiting: Vec<(usize, T)>,
    }
    let state = Mutex::new(State { next_to_read: 0, next_to_file: 0, waiting: Vec::new() });
    let moved = Condvar::new();
    let lock = || state.lock().unwrap_or_else(PoisonError::into_inner);
    std::thread::scope(|scope| {
        for _ in 0..threads.clamp(1, count.max(1)) {
            scope.spawn(|| {
                loop {
                    let mut now = lock();
                    while now.next_to_read < count && now.next_to_read >= now.next_to_file + AHEAD {
                        now = moved.wait(now).unwrap_or_else(PoisonError::into_inner);
                    }
                    if now.next_to_read >= count {
                        return;
                    }
                    let mine = now.next_to_read;
                    now.next_to_read += 1;
                    drop(now);
                    let result = work(mine);
                    lock().waiting.push((mine, result));
                    moved.notify_all();
                }
            });
        }
        for turn in 0..count {
            let mut now = lock();
            let result = loop {
                if let Some(at) = now.waiting.iter().position(|(index, _)| *index == turn) {
                    break now.waiting.swap_remove(at).1;
                }
                now = moved.wait(now).unwrap_or_else(PoisonError::into_inner);
            };
            now.next_to_file = turn + 1;
            drop(now);
            moved.notify_all();
            take(turn, result);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_whoever_is_faster() {
        let mut taken = Vec::new();
        in_order(
            50,
            4,
            |n| {
                if n % 7 == 0 {
                    std::thread::sleep(std::time::Duration::from_millis(5));
                }
                n * 2
            },
            |index, result| taken.push((index, result)),
        );
        assert_eq!(taken, (0..50).map(|n| (n, n * 2)).collect::<Vec<_>>());
    }

    #[test]
    fn nothing_to_do_ends_at_once() {
        in_order(0, 4, |_| (), |_, ()| panic!("there is no result to take"));
    }
}
