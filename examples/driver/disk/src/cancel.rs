#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use protocol::Event;
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, IoReleaseCancelSpinLock, STATUS_CANCELLED};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

use crate::complete::complete;
use crate::extension::DeviceExtension;

/// Cancels a request that waits to be executed, or for a write.
///
/// The I/O manager enters with the cancel spin lock held, of which a token knows nothing.
/// So the lock is given back first, as the system took it, and only then the routine is
/// entered that the lint checks.
///
/// # Safety
///
/// The I/O manager calls it as a `DRIVER_CANCEL` routine.
pub(crate) unsafe extern "system" fn CancelRequest(
    DeviceObject: *mut DEVICE_OBJECT,
    Irp: *mut IRP,
) {
    // SAFETY: the I/O manager passes a valid request, and has set its `CancelIrql`.
    let irql = unsafe { (*Irp).CancelIrql };
    // SAFETY: the I/O manager took the lock on this processor, and expects this.
    unsafe { IoReleaseCancelSpinLock(irql) };
    // SAFETY: no spin lock is held any more; the request is this routine's.
    unsafe { cancel_request(DeviceObject, Irp) };
}

/// Unlinks the request and completes it.
///
/// # Safety
///
/// [`CancelRequest`] calls it for a request that it was called with.
#[spin_lock_safe]
unsafe extern "system" fn cancel_request(
    DeviceObject: *mut DEVICE_OBJECT,
    Irp: *mut IRP,
    token: &mut LockToken,
) {
    // SAFETY: it is a device of this driver.
    let extension = unsafe { DeviceExtension::of(DeviceObject) };
    extension.requests.acquire().unlink(Irp);
    extension.waiters.acquire().unlink(Irp);
    // SAFETY: its cancel routine runs, so the request is this routine's to complete, and
    // it is in no queue any more.
    let irp = unsafe { Irp::from_raw(Irp) };
    complete(extension, irp, STATUS_CANCELLED, Event::Canceled, token);
}
