#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::sync::atomic::AtomicUsize;

use crate::sys::simulated::irql::{
    require_at_most_dispatch_level, require_back, require_dispatch_level,
};
use crate::sys::simulated::violation::Lock;
use crate::sys::simulated::{context, lock_word};
use crate::sys::{DISPATCH_LEVEL, KIRQL, KSPIN_LOCK};

/// Raises the IRQL to `DISPATCH_LEVEL`, takes the lock and returns the old IRQL.
///
/// Microsoft's page: `KeAcquireSpinLockRaiseToDpc` function (wdm.h).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// `SpinLock` points to a lock, and is only accessed by these routines while other
/// threads may use it.
#[track_caller]
pub unsafe fn KeAcquireSpinLockRaiseToDpc(SpinLock: *mut KSPIN_LOCK) -> KIRQL {
    const ROUTINE: &str = "KeAcquireSpinLockRaiseToDpc";
    require_at_most_dispatch_level(ROUTINE);
    // SAFETY: the caller vouches for the lock.
    let word = unsafe { word(SpinLock) };
    lock_word::acquire(word, name(SpinLock), ROUTINE);
    let old = context::irql();
    context::set_irql(old.max(DISPATCH_LEVEL));
    old
}

/// Gives the lock back and lowers the IRQL to `NewIrql`.
///
/// Microsoft's page: `KeReleaseSpinLock` function (wdm.h).
///
/// # Panics
///
/// If this context does not hold the lock, if `NewIrql` is above the IRQL, or if it
/// is below `DISPATCH_LEVEL` while another lock is held.
///
/// # Safety
///
/// As for [`KeAcquireSpinLockRaiseToDpc`]; what the lock guards is not used as held
/// any more.
#[track_caller]
pub unsafe fn KeReleaseSpinLock(SpinLock: *mut KSPIN_LOCK, NewIrql: KIRQL) {
    const ROUTINE: &str = "KeReleaseSpinLock";
    // SAFETY: the caller vouches for the lock.
    let word = unsafe { word(SpinLock) };
    if lock_word::require_held(word, name(SpinLock), ROUTINE) {
        require_back(ROUTINE, NewIrql);
        lock_word::release(word, name(SpinLock));
        context::set_irql(NewIrql);
    }
}

/// Takes the lock; the IRQL is `DISPATCH_LEVEL` already.
///
/// Microsoft's page: `KeAcquireSpinLockAtDpcLevel` function (wdm.h).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is not `DISPATCH_LEVEL`.
///
/// # Safety
///
/// As for [`KeAcquireSpinLockRaiseToDpc`].
#[track_caller]
pub unsafe fn KeAcquireSpinLockAtDpcLevel(SpinLock: *mut KSPIN_LOCK) {
    const ROUTINE: &str = "KeAcquireSpinLockAtDpcLevel";
    require_dispatch_level(ROUTINE);
    // SAFETY: the caller vouches for the lock.
    let word = unsafe { word(SpinLock) };
    lock_word::acquire(word, name(SpinLock), ROUTINE);
}

/// Gives the lock back and leaves the IRQL as it is.
///
/// Microsoft's page: `KeReleaseSpinLockFromDpcLevel` function (wdm.h).
///
/// # Panics
///
/// If this context does not hold the lock, or the IRQL is not `DISPATCH_LEVEL`.
///
/// # Safety
///
/// As for [`KeReleaseSpinLock`].
#[track_caller]
pub unsafe fn KeReleaseSpinLockFromDpcLevel(SpinLock: *mut KSPIN_LOCK) {
    const ROUTINE: &str = "KeReleaseSpinLockFromDpcLevel";
    // SAFETY: the caller vouches for the lock.
    let word = unsafe { word(SpinLock) };
    if lock_word::require_held(word, name(SpinLock), ROUTINE) {
        require_dispatch_level(ROUTINE);
        lock_word::release(word, name(SpinLock));
    }
}

/// Takes the lock if it is free; the IRQL is `DISPATCH_LEVEL` already.
///
/// Microsoft's page: `KeTryToAcquireSpinLockAtDpcLevel` function (wdm.h).
///
/// # Panics
///
/// If the IRQL is not `DISPATCH_LEVEL`.
///
/// # Safety
///
/// As for [`KeAcquireSpinLockRaiseToDpc`].
#[track_caller]
#[must_use]
pub unsafe fn KeTryToAcquireSpinLockAtDpcLevel(SpinLock: *mut KSPIN_LOCK) -> bool {
    const ROUTINE: &str = "KeTryToAcquireSpinLockAtDpcLevel";
    require_dispatch_level(ROUTINE);
    // SAFETY: the caller vouches for the lock.
    let word = unsafe { word(SpinLock) };
    lock_word::try_acquire(word, name(SpinLock), ROUTINE)
}

fn name(lock: *mut KSPIN_LOCK) -> Lock {
    Lock::SpinLock(lock.addr())
}

/// # Safety
///
/// As for [`KeAcquireSpinLockRaiseToDpc`], for all of `'a`.
const unsafe fn word<'a>(lock: *mut KSPIN_LOCK) -> &'a AtomicUsize {
    // SAFETY: the lock is valid, aligned, and only accessed atomically.
    unsafe { AtomicUsize::from_ptr(lock) }
}
