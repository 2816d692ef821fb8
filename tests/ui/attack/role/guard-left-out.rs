//! The guard of the cancel lock left out by `#[cfg]`, then a completion.
//! The system took the lock, and nothing stands for it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    _: &DeviceObject,
    irp: Irp,
    #[cfg(any())] cancel: spin_lock_safe::CancelSpinLockGuard<'_>,
) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
