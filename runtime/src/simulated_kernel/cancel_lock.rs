//! The system's one cancel spin lock.

use super::irql::{require_at_most_dispatch_level, require_back};
use super::violation::Lock;
use super::{context, lock_word};
use crate::raw::{DISPATCH_LEVEL, KIRQL};
use crate::sync::atomic::AtomicUsize;
use crate::sync::global;

global! { static WORD: AtomicUsize = AtomicUsize::new(0); }

/// Acquires the lock for `routine` and returns the previous IRQL.
#[track_caller]
pub(crate) fn acquire(routine: &'static str) -> KIRQL {
    require_at_most_dispatch_level(routine);
    lock_word::acquire(&WORD, Lock::CancelSpinLock, routine);
    let old = context::irql();
    context::set_irql(old.max(DISPATCH_LEVEL));
    old
}

/// Releases the lock and lowers the IRQL.
#[track_caller]
pub(crate) fn release(routine: &'static str, irql: KIRQL) {
    if lock_word::require_held(&WORD, Lock::CancelSpinLock, routine) {
        require_back(routine, Lock::CancelSpinLock, irql);
        lock_word::release(&WORD, Lock::CancelSpinLock);
        context::set_irql(irql);
    }
}
