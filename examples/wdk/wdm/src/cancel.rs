//! The cancel routine.

use spin_lock_safe::ddi::IoReleaseCancelSpinLock;
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, LockToken, spin_lock_safe};
use wdk_sys::STATUS_CANCELLED;

use crate::dispatch::complete;
use crate::extension::DeviceExtension;

/// Unlinks and completes a waiting read.
///
/// # Safety
///
/// The I/O manager calls it for this driver's device.
#[spin_lock_safe(DRIVER_CANCEL, types = wdk_sys)]
pub unsafe extern "C" fn cancel_read(
    device: &DeviceObject,
    irp: Irp,
    token: &mut LockToken,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(cancel);
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    let canceled = irp.as_ptr();
    extension
        .reads
        .acquire()
        .retain(|read| read.as_ptr() != canceled);
    _ = complete(irp, STATUS_CANCELLED, token);
}
