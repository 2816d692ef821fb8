//! The guard of the cancel lock forgotten, then a completion.
//! The system took the lock, and it is held still.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(_: &DeviceObject, irp: Irp, cancel: CancelSpinLockGuard<'_>) {
    std::mem::forget(cancel);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
