//! A cancel routine releases the cancel spin lock first of all.
//! The system enters it with that lock held.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::sys::STATUS_CANCELLED;
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(_: &DeviceObject, mut irp: Irp, cancel: CancelSpinLockGuard<'_>) {
    IoReleaseCancelSpinLock(cancel);
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
