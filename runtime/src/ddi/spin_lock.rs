#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use crate::cancel_spin_lock::{CancelSpinLockGuard, SoleCancelSpinLockGuard};
use crate::spin_lock::{DpcSpinLockGuard, ForDpcSpinLockGuard, SpinLock, SpinLockGuard};
use crate::token::LockToken;

/// Acquires `lock` at any IRQL up to `DISPATCH_LEVEL`. See [`SpinLock::acquire`].
///
/// Microsoft's page: [`KeAcquireSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlock).
#[inline]
#[track_caller]
pub fn KeAcquireSpinLock<'a, T>(
    token: &'a LockToken,
    lock: &'a SpinLock<T>,
) -> SpinLockGuard<'a, T> {
    lock.acquire(token)
}

/// Releases a lock acquired with [`KeAcquireSpinLock`].
///
/// The IRQL is restored when the context's last lock is released.
///
/// Microsoft's page: [`KeReleaseSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasespinlock).
#[inline]
pub fn KeReleaseSpinLock<T>(guard: SpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires `lock` at `DISPATCH_LEVEL`. See [`SpinLock::acquire_at_dpc_level`].
///
/// Microsoft's page: [`KeAcquireSpinLockAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlockatdpclevel).
#[inline]
#[track_caller]
pub fn KeAcquireSpinLockAtDpcLevel<'a, T>(
    token: &'a LockToken,
    lock: &'a SpinLock<T>,
) -> DpcSpinLockGuard<'a, T> {
    lock.acquire_at_dpc_level(token)
}

/// Releases a lock acquired with [`KeAcquireSpinLockAtDpcLevel`].
///
/// Microsoft's page: [`KeReleaseSpinLockFromDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasespinlockfromdpclevel).
#[inline]
pub fn KeReleaseSpinLockFromDpcLevel<T>(guard: DpcSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires `lock` if it is free, at `DISPATCH_LEVEL`. See
/// [`SpinLock::try_acquire_at_dpc_level`].
///
/// [`KeReleaseSpinLockFromDpcLevel`] releases it.
///
/// Microsoft's page: [`KeTryToAcquireSpinLockAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ketrytoacquirespinlockatdpclevel).
#[inline]
#[track_caller]
pub fn KeTryToAcquireSpinLockAtDpcLevel<'a, T>(
    token: &'a LockToken,
    lock: &'a SpinLock<T>,
) -> Option<DpcSpinLockGuard<'a, T>> {
    lock.try_acquire_at_dpc_level(token)
}

/// Acquires `lock` in a threaded DPC. See [`SpinLock::acquire_for_dpc`].
///
/// Microsoft's page: [`KeAcquireSpinLockForDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquirespinlockfordpc).
#[inline]
#[track_caller]
pub fn KeAcquireSpinLockForDpc<'a, T>(
    token: &'a LockToken,
    lock: &'a SpinLock<T>,
) -> ForDpcSpinLockGuard<'a, T> {
    lock.acquire_for_dpc(token)
}

/// Releases a lock acquired with [`KeAcquireSpinLockForDpc`].
///
/// Microsoft's page: [`KeReleaseSpinLockForDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasespinlockfordpc).
#[inline]
pub fn KeReleaseSpinLockForDpc<T>(guard: ForDpcSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires the system's cancel spin lock, at any IRQL up to `DISPATCH_LEVEL`.
///
/// Microsoft's page: [`IoAcquireCancelSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioacquirecancelspinlock).
///
/// # Examples
///
/// ```
/// use spin_lock_safe::LockToken;
/// use spin_lock_safe::ddi::{IoAcquireCancelSpinLock, IoReleaseCancelSpinLock};
///
/// fn under_the_cancel_lock(token: &LockToken) {
///     let cancel = IoAcquireCancelSpinLock(token);
///     // ...
///     IoReleaseCancelSpinLock(cancel);
/// }
/// ```
#[inline]
#[track_caller]
pub fn IoAcquireCancelSpinLock(token: &LockToken) -> CancelSpinLockGuard<'_> {
    CancelSpinLockGuard::acquire(token)
}

/// Releases the cancel spin lock.
///
/// Microsoft's page: [`IoReleaseCancelSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioreleasecancelspinlock).
#[inline]
pub fn IoReleaseCancelSpinLock(guard: CancelSpinLockGuard<'_>) {
    guard.release();
}

/// Acquires the cancel spin lock as the only lock that the context holds. See
/// [`SpinLock::acquire_sole`].
///
/// The guard's [`release`](SoleCancelSpinLockGuard::release) returns the token.
///
/// Microsoft's page: [`IoAcquireCancelSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioacquirecancelspinlock).
///
/// # Examples
///
/// ```
/// use spin_lock_safe::LockToken;
/// use spin_lock_safe::ddi::IoAcquireCancelSpinLockSole;
///
/// fn under_the_cancel_lock(token: &mut LockToken) {
///     let cancel = IoAcquireCancelSpinLockSole(token);
///     // ...
///     let token = cancel.release();
/// #   let _ = token;
/// }
/// ```
#[inline]
#[track_caller]
pub fn IoAcquireCancelSpinLockSole(token: &mut LockToken) -> SoleCancelSpinLockGuard<'_> {
    SoleCancelSpinLockGuard::acquire(token)
}
