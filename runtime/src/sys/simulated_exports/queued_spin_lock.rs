#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::ptr;

use super::spin_lock::word;
use crate::raw::{DISPATCH_LEVEL, KLOCK_QUEUE_HANDLE, KSPIN_LOCK};
use crate::simulated_kernel::Lock;
use crate::simulated_kernel::ViolationKind;
use crate::simulated_kernel::irql::{
    require_at_least_dispatch_level, require_at_most_dispatch_level, require_back,
    require_dispatch_level,
};
use crate::simulated_kernel::report::violate;
use crate::simulated_kernel::{context, lock_word};

/// Raises the IRQL to `DISPATCH_LEVEL` and takes the lock.
///
/// The IRQL from before goes to `LockHandle`. Waiters are not served in order here.
///
/// Microsoft's page: `KeAcquireInStackQueuedSpinLock` function (wdm.h).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// `SpinLock` points to a lock, and is only accessed by these routines while other
/// threads may use it. `LockHandle` is valid until the lock is released with it.
#[track_caller]
pub unsafe fn KeAcquireInStackQueuedSpinLock(
    SpinLock: *mut KSPIN_LOCK,
    LockHandle: *mut KLOCK_QUEUE_HANDLE,
) {
    // SAFETY: as the caller promises.
    unsafe { raise_and_acquire(SpinLock, LockHandle, "KeAcquireInStackQueuedSpinLock") };
}

/// Takes the lock in a threaded DPC, as [`KeAcquireInStackQueuedSpinLock`] does.
///
/// Microsoft's page: `KeAcquireInStackQueuedSpinLockForDpc` function (wdm.h).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// As for [`KeAcquireInStackQueuedSpinLock`].
#[track_caller]
pub unsafe fn KeAcquireInStackQueuedSpinLockForDpc(
    SpinLock: *mut KSPIN_LOCK,
    LockHandle: *mut KLOCK_QUEUE_HANDLE,
) {
    // SAFETY: as the caller promises.
    unsafe { raise_and_acquire(SpinLock, LockHandle, "KeAcquireInStackQueuedSpinLockForDpc") };
}

/// Takes the lock; the IRQL is `DISPATCH_LEVEL` already.
///
/// Microsoft's page: `KeAcquireInStackQueuedSpinLockAtDpcLevel` function (wdm.h).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is not `DISPATCH_LEVEL`.
///
/// # Safety
///
/// As for [`KeAcquireInStackQueuedSpinLock`].
#[track_caller]
pub unsafe fn KeAcquireInStackQueuedSpinLockAtDpcLevel(
    SpinLock: *mut KSPIN_LOCK,
    LockHandle: *mut KLOCK_QUEUE_HANDLE,
) {
    const ROUTINE: &str = "KeAcquireInStackQueuedSpinLockAtDpcLevel";
    require_dispatch_level(ROUTINE);
    // SAFETY: as the caller promises.
    unsafe { acquire(SpinLock, LockHandle, ROUTINE) };
}

/// Gives the lock back and lowers the IRQL to the handle's `OldIrql`.
///
/// Microsoft's page: `KeReleaseInStackQueuedSpinLock` function (wdm.h).
///
/// # Panics
///
/// If no lock is held with the handle, or not by this context, if `OldIrql` is above the
/// IRQL, or if it is below `DISPATCH_LEVEL` while another lock is held.
///
/// # Safety
///
/// `LockHandle` is one that a lock was acquired with. What the lock guards is not used as
/// held any more.
#[track_caller]
pub unsafe fn KeReleaseInStackQueuedSpinLock(LockHandle: *const KLOCK_QUEUE_HANDLE) {
    // SAFETY: as the caller promises.
    unsafe { release_and_lower(LockHandle, "KeReleaseInStackQueuedSpinLock") };
}

/// Gives the lock back in a threaded DPC, as [`KeReleaseInStackQueuedSpinLock`] does.
///
/// Microsoft's page: `KeReleaseInStackQueuedSpinLockForDpc` function (wdm.h).
///
/// # Panics
///
/// As [`KeReleaseInStackQueuedSpinLock`].
///
/// # Safety
///
/// As for [`KeReleaseInStackQueuedSpinLock`].
#[track_caller]
pub unsafe fn KeReleaseInStackQueuedSpinLockForDpc(LockHandle: *const KLOCK_QUEUE_HANDLE) {
    // SAFETY: as the caller promises.
    unsafe { release_and_lower(LockHandle, "KeReleaseInStackQueuedSpinLockForDpc") };
}

