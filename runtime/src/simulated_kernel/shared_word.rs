//! The word of a reader-writer spin lock: the number of readers, or that a context writes.

use super::context;
use super::ended;
use super::report::{stop, violate};
use super::violation::{HeldLock, Lock};
use super::violation_kind::ViolationKind;
use crate::raw::DISPATCH_LEVEL;
use crate::sync::atomic::{AtomicI32, Ordering};
use crate::sync::{spin_while, thread};

/// The value of the word while a context writes.
const WRITING: i32 = i32::MIN;

/// How a lock is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Shared,
    Exclusive,
}

/// Waits for the lock and acquires it, or reports that this context holds it already.
#[track_caller]
pub(crate) fn acquire(word: &AtomicI32, mode: Mode, lock: Lock, routine: &'static str) {
    if context::holds(lock) {
        // Even if a panic unwinds, because two guards of one lock would borrow its data at the same time.
        stop(routine, ViolationKind::AlreadyHeld { lock });
    }
    while !mode.try_take(word) {
        wait(word, mode, lock, routine);
    }
    context::note_acquired(HeldLock::here(lock, routine, DISPATCH_LEVEL));
}

/// Returns whether this context holds the lock in this way, and reports a release if it does not.
#[track_caller]
pub(crate) fn require_held(
    word: &AtomicI32,
    mode: Mode,
    lock: Lock,
    routine: &'static str,
) -> bool {
    let now = word.load(Ordering::Relaxed);
    if !context::holds(lock) {
        let by_another = now != 0;
        violate(routine, ViolationKind::NotHeld { lock, by_another });
        return false;
    }
    let is_so = mode == Mode::of(now);
    if !is_so {
        violate(routine, ViolationKind::MixedUse { lock });
    }
    is_so
}

/// Releases the lock, which this context holds.
pub(crate) fn release(word: &AtomicI32, mode: Mode, lock: Lock) {
    context::note_released(lock);
    match mode {
        Mode::Shared => _ = word.fetch_sub(1, Ordering::Release),
        Mode::Exclusive => word.store(0, Ordering::Release),
    }
}

impl Mode {
    const fn of(word: i32) -> Self {
        if word == WRITING {
            Self::Exclusive
        } else {
            Self::Shared
        }
    }

    fn try_take(self, word: &AtomicI32) -> bool {
        word.fetch_update(Ordering::Acquire, Ordering::Relaxed, |now| self.taken(now))
            .is_ok()
    }

    /// Returns the word after the lock is acquired, if the word `now` allows that.
    fn taken(self, now: i32) -> Option<i32> {
        match self {
            Self::Shared => (now != WRITING).then(|| now + 1),
            Self::Exclusive => (now == 0).then_some(WRITING),
        }
    }
}

/// Waits a little. Reports a holder that will never release the lock.
#[track_caller]
fn wait(word: &AtomicI32, mode: Mode, lock: Lock, routine: &'static str) {
    if spin_while(|| mode.taken(word.load(Ordering::Relaxed)).is_none()) {
        return;
    }
    if let Some(lock) = ended::left_held_by_any(lock) {
        stop(routine, ViolationKind::HolderEnded { lock });
    }
    thread::yield_now();
}
