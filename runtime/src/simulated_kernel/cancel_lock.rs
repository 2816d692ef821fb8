//! The system's one cancel spin lock.

use super::irql::require_at_most_dispatch_level;
use super::lock_word;
use super::violation::Lock;
use crate::raw::{DISPATCH_LEVEL, KIRQL};
use crate::sync::atomic::AtomicUsize;
use crate::sync::global;

global! { static WORD: AtomicUsize = AtomicUsize::new(0); }

/// Acquires the lock for `routine` and returns the previous IRQL.
#[track_caller]
pub(crate) fn acquire(routine: &'static str) -> KIRQL {
    require_at_most_dispatch_level(routine);
    lock_word::acquire_and_raise(&WORD, Lock::CancelSpinLock, routine, DISPATCH_LEVEL)
}

/// Releases the lock and lowers the IRQL.
#[track_caller]
pub(crate) fn release(routine: &'static str, irql: KIRQL) {
    lock_word::release_and_lower(&WORD, Lock::CancelSpinLock, routine, irql);
}
