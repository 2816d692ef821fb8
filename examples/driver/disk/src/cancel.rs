#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use protocol::Event;
use spin_lock_safe::ddi::IoReleaseCancelSpinLock;
use spin_lock_safe::sys::STATUS_CANCELLED;
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, LockToken, spin_lock_safe};

use crate::complete::complete;
use crate::extension::DeviceExtension;

/// Unlinks and completes a canceled request that waits to be executed or for a write.
///
/// # Safety
///
/// The I/O manager calls it for a request to this driver's device.
#[spin_lock_safe(DRIVER_CANCEL)]
pub(crate) unsafe extern "system" fn CancelRequest(
    device: &DeviceObject,
    irp: Irp,
    token: &mut LockToken,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(cancel);
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    extension.requests.acquire().unlink(irp.as_ptr());
    extension.waiters.acquire().unlink(irp.as_ptr());
    complete(extension, irp, STATUS_CANCELLED, Event::Canceled, token);
}
