#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::pin::Pin;

use crate::lock_handle::LockQueueHandle;
use crate::queued_spin_lock::{
    DpcQueuedSpinLockGuard, ForDpcQueuedSpinLockGuard, QueuedSpinLock, QueuedSpinLockGuard,
};
use crate::token::LockToken;

/// Acquires `lock` at any IRQL up to `DISPATCH_LEVEL`. See
/// [`QueuedSpinLock::acquire_in_stack_queued`].
///
/// Static Driver Verifier does not count this lock. This crate counts every kind of spin lock.
///
/// Microsoft's page: [`KeAcquireInStackQueuedSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlock).
#[inline]
#[track_caller]
pub fn KeAcquireInStackQueuedSpinLock<'a, T>(
    token: &'a LockToken,
    lock: &'a QueuedSpinLock<T>,
    handle: Pin<&'a mut LockQueueHandle>,
) -> QueuedSpinLockGuard<'a, T> {
    lock.acquire_in_stack_queued(handle, token)
}

/// Releases a lock acquired with [`KeAcquireInStackQueuedSpinLock`].
///
/// Microsoft's page: [`KeReleaseInStackQueuedSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinstackqueuedspinlock).
#[inline]
pub fn KeReleaseInStackQueuedSpinLock<T>(guard: QueuedSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires `lock` at `DISPATCH_LEVEL`. See
/// [`QueuedSpinLock::acquire_in_stack_queued_at_dpc_level`].
///
/// Static Driver Verifier does not count this lock. This crate counts every kind of spin lock.
///
/// Microsoft's page: [`KeAcquireInStackQueuedSpinLockAtDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlockatdpclevel).
#[inline]
#[track_caller]
pub fn KeAcquireInStackQueuedSpinLockAtDpcLevel<'a, T>(
    token: &'a LockToken,
    lock: &'a QueuedSpinLock<T>,
    handle: Pin<&'a mut LockQueueHandle>,
) -> DpcQueuedSpinLockGuard<'a, T> {
    lock.acquire_in_stack_queued_at_dpc_level(handle, token)
}

/// Releases a lock acquired with [`KeAcquireInStackQueuedSpinLockAtDpcLevel`].
///
/// Microsoft's page: [`KeReleaseInStackQueuedSpinLockFromDpcLevel`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinstackqueuedspinlockfromdpclevel).
#[inline]
pub fn KeReleaseInStackQueuedSpinLockFromDpcLevel<T>(guard: DpcQueuedSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires `lock` in a threaded DPC. See
/// [`QueuedSpinLock::acquire_in_stack_queued_for_dpc`].
///
/// Static Driver Verifier does not count this lock. This crate counts every kind of spin lock.
///
/// Microsoft's page: [`KeAcquireInStackQueuedSpinLockForDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keacquireinstackqueuedspinlockfordpc).
#[inline]
#[track_caller]
pub fn KeAcquireInStackQueuedSpinLockForDpc<'a, T>(
    token: &'a LockToken,
    lock: &'a QueuedSpinLock<T>,
    handle: Pin<&'a mut LockQueueHandle>,
) -> ForDpcQueuedSpinLockGuard<'a, T> {
    lock.acquire_in_stack_queued_for_dpc(handle, token)
}

/// Releases a lock acquired with [`KeAcquireInStackQueuedSpinLockForDpc`].
///
/// Microsoft's page: [`KeReleaseInStackQueuedSpinLockForDpc`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleaseinstackqueuedspinlockfordpc).
#[inline]
pub fn KeReleaseInStackQueuedSpinLockForDpc<T>(guard: ForDpcQueuedSpinLockGuard<'_, T>) {
    guard.release();
}
