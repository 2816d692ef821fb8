#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use crate::ex_spin_lock::{
    DpcExclusiveSpinLockGuard, DpcSharedSpinLockGuard, ExSpinLock, ExclusiveSpinLockGuard,
    SharedSpinLockGuard,
};
use crate::token::LockToken;

/// Acquires `lock` to write, at any IRQL up to `DISPATCH_LEVEL`; see
/// [`ExSpinLock::acquire_exclusive`].
///
/// SDV does not count this lock: a stricter rule, for the same reason.
///
/// Microsoft's page: `ExAcquireSpinLockExclusive` function (wdm.h).
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
/// Microsoft's page: `ExReleaseSpinLockExclusive` function (wdm.h).
#[inline]
pub fn ExReleaseSpinLockExclusive<T>(guard: ExclusiveSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires `lock` to write, at `DISPATCH_LEVEL`; see
/// [`ExSpinLock::acquire_exclusive_at_dpc_level`].
///
/// SDV does not count this lock: a stricter rule, for the same reason.
///
/// Microsoft's page: `ExAcquireSpinLockExclusiveAtDpcLevel` function (wdm.h).
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
/// Microsoft's page: `ExReleaseSpinLockExclusiveFromDpcLevel` function (wdm.h).
#[inline]
pub fn ExReleaseSpinLockExclusiveFromDpcLevel<T>(guard: DpcExclusiveSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires `lock` to read, at any IRQL up to `DISPATCH_LEVEL`; see
/// [`ExSpinLock::acquire_shared`].
///
/// SDV does not count this lock: a stricter rule, for the same reason.
///
/// Microsoft's page: `ExAcquireSpinLockShared` function (wdm.h).
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
/// Microsoft's page: `ExReleaseSpinLockShared` function (wdm.h).
#[inline]
pub fn ExReleaseSpinLockShared<T>(guard: SharedSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires `lock` to read, at `DISPATCH_LEVEL`; see
/// [`ExSpinLock::acquire_shared_at_dpc_level`].
///
/// SDV does not count this lock: a stricter rule, for the same reason.
///
/// Microsoft's page: `ExAcquireSpinLockSharedAtDpcLevel` function (wdm.h).
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
/// Microsoft's page: `ExReleaseSpinLockSharedFromDpcLevel` function (wdm.h).
#[inline]
pub fn ExReleaseSpinLockSharedFromDpcLevel<T>(guard: DpcSharedSpinLockGuard<'_, T>) {
    guard.release();
}
