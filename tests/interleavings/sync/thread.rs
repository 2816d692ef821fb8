//! Threads, and how one waits for another by looking at shared memory.

use core::cell::Cell;
use core::future::poll_fn;
use core::task::{Poll, Waker};
use core::time::Duration;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::vec::Vec;

pub(crate) use shuttle::thread::{JoinHandle, ThreadId, current, panicking, spawn};

/// The writes to atomics in this schedule.
#[derive(Default)]
struct Writes {
    count: usize,
    awaited_by: Vec<Waker>,
}

// Not the checker's mutex: what this module does is no step of a thread.
shuttle::lazy_static! {
    static ref WRITES: Mutex<Writes> = Mutex::default();
}

shuttle::thread_local! {
    /// How many writes there were when the thread last waited.
    static SEEN: Cell<usize> = const { Cell::new(0) };
}

/// A step ends here. One that unwinds is not left: to the checker's one real thread, all of
/// its threads would be panicking.
pub(super) fn switch() {
    if !panicking() {
        shuttle::thread::sleep(Duration::ZERO);
    }
}

/// Lets those go on that wait for a change.
pub(super) fn note_write() {
    let mut writes = writes();
    writes.count += 1;
    writes.awaited_by.drain(..).for_each(Waker::wake);
}

/// Waits until something was written to since the last wait.
///
/// A thread that only let others go on could spin for ever, and there would be no end of
/// schedules. So there is, and threads that wait for each other are a deadlock.
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
