//! A cancel routine that completes before it releases the cancel lock.
//! The completion may call back into a driver that wants the cancel lock.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(_: &DeviceObject, irp: Irp, cancel: CancelSpinLockGuard<'_>) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoReleaseCancelSpinLock(cancel);
}

fn main() {}
