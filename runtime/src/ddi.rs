//! The routines of the rule, under their own names.
//!
//! Each takes the [`LockToken`] first. In a function under the attribute
//! [`spin_lock_safe`](macro@crate::spin_lock_safe) they are called as in C, without it.
//!
//! | routine | effect on the spin locks held |
//! |---|---|
//! | [`KeAcquireSpinLock`], [`KeAcquireSpinLockAtDpcLevel`], [`IoAcquireCancelSpinLock`] | one more |
//! | [`KeReleaseSpinLock`], [`KeReleaseSpinLockFromDpcLevel`], [`IoReleaseCancelSpinLock`] | one less |
//! | [`IoCompleteRequest`], [`IoStartNextPacket`] | there must be none |
//!
//! A release takes the guard of its acquire, so that one without the other does
//! not compile.

#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use crate::device_object::DeviceObject;
use crate::guard::{CancelSpinLockGuard, DpcSpinLockGuard, SpinLockGuard};
use crate::irp::Irp;
use crate::spin_lock::SpinLock;
use crate::sys;
use crate::token::LockToken;
use crate::violation::Violation;

pub use crate::sys::{CCHAR, IO_DISK_INCREMENT, IO_NO_INCREMENT};

/// Acquires `lock` at any IRQL up to `DISPATCH_LEVEL`; see [`SpinLock::acquire`].
///
/// Microsoft's page: `KeAcquireSpinLock` macro (wdm.h).
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
/// The IRQL goes back when the context's last lock is released.
///
/// Microsoft's page: `KeReleaseSpinLock` function (wdm.h).
#[inline]
pub fn KeReleaseSpinLock<T>(guard: SpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires `lock` at `DISPATCH_LEVEL`; see [`SpinLock::acquire_at_dpc_level`].
///
/// Microsoft's page: `KeAcquireSpinLockAtDpcLevel` function (wdm.h).
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
/// Microsoft's page: `KeReleaseSpinLockFromDpcLevel` function (wdm.h).
#[inline]
pub fn KeReleaseSpinLockFromDpcLevel<T>(guard: DpcSpinLockGuard<'_, T>) {
    guard.release();
}

/// Acquires the system's cancel spin lock, at any IRQL up to `DISPATCH_LEVEL`.
///
/// Microsoft's page: `IoAcquireCancelSpinLock` function (wdm.h).
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
    token.acquire_cancel_lock();
    CancelSpinLockGuard { token }
}

/// Releases the cancel spin lock.
///
/// Microsoft's page: `IoReleaseCancelSpinLock` function (wdm.h).
#[inline]
pub fn IoReleaseCancelSpinLock(guard: CancelSpinLockGuard<'_>) {
    guard.release();
}

/// Completes `irp`; no spin lock may be held.
///
/// `priority_boost` is added to the priority of the thread that waits for the
/// request: [`IO_NO_INCREMENT`] if it took no time worth a boost.
///
/// The completion routines of the drivers above run before this returns; they may
/// send the next request to this driver.
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with
/// parameter 1 = 1; on the simulated kernel, a panic.
///
/// Microsoft's page: `IofCompleteRequest` function (wdm.h).
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
/// use spin_lock_safe::sys::STATUS_SUCCESS;
/// use spin_lock_safe::{Irp, LockToken};
///
/// fn succeed(mut irp: Irp, bytes: usize, token: &mut LockToken) {
///     irp.set_status(STATUS_SUCCESS);
///     irp.set_information(bytes);
///     IoCompleteRequest(token, irp, IO_NO_INCREMENT);
/// }
/// ```
#[inline]
#[track_caller]
pub fn IoCompleteRequest(token: &mut LockToken, irp: Irp, priority_boost: CCHAR) {
    token.require_no_lock(Violation::CompleteRequest);
    // SAFETY: an `Irp` owns the duty to complete its request, and is consumed here.
    unsafe { sys::IofCompleteRequest(irp.into_raw(), priority_boost) };
}

/// Takes the next request off the device's queue and starts it; no spin lock may
/// be held.
///
/// The driver's own `StartIo` routine runs before this returns. Call it at
/// `DISPATCH_LEVEL`. `cancelable` tells whether the queue's requests have cancel
/// routines.
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with
/// parameter 1 = 2; on the simulated kernel, a panic.
///
/// Microsoft's page: `IoStartNextPacket` function (ntifs.h).
#[inline]
#[track_caller]
pub fn IoStartNextPacket(token: &mut LockToken, device: &DeviceObject, cancelable: bool) {
    token.require_no_lock(Violation::StartNextPacket);
    // SAFETY: a `DeviceObject` is valid.
    unsafe { sys::IoStartNextPacket(device.as_ptr(), cancelable) };
}
