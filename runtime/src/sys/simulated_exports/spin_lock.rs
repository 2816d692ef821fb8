#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use crate::raw::{DISPATCH_LEVEL, KIRQL, KSPIN_LOCK};
use crate::simulated_kernel::Lock;
use crate::simulated_kernel::irql::{
    require_at_least_dispatch_level, require_at_most_dispatch_level, require_dispatch_level,
};
use crate::simulated_kernel::lock_word;
use crate::sync::atomic::AtomicUsize;

/// Raises the IRQL to `DISPATCH_LEVEL`, acquires the lock and returns the old IRQL.
///
/// Microsoft's page: [`KeAcquireSpinLockRaiseToDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlockraisetodpc).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// `SpinLock` points to a lock. While other threads may use the lock, only these routines
/// access it.
#[track_caller]
pub unsafe fn KeAcquireSpinLockRaiseToDpc(SpinLock: *mut KSPIN_LOCK) -> KIRQL {
    // SAFETY: promised by the caller.
    unsafe { raise_and_acquire(SpinLock, "KeAcquireSpinLockRaiseToDpc") }
}

/// Acquires the lock in a threaded DPC, like [`KeAcquireSpinLockRaiseToDpc`].
///
/// Microsoft's page: [`KeAcquireSpinLockForDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlockfordpc).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`KeAcquireSpinLockRaiseToDpc`].
#[track_caller]
pub unsafe fn KeAcquireSpinLockForDpc(SpinLock: *mut KSPIN_LOCK) -> KIRQL {
    // SAFETY: promised by the caller.
    unsafe { raise_and_acquire(SpinLock, "KeAcquireSpinLockForDpc") }
}

/// # Safety
///
/// The same as for [`KeAcquireSpinLockRaiseToDpc`].
#[track_caller]
unsafe fn raise_and_acquire(lock: *mut KSPIN_LOCK, routine: &'static str) -> KIRQL {
    require_at_most_dispatch_level(routine);
    // SAFETY: the caller promises that the lock is valid.
    let word = unsafe { word(lock) };
    lock_word::acquire_and_raise(word, name(lock), routine, DISPATCH_LEVEL)
}

/// Releases the lock and lowers the IRQL to `NewIrql`.
///
/// Microsoft's page: [`KeReleaseSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasespinlock).
///
/// # Panics
///
/// If this context does not hold the lock, if `NewIrql` is above the IRQL, or if it
/// is below `DISPATCH_LEVEL` while another lock is held.
///
/// # Safety
///
/// The same as for [`KeAcquireSpinLockRaiseToDpc`]. What the lock guards is not used
/// any more.
#[track_caller]
pub unsafe fn KeReleaseSpinLock(SpinLock: *mut KSPIN_LOCK, NewIrql: KIRQL) {
    // SAFETY: promised by the caller.
    unsafe { release_and_lower(SpinLock, NewIrql, "KeReleaseSpinLock") };
}

/// Releases the lock in a threaded DPC, like [`KeReleaseSpinLock`].
///
/// Microsoft's page: [`KeReleaseSpinLockForDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasespinlockfordpc).
///
/// # Panics
///
/// The same as for [`KeReleaseSpinLock`].
///
/// # Safety
///
/// The same as for [`KeReleaseSpinLock`].
#[track_caller]
pub unsafe fn KeReleaseSpinLockForDpc(SpinLock: *mut KSPIN_LOCK, OldIrql: KIRQL) {
    // SAFETY: promised by the caller.
    unsafe { release_and_lower(SpinLock, OldIrql, "KeReleaseSpinLockForDpc") };
}

/// # Safety
///
/// The same as for [`KeReleaseSpinLock`].
#[track_caller]
unsafe fn release_and_lower(lock: *mut KSPIN_LOCK, irql: KIRQL, routine: &'static str) {
    // SAFETY: the caller promises that the lock is valid.
    let word = unsafe { word(lock) };
    lock_word::release_and_lower(word, name(lock), routine, irql);
}

/// Acquires the lock where the IRQL is `DISPATCH_LEVEL` already.
///
/// Microsoft's page: [`KeAcquireSpinLockAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlockatdpclevel).
///
/// # Panics
///
/// If this context holds the lock already, or the IRQL is not `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`KeAcquireSpinLockRaiseToDpc`].
#[track_caller]
pub unsafe fn KeAcquireSpinLockAtDpcLevel(SpinLock: *mut KSPIN_LOCK) {
    const ROUTINE: &str = "KeAcquireSpinLockAtDpcLevel";
    require_dispatch_level(ROUTINE);
    // SAFETY: the caller promises that the lock is valid.
    let word = unsafe { word(SpinLock) };
    lock_word::acquire(word, name(SpinLock), ROUTINE);
}

/// Releases the lock and leaves the IRQL as it is.
///
/// Microsoft's page: [`KeReleaseSpinLockFromDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasespinlockfromdpclevel).
///
/// # Panics
///
/// If this context does not hold the lock, or the IRQL is below `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`KeReleaseSpinLock`].
#[track_caller]
pub unsafe fn KeReleaseSpinLockFromDpcLevel(SpinLock: *mut KSPIN_LOCK) {
    const ROUTINE: &str = "KeReleaseSpinLockFromDpcLevel";
    // SAFETY: the caller promises that the lock is valid.
    let word = unsafe { word(SpinLock) };
    if lock_word::require_held(word, name(SpinLock), ROUTINE) {
        require_at_least_dispatch_level(ROUTINE);
        lock_word::release(word, name(SpinLock));
    }
}

/// Acquires the lock if it is free, where the IRQL is `DISPATCH_LEVEL` already.
///
/// Microsoft's page: [`KeTryToAcquireSpinLockAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ketrytoacquirespinlockatdpclevel).
///
/// # Panics
///
/// If the IRQL is not `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The same as for [`KeAcquireSpinLockRaiseToDpc`].
#[track_caller]
#[must_use]
pub unsafe fn KeTryToAcquireSpinLockAtDpcLevel(SpinLock: *mut KSPIN_LOCK) -> bool {
    const ROUTINE: &str = "KeTryToAcquireSpinLockAtDpcLevel";
    require_dispatch_level(ROUTINE);
    // SAFETY: the caller promises that the lock is valid.
    let word = unsafe { word(SpinLock) };
    lock_word::try_acquire(word, name(SpinLock), ROUTINE)
}

fn name(lock: *mut KSPIN_LOCK) -> Lock {
    Lock::SpinLock(lock.addr())
}

/// # Safety
///
/// The same as for [`KeAcquireSpinLockRaiseToDpc`], for all of `'a`.
pub(super) const unsafe fn word<'a>(lock: *mut KSPIN_LOCK) -> &'a AtomicUsize {
    // SAFETY: the lock is valid, aligned, and only accessed atomically.
    unsafe { AtomicUsize::from_ptr(lock) }
}
