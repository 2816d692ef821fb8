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

/// Raises the IRQL to `DISPATCH_LEVEL` and acquires the lock.
///
/// Writes the previous IRQL to `LockHandle`. The simulated kernel does not serve waiters in order.
///
/// Microsoft's page: [`KeAcquireInStackQueuedSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlock).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// `SpinLock` points to a lock. While other threads may use the lock, only these routines
/// access it. `LockHandle` is valid until the lock is released with it.
#[track_caller]
pub unsafe fn KeAcquireInStackQueuedSpinLock(
    SpinLock: *mut KSPIN_LOCK,
    LockHandle: *mut KLOCK_QUEUE_HANDLE,
) {
    // SAFETY: promised by the caller.
    unsafe { raise_and_acquire(SpinLock, LockHandle, "KeAcquireInStackQueuedSpinLock") };
}

/// Acquires the lock in a threaded DPC, like [`KeAcquireInStackQueuedSpinLock`].
///
/// Microsoft's page: [`KeAcquireInStackQueuedSpinLockForDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlockfordpc).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`KeAcquireInStackQueuedSpinLock`].
#[track_caller]
pub unsafe fn KeAcquireInStackQueuedSpinLockForDpc(
    SpinLock: *mut KSPIN_LOCK,
    LockHandle: *mut KLOCK_QUEUE_HANDLE,
) {
    // SAFETY: promised by the caller.
    unsafe { raise_and_acquire(SpinLock, LockHandle, "KeAcquireInStackQueuedSpinLockForDpc") };
}

/// Acquires the lock where the IRQL is `DISPATCH_LEVEL` already.
///
/// Microsoft's page: [`KeAcquireInStackQueuedSpinLockAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlockatdpclevel).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is not `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`KeAcquireInStackQueuedSpinLock`].
#[track_caller]
pub unsafe fn KeAcquireInStackQueuedSpinLockAtDpcLevel(
    SpinLock: *mut KSPIN_LOCK,
    LockHandle: *mut KLOCK_QUEUE_HANDLE,
) {
    const ROUTINE: &str = "KeAcquireInStackQueuedSpinLockAtDpcLevel";
    require_dispatch_level(ROUTINE);
    // SAFETY: promised by the caller.
    unsafe { acquire(SpinLock, LockHandle, ROUTINE) };
}

/// Releases the lock and lowers the IRQL to the handle's `OldIrql`.
///
/// Microsoft's page: [`KeReleaseInStackQueuedSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinstackqueuedspinlock).
///
/// # Panics
///
/// If no lock is held with the handle, or not by this context, if `OldIrql` is above the
/// IRQL, or if it is below `DISPATCH_LEVEL` while another lock is held.
///
/// # Safety
///
/// A lock was acquired with `LockHandle`. What the lock guards is not used any
/// more.
#[track_caller]
pub unsafe fn KeReleaseInStackQueuedSpinLock(LockHandle: *const KLOCK_QUEUE_HANDLE) {
    // SAFETY: promised by the caller.
    unsafe { release_and_lower(LockHandle, "KeReleaseInStackQueuedSpinLock") };
}

/// Releases the lock in a threaded DPC, like [`KeReleaseInStackQueuedSpinLock`].
///
/// Microsoft's page: [`KeReleaseInStackQueuedSpinLockForDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinstackqueuedspinlockfordpc).
///
/// # Panics
///
/// The same as for [`KeReleaseInStackQueuedSpinLock`].
///
/// # Safety
///
/// The same as for [`KeReleaseInStackQueuedSpinLock`].
#[track_caller]
pub unsafe fn KeReleaseInStackQueuedSpinLockForDpc(LockHandle: *const KLOCK_QUEUE_HANDLE) {
    // SAFETY: promised by the caller.
    unsafe { release_and_lower(LockHandle, "KeReleaseInStackQueuedSpinLockForDpc") };
}

