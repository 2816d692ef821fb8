//! A role that is entered with a spin lock held: its guard is a parameter that the system
//! does not see.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::sys::STATUS_CANCELLED;
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, spin_lock_safe};

/// Completes a request that is in no queue.
///
/// # Safety
///
/// The I/O manager calls it.
#[spin_lock_safe(DRIVER_CANCEL)]
pub unsafe extern "system" fn cancel(
    _device: &DeviceObject,
    mut irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(cancel);
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}
