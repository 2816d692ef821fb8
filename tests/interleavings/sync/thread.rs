//! Threads, and waiting for a write to shared memory.

use core::cell::Cell;
use core::future::poll_fn;
use core::task::{Poll, Waker};
use core::time::Duration;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::vec::Vec;

pub(crate) use shuttle::thread::{JoinHandle, ThreadId, current, panicking, spawn};

/// The number of writes to atomics in this schedule.
#[derive(Default)]
struct Writes {
    count: usize,
    awaited_by: Vec<Waker>,
}

// This is the standard library's mutex. With the checker's, the work of this module would add steps to the
// threads.
shuttle::lazy_static! {
    static ref WRITES: Mutex<Writes> = Mutex::default();
}

shuttle::thread_local! {
    /// The number of writes when the thread last waited.
    static SEEN: Cell<usize> = const { Cell::new(0) };
}

/// Ends a step, unless the thread unwinds. The checker runs all threads in one real thread, so all of them
/// would count as panicking.
pub(super) fn switch() {
    if !panicking() {
        shuttle::thread::sleep(Duration::ZERO);
    }
}

/// Wakes the threads that wait for a change.
pub(super) fn note_write() {
    let mut writes = writes();
    writes.count += 1;
    writes.awaited_by.drain(..).for_each(Waker::wake);
}

/// Waits until an atomic is written to after the last wait.
///
/// If the thread only let others run, it could spin forever, and the number of schedules would be
/// infinite. Threads that wait for each other are a deadlock, which the checker reports.
pub(crate) fn yield_now() {
    shuttle::future::block_on(poll_fn(|context| {
        let mut writes = writes();
        if SEEN.with(|seen| seen.replace(writes.count)) != writes.count {
            return Poll::Ready(());
        }
        writes.awaited_by.push(context.waker().clone());
        Poll::Pending
    }));
}

fn writes() -> MutexGuard<'static, Writes> {
    WRITES.lock().unwrap_or_else(PoisonError::into_inner)
}