/// Releases the lock and leaves the IRQL as it is.
///
/// Microsoft's page: [`KeReleaseInStackQueuedSpinLockFromDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinstackqueuedspinlockfromdpclevel).
///
/// # Panics
///
/// If no lock is held with the handle, or not by this context, or if the IRQL is below
/// `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`KeReleaseInStackQueuedSpinLock`].
#[track_caller]
pub unsafe fn KeReleaseInStackQueuedSpinLockFromDpcLevel(LockHandle: *const KLOCK_QUEUE_HANDLE) {
    const ROUTINE: &str = "KeReleaseInStackQueuedSpinLockFromDpcLevel";
    // SAFETY: promised by the caller.
    if let Some(lock) = unsafe { require_held(LockHandle, ROUTINE) } {
        require_at_least_dispatch_level(ROUTINE);
        // SAFETY: the lock is held with this handle.
        unsafe { release(lock, LockHandle) };
    }
}

/// # Safety
///
/// The same as for [`KeAcquireInStackQueuedSpinLock`].
#[track_caller]
unsafe fn raise_and_acquire(
    lock: *mut KSPIN_LOCK,
    handle: *mut KLOCK_QUEUE_HANDLE,
    routine: &'static str,
) {
    require_at_most_dispatch_level(routine);
    // SAFETY: promised by the caller.
    unsafe { acquire(lock, handle, routine) };
    let old = context::irql();
    // SAFETY: the caller promises that the handle is valid.
    unsafe { (*handle).OldIrql = old };
    context::set_irql(old.max(DISPATCH_LEVEL));
}

/// # Safety
///
/// The same as for [`KeAcquireInStackQueuedSpinLock`].
#[track_caller]
unsafe fn acquire(lock: *mut KSPIN_LOCK, handle: *mut KLOCK_QUEUE_HANDLE, routine: &'static str) {
    // SAFETY: the caller promises that the lock is valid.
    lock_word::acquire(unsafe { word(lock) }, name(lock), routine);
    // SAFETY: the caller promises that the handle is valid.
    unsafe { (*handle).LockQueue.Lock = lock };
}

/// # Safety
///
/// The same as for [`KeReleaseInStackQueuedSpinLock`].
#[track_caller]
unsafe fn release_and_lower(handle: *const KLOCK_QUEUE_HANDLE, routine: &'static str) {
    // SAFETY: promised by the caller.
    let Some(lock) = (unsafe { require_held(handle, routine) }) else {
        return;
    };
    // SAFETY: the caller promises that the handle is valid.
    let old = unsafe { (*handle).OldIrql };
    require_back(routine, name(lock), old);
    // SAFETY: the lock is held with this handle.
    unsafe { release(lock, handle) };
    context::set_irql(old);
}

/// Returns the lock that this context holds with `handle`, or reports that there is none.
///
/// # Safety
///
/// The same as for [`KeReleaseInStackQueuedSpinLock`].
#[track_caller]
unsafe fn require_held(
    handle: *const KLOCK_QUEUE_HANDLE,
    routine: &'static str,
) -> Option<*mut KSPIN_LOCK> {
    // SAFETY: the caller promises that the handle is valid.
    let lock = unsafe { (*handle).LockQueue.Lock };
    if lock.is_null() {
        let handle = handle.addr();
        violate(routine, ViolationKind::HandleNotInUse { handle });
        return None;
    }
    // SAFETY: a held lock is valid.
    let word = unsafe { word(lock) };
    lock_word::require_held(word, name(lock), routine).then_some(lock)
}

/// # Safety
///
/// `lock` is held by this context, with `handle`.
unsafe fn release(lock: *mut KSPIN_LOCK, handle: *const KLOCK_QUEUE_HANDLE) {
    // SAFETY: the acquire wrote to this handle, so it may be written to.
    unsafe { (*handle.cast_mut()).LockQueue.Lock = ptr::null_mut() };
    // SAFETY: a held lock is valid.
    lock_word::release(unsafe { word(lock) }, name(lock));
}

fn name(lock: *mut KSPIN_LOCK) -> Lock {
    Lock::QueuedSpinLock(lock.addr())
}
