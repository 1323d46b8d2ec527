//! Files are read side by side and handed on in their order, with only a few held in memory.

use std::sync::{Condvar, Mutex, PoisonError};

/// How many files readers may be ahead of the one being filed.
const AHEAD: usize = 8;
/// How many bytes of files may be in work or waiting to be filed; one file may be larger than that by itself.
const IN_HAND: u64 = 256 << 20;

/// Runs `work` over the files of these `sizes` in bytes on `threads` threads and gives each result to `take`, in order, on
/// the caller's thread.
///
/// At most [`AHEAD`] results wait at a time, and together they are no larger than [`IN_HAND`], so memory is
/// bounded however many files there are and however large they are.
pub(super) fn in_order<T: Send>(
    sizes: &[u64],
    threads: usize,
    work: impl Fn(usize) -> T + Sync,
    mut take: impl FnMut(usize, T),
) {
    let count = sizes.len();
    struct State<T> {
        next_to_read: usize,
        next_to_file: usize,
        in_hand: u64,
        waiting: Vec<(usize, T)>,
    }
    let state = Mutex::new(State { next_to_read: 0, next_to_file: 0, in_hand: 0, waiting: Vec::new() });
    let moved = Condvar::new();
    let lock = || state.lock().unwrap_or_else(PoisonError::into_inner);
    std::thread::scope(|scope| {
        for _ in 0..threads.clamp(1, count.max(1)) {
            scope.spawn(|| {
                loop {
                    let mut now = lock();
                    let mine = loop {
                        let next = now.next_to_read;
                        if next >= count {
                            return;
                        }
                        let is_first = next == now.next_to_file;
                        let fits = now.in_hand.saturating_add(sizes[next]) <= IN_HAND;
                        if is_first || next < now.next_to_file + AHEAD && fits {
                            break next;
                        }
                        now = moved.wait(now).unwrap_or_else(PoisonError::into_inner);
                    };
                    now.next_to_read += 1;
                    now.in_hand = now.in_hand.saturating_add(sizes[mine]);
                    drop(now);
                    let result = work(mine);
                    lock().waiting.push((mine, result));
                    moved.notify_all();
                }
            });
        }
        for (turn, size) in sizes.iter().enumerate() {
            let mut now = lock();
            let result = loop {
                if let Some(at) = now.waiting.iter().position(|(index, _)| *index == turn) {
                    break now.waiting.swap_remove(at).1;
                }
                now = moved.wait(now).unwrap_or_else(PoisonError::into_inner);
            };
            drop(now);
            take(turn, result);
            let mut now = lock();
            now.next_to_file = turn + 1;
            now.in_hand = now.in_hand.saturating_sub(*size);
            drop(now);
            moved.notify_all();
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
            &[1; 50],
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
    fn large_files_are_held_one_at_a_time() {
        let held = std::sync::atomic::AtomicU64::new(0);
        let most = std::sync::atomic::AtomicU64::new(0);
        let order = std::sync::atomic::Ordering::SeqCst;
        in_order(
            &[IN_HAND; 12],
            4,
            |_| most.fetch_max(held.fetch_add(1, order) + 1, order),
            |_, _| {
                std::thread::sleep(std::time::Duration::from_millis(2));
                held.fetch_sub(1, order);
            },
        );
        assert_eq!(most.into_inner(), 1, "a second one must wait until the first is filed");
    }

    #[test]
    fn nothing_to_do_ends_at_once() {
        in_order(&[], 4, |_| (), |_, ()| panic!("there is no result to take"));
    }
}
