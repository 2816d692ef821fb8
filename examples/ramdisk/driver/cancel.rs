#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, IoReleaseCancelSpinLock, STATUS_CANCELLED};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

use super::adapter::Adapter;
use super::service;

/// Cancels a request that waits for a write.
///
/// The I/O manager enters with the cancel spin lock held, of which a token knows
/// nothing. So the lock is given back first, as the system took it, and only then
/// the routine is entered that the lint checks.
///
/// # Safety
///
/// The I/O manager calls it as a `DRIVER_CANCEL` routine.
pub unsafe extern "system" fn CancelWait(_DeviceObject: *mut DEVICE_OBJECT, Irp: *mut IRP) {
    // SAFETY: the I/O manager passes a valid request, and has set its `CancelIrql`.
    let irql = unsafe { (*Irp).CancelIrql };
    // SAFETY: the I/O manager took the lock on this processor, and expects this.
    unsafe { IoReleaseCancelSpinLock(irql) };
    // SAFETY: no spin lock is held any more; the request is this routine's.
    unsafe { cancel_wait(Irp) };
}

/// Unlinks the request and completes it.
///
/// # Safety
///
/// [`CancelWait`] calls it for a request that it was called with.
#[spin_lock_safe]
unsafe extern "system" fn cancel_wait(Irp: *mut IRP, token: &mut LockToken) {
    // SAFETY: its cancel routine runs, so the request is this routine's to complete; it
    // is unlinked before that.
    let irp = unsafe { Irp::from_raw(Irp) };
    let [extension, ..] = irp.driver_context();
    // SAFETY: it is the extension that `HwProcessServiceRequest` was called with; the
    // adapter is not removed before the request is completed.
    let adapter = unsafe { Adapter::from_raw(extension) };
    adapter.waiters.acquire().unlink(Irp);
    service::complete(adapter, irp, STATUS_CANCELLED, token);
}
