//! The word of a spin lock: 0, or the number of the thread that holds it with the way it is held.

use super::context::{self, ContextId};
use super::ended;
use super::irql::require_back;
use super::report::{stop, violate};
use super::violation::{HeldLock, Lock};
use super::violation_kind::ViolationKind;
use crate::raw::{DISPATCH_LEVEL, KIRQL};
use crate::sync::atomic::{AtomicUsize, Ordering};
use crate::sync::{spin_while, thread};

/// Waits for the lock and acquires it, or reports that this context holds it already.
#[track_caller]
pub(crate) fn acquire(word: &AtomicUsize, lock: Lock, routine: &'static str) {
    acquire_at(word, lock, routine, DISPATCH_LEVEL);
}

/// Does the same as [`acquire`], for a lock that is held at `irql`.
#[track_caller]
pub(crate) fn acquire_at(word: &AtomicUsize, lock: Lock, routine: &'static str, irql: KIRQL) {
    if context::holds(lock) {
        // Even if a panic unwinds, because two guards of one lock would borrow its data at the same time.
        stop(routine, ViolationKind::AlreadyHeld { lock });
    }
    while !try_take(word, lock) {
        wait(word, lock, routine);
    }
    context::note_acquired(HeldLock::here(lock, routine, irql));
}

/// Waits for the lock and acquires it, raises the IRQL to `irql`, and returns the previous IRQL.
#[track_caller]
pub(crate) fn acquire_and_raise(
    word: &AtomicUsize,
    lock: Lock,
    routine: &'static str,
    irql: KIRQL,
) -> KIRQL {
    acquire_at(word, lock, routine, irql);
    let old = context::irql();
    context::set_irql(old.max(irql));
    old
}

/// Acquires the lock if it is free.
#[track_caller]
pub(crate) fn try_acquire(word: &AtomicUsize, lock: Lock, routine: &'static str) -> bool {
    let taken = try_take(word, lock);
    if taken {
        context::note_acquired(HeldLock::here(lock, routine, DISPATCH_LEVEL));
    }
    taken
}

/// Returns whether this context holds the lock, and reports a release if it does not.
#[track_caller]
pub(crate) fn require_held(word: &AtomicUsize, lock: Lock, routine: &'static str) -> bool {
    let held = context::holds(lock);
    if !held {
        let holder = Holder::of(word);
        if holder.is_some_and(|holder| holder.context == context::id()) {
            violate(routine, ViolationKind::MixedUse { lock });
        } else {
            let by_another = holder.is_some();
            violate(routine, ViolationKind::NotHeld { lock, by_another });
        }
    }
    held
}

/// Releases the lock, which this context holds.
pub(crate) fn release(word: &AtomicUsize, lock: Lock) {
    context::note_released(lock);
    word.store(0, Ordering::Release);
}

/// Releases the lock and lowers the IRQL to `irql`, or reports what forbids that. Returns whether this
/// context held the lock.
#[track_caller]
pub(crate) fn release_and_lower(
    word: &AtomicUsize,
    lock: Lock,
    routine: &'static str,
    irql: KIRQL,
) -> bool {
    let held = require_held(word, lock, routine);
    if held {
        require_back(routine, lock, irql);
        release(word, lock);
        context::set_irql(irql);
    }
    held
}

/// Who holds a lock, and how.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Holder {
    context: ContextId,
    is_queued: bool,
}

impl Holder {
    fn this(lock: Lock) -> Self {
        Self {
            context: context::id(),
            is_queued: matches!(lock, Lock::QueuedSpinLock(_)),
        }
    }

    fn of(word: &AtomicUsize) -> Option<Self> {
        let word = word.load(Ordering::Relaxed);
        (word != 0).then_some(Self {
            context: ContextId(word >> 1),
            is_queued: word & 1 != 0,
        })
    }

    const fn word(self) -> usize {
        self.context.0 << 1 | self.is_queued as usize
    }
}

fn try_take(word: &AtomicUsize, lock: Lock) -> bool {
    let me = Holder::this(lock).word();
    word.compare_exchange(0, me, Ordering::Acquire, Ordering::Relaxed)
        .is_ok()
}

/// Waits a little. Reports a holder that will never release the lock, or that holds it as a lock
/// of another kind.
#[track_caller]
fn wait(word: &AtomicUsize, lock: Lock, routine: &'static str) {
    if spin_while(|| word.load(Ordering::Relaxed) != 0) {
        return;
    }
    let Some(holder) = Holder::of(word) else {
        return;
    };
    if holder.is_queued != Holder::this(lock).is_queued {
        stop(routine, ViolationKind::MixedUse { lock });
    }
    if let Some(lock) = ended::left_held(holder.context, lock) {
        stop(routine, ViolationKind::HolderEnded { lock });
    }
    thread::yield_now();
}
