//! The word of a spin lock: 0, or the number of the thread that holds it.

use core::hint;
use core::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::context::{self, ContextId};
use super::ended;
use super::report::{stop, violate};
use super::violation::{HeldLock, Lock};
use super::violation_kind::ViolationKind;

/// How often a waiter looks at the word before it lets other threads run.
const SPINS: u32 = 64;

/// Takes the lock, waiting for it; reports a lock that this context holds already.
#[track_caller]
pub(super) fn acquire(word: &AtomicUsize, lock: Lock, routine: &'static str) {
    if context::holds(lock) {
        violate(routine, ViolationKind::AlreadyHeld { lock });
    } else {
        while !try_take(word) {
            wait(word, lock, routine);
        }
    }
    context::note_acquired(HeldLock::here(lock, routine));
}

/// Takes the lock if it is free.
#[track_caller]
pub(super) fn try_acquire(word: &AtomicUsize, lock: Lock, routine: &'static str) -> bool {
    let taken = try_take(word);
    if taken {
        context::note_acquired(HeldLock::here(lock, routine));
    }
    taken
}

/// Reports a release of a lock that this context does not hold; whether it holds it.
#[track_caller]
pub(super) fn require_held(word: &AtomicUsize, lock: Lock, routine: &'static str) -> bool {
    let held = context::holds(lock);
    if !held {
        let by_another = word.load(Ordering::Relaxed) != 0;
        violate(routine, ViolationKind::NotHeld { lock, by_another });
    }
    held
}

/// Gives the lock back, which this context holds.
pub(super) fn release(word: &AtomicUsize, lock: Lock) {
    context::note_released(lock);
    // Acquired twice in a context that unwinds: the first acquire still holds it.
    if !context::holds(lock) {
        word.store(0, Ordering::Release);
    }
}

fn try_take(word: &AtomicUsize) -> bool {
    let ContextId(me) = context::id();
    word.compare_exchange(0, me, Ordering::Acquire, Ordering::Relaxed)
        .is_ok()
}

/// Waits until the lock is free; reports a holder that will never release it.
#[track_caller]
fn wait(word: &AtomicUsize, lock: Lock, routine: &'static str) {
    for _ in 0..SPINS {
        if word.load(Ordering::Relaxed) == 0 {
            return;
        }
        hint::spin_loop();
    }
    let holder = ContextId(word.load(Ordering::Relaxed));
    if let Some(lock) = ended::left_held(holder, lock) {
        stop(routine, ViolationKind::HolderEnded { lock });
    }
    thread::yield_now();
}