/// Gives the lock back and leaves the IRQL as it is.
///
/// Microsoft's page: `KeReleaseInStackQueuedSpinLockFromDpcLevel` function (wdm.h).
///
/// # Panics
///
/// If no lock is held with the handle, or not by this context, or if the IRQL is below
/// `DISPATCH_LEVEL`.
///
/// # Safety
///
/// As for [`KeReleaseInStackQueuedSpinLock`].
#[track_caller]
pub unsafe fn KeReleaseInStackQueuedSpinLockFromDpcLevel(LockHandle: *const KLOCK_QUEUE_HANDLE) {
    const ROUTINE: &str = "KeReleaseInStackQueuedSpinLockFromDpcLevel";
    // SAFETY: as the caller promises.
    if let Some(lock) = unsafe { require_held(LockHandle, ROUTINE) } {
        require_at_least_dispatch_level(ROUTINE);
        // SAFETY: the lock is held with this handle.
        unsafe { release(lock, LockHandle) };
    }
}

/// # Safety
///
/// As for [`KeAcquireInStackQueuedSpinLock`].
#[track_caller]
unsafe fn raise_and_acquire(
    lock: *mut KSPIN_LOCK,
    handle: *mut KLOCK_QUEUE_HANDLE,
    routine: &'static str,
) {
    require_at_most_dispatch_level(routine);
    // SAFETY: as the caller promises.
    unsafe { acquire(lock, handle, routine) };
    let old = context::irql();
    // SAFETY: the caller vouches for the handle.
    unsafe { (*handle).OldIrql = old };
    context::set_irql(old.max(DISPATCH_LEVEL));
}

/// # Safety
///
/// As for [`KeAcquireInStackQueuedSpinLock`].
#[track_caller]
unsafe fn acquire(lock: *mut KSPIN_LOCK, handle: *mut KLOCK_QUEUE_HANDLE, routine: &'static str) {
    // SAFETY: the caller vouches for the lock.
    lock_word::acquire(unsafe { word(lock) }, name(lock), routine);
    // SAFETY: the caller vouches for the handle.
    unsafe { (*handle).LockQueue.Lock = lock };
}

/// # Safety
///
/// As for [`KeReleaseInStackQueuedSpinLock`].
#[track_caller]
unsafe fn release_and_lower(handle: *const KLOCK_QUEUE_HANDLE, routine: &'static str) {
    // SAFETY: as the caller promises.
    let Some(lock) = (unsafe { require_held(handle, routine) }) else {
        return;
    };
    // SAFETY: the caller vouches for the handle.
    let old = unsafe { (*handle).OldIrql };
    require_back(routine, name(lock), old);
    // SAFETY: the lock is held with this handle.
    unsafe { release(lock, handle) };
    context::set_irql(old);
}

/// The lock that this context holds with `handle`; reports a handle without one.
///
/// # Safety
///
/// As for [`KeReleaseInStackQueuedSpinLock`].
#[track_caller]
unsafe fn require_held(
    handle: *const KLOCK_QUEUE_HANDLE,
    routine: &'static str,
) -> Option<*mut KSPIN_LOCK> {
    // SAFETY: the caller vouches for the handle.
    let lock = unsafe { (*handle).LockQueue.Lock };
    if lock.is_null() {
        let handle = handle.addr();
        violate(routine, ViolationKind::HandleNotInUse { handle });
        return None;
    }
    // SAFETY: a lock is valid as long as it is held.
    let word = unsafe { word(lock) };
    lock_word::require_held(word, name(lock), routine).then_some(lock)
}

/// # Safety
///
/// `lock` is held by this context, with `handle`.
unsafe fn release(lock: *mut KSPIN_LOCK, handle: *const KLOCK_QUEUE_HANDLE) {
    // SAFETY: the handle is that of the acquire, which could write to it.
    unsafe { (*handle.cast_mut()).LockQueue.Lock = ptr::null_mut() };
    // SAFETY: a lock is valid as long as it is held.
    lock_word::release(unsafe { word(lock) }, name(lock));
}

fn name(lock: *mut KSPIN_LOCK) -> Lock {
    Lock::QueuedSpinLock(lock.addr())
}
