#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use crate::ex_spin_lock::{
    DpcExclusiveSpinLockGuard, DpcSharedSpinLockGuard, ExSpinLock, ExclusiveSpinLockGuard,
    SharedSpinLockGuard,
};
use crate::token::LockToken;

/// Acquires `lock` to write, at any IRQL up to `DISPATCH_LEVEL`. See
/// [`ExSpinLock::acquire_exclusive`].
///
/// Static Driver Verifier does not count this lock. This crate counts every kind of spin lock.
///
/// Microsoft's page: [`ExAcquireSpinLockExclusive`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockexclusive).
#[inline]
#[track_caller]
pub fn ExAcquireSpinLockExclusive<'a, T>(
    token: &'a LockToken,
    lock: &'a ExSpinLock<T>,
) -> ExclusiveSpinLockGuard<'a, T> {
    lock.acquire_exclusive(token)
}

/// Releases a lock acquired with [`ExAcquireSpinLockExclusive`].
///
/// Microsoft's page: [`ExReleaseSpinLockExclusive`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlockexclusive).
#[inline]
pub fn ExReleaseSpinLockExclusive<T>(guard: ExclusiveSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires `lock` to write, at `DISPATCH_LEVEL`. See
/// [`ExSpinLock::acquire_exclusive_at_dpc_level`].
///
/// Static Driver Verifier does not count this lock. This crate counts every kind of spin lock.
///
/// Microsoft's page: [`ExAcquireSpinLockExclusiveAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockexclusiveatdpclevel).
#[inline]
#[track_caller]
pub fn ExAcquireSpinLockExclusiveAtDpcLevel<'a, T>(
    token: &'a LockToken,
    lock: &'a ExSpinLock<T>,
) -> DpcExclusiveSpinLockGuard<'a, T> {
    lock.acquire_exclusive_at_dpc_level(token)
}

/// Releases a lock acquired with [`ExAcquireSpinLockExclusiveAtDpcLevel`].
///
/// Microsoft's page: [`ExReleaseSpinLockExclusiveFromDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlockexclusivefromdpclevel).
#[inline]
pub fn ExReleaseSpinLockExclusiveFromDpcLevel<T>(guard: DpcExclusiveSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires `lock` to read, at any IRQL up to `DISPATCH_LEVEL`. See
/// [`ExSpinLock::acquire_shared`].
///
/// Static Driver Verifier does not count this lock. This crate counts every kind of spin lock.
///
/// Microsoft's page: [`ExAcquireSpinLockShared`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlockshared).
#[inline]
#[track_caller]
pub fn ExAcquireSpinLockShared<'a, T>(
    token: &'a LockToken,
    lock: &'a ExSpinLock<T>,
) -> SharedSpinLockGuard<'a, T> {
    lock.acquire_shared(token)
}

/// Releases a lock acquired with [`ExAcquireSpinLockShared`].
///
/// Microsoft's page: [`ExReleaseSpinLockShared`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlockshared).
#[inline]
pub fn ExReleaseSpinLockShared<T>(guard: SharedSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires `lock` to read, at `DISPATCH_LEVEL`. See
/// [`ExSpinLock::acquire_shared_at_dpc_level`].
///
/// Static Driver Verifier does not count this lock. This crate counts every kind of spin lock.
///
/// Microsoft's page: [`ExAcquireSpinLockSharedAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exacquirespinlocksharedatdpclevel).
#[inline]
#[track_caller]
pub fn ExAcquireSpinLockSharedAtDpcLevel<'a, T>(
    token: &'a LockToken,
    lock: &'a ExSpinLock<T>,
) -> DpcSharedSpinLockGuard<'a, T> {
    lock.acquire_shared_at_dpc_level(token)
}

/// Releases a lock acquired with [`ExAcquireSpinLockSharedAtDpcLevel`].
///
/// Microsoft's page: [`ExReleaseSpinLockSharedFromDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exreleasespinlocksharedfromdpclevel).
#[inline]
pub fn ExReleaseSpinLockSharedFromDpcLevel<T>(guard: DpcSharedSpinLockGuard<'_, T>) {
    guard.release();
}
