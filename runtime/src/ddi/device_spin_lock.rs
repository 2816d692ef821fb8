//! The locks of interrupts and of Storport.

#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::pin::Pin;

use crate::interrupt_spin_lock::{InterruptSpinLock, InterruptSpinLockGuard};
use crate::lock_handle::StorPortLockHandle;
use crate::storport_spin_lock::{StorPortSpinLock, StorPortSpinLockGuard};
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

/// Releases a lock acquired with [`StorPortAcquireSpinLock`].
///
/// Microsoft's page: [`StorPortReleaseSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportreleasespinlock).
#[inline]
pub fn StorPortReleaseSpinLock<T>(guard: StorPortSpinLockGuard<'_, T>) {
    guard.release();
}
