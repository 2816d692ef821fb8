//! The locks of interrupts and of Storport.

#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::pin::Pin;

use crate::interrupt_spin_lock::{InterruptSpinLock, InterruptSpinLockGuard};
use crate::lock_handle::StorPortLockHandle;
use crate::msi_spin_lock::{MsiSpinLock, MsiSpinLockGuard};
use crate::storport_spin_lock::{StorPortSpinLock, StorPortSpinLockGuard};
use crate::sys::ULONG;
use crate::token::LockToken;

/// Acquires the lock of an interrupt, at any IRQL up to the interrupt's. See
/// [`InterruptSpinLock::acquire`].
///
/// Static Driver Verifier does not count this lock. This crate counts every kind of spin lock.
///
/// Microsoft's page: [`KeAcquireInterruptSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinterruptspinlock).
#[inline]
#[track_caller]
pub fn KeAcquireInterruptSpinLock<'a, T>(
    token: &'a LockToken,
    lock: &'a InterruptSpinLock<T>,
) -> InterruptSpinLockGuard<'a, T> {
    lock.acquire(token)
}

/// Releases a lock acquired with [`KeAcquireInterruptSpinLock`].
///
/// Microsoft's page: [`KeReleaseInterruptSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinterruptspinlock).
#[inline]
pub fn KeReleaseInterruptSpinLock<T>(guard: InterruptSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires a lock that Storport keeps for the miniport. See
/// [`StorPortSpinLock::acquire_with_handle`].
///
/// Static Driver Verifier does not count this lock. This crate counts every kind of spin lock.
///
/// Microsoft's page: [`StorPortAcquireSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlock).
#[inline]
#[track_caller]
pub fn StorPortAcquireSpinLock<'a, T>(
    token: &'a LockToken,
    lock: &'a StorPortSpinLock<T>,
    handle: Pin<&'a mut StorPortLockHandle>,
) -> StorPortSpinLockGuard<'a, T> {
    lock.acquire_with_handle(handle, token)
}

/// Acquires a lock that Storport keeps for the miniport, or returns the status with which Storport
/// refuses it. See [`StorPortSpinLock::try_acquire_with_handle`].
///
/// Static Driver Verifier does not count this lock. This crate counts every kind of spin lock.
///
/// # Errors
///
/// The `STOR_STATUS_…` with which Storport refuses the lock. Then the lock is not held.
///
/// Microsoft's page: [`StorPortAcquireSpinLockEx`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlockex).
#[inline]
#[track_caller]
pub fn StorPortAcquireSpinLockEx<'a, T>(
    token: &'a LockToken,
    lock: &'a StorPortSpinLock<T>,
    handle: Pin<&'a mut StorPortLockHandle>,
) -> Result<StorPortSpinLockGuard<'a, T>, ULONG> {
    lock.try_acquire_with_handle(handle, token)
}

/// Releases a lock acquired with [`StorPortAcquireSpinLock`] or [`StorPortAcquireSpinLockEx`].
///
/// Microsoft's page: [`StorPortReleaseSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportreleasespinlock).
#[inline]
pub fn StorPortReleaseSpinLock<T>(guard: StorPortSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires the lock of an interrupt message, at any IRQL up to the interrupt's. See
/// [`MsiSpinLock::acquire`].
///
/// Static Driver Verifier does not count this lock. This crate counts every kind of spin lock.
///
/// Microsoft's page: [`StorPortAcquireMSISpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquiremsispinlock).
#[inline]
#[track_caller]
pub fn StorPortAcquireMSISpinLock<'a, T>(
    token: &'a LockToken,
    lock: &'a MsiSpinLock<T>,
) -> MsiSpinLockGuard<'a, T> {
    lock.acquire(token)
}

/// Releases a lock acquired with [`StorPortAcquireMSISpinLock`].
///
/// Microsoft's page: [`StorPortReleaseMSISpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportreleasemsispinlock).
#[inline]
pub fn StorPortReleaseMSISpinLock<T>(guard: MsiSpinLockGuard<'_, T>) {
    guard.release();
}
