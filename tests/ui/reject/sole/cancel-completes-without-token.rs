//! A cancel routine with a sole guard completes without a token.
//! The token is the guard's: `release` gives it back.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DeviceObject, Irp, SoleCancelSpinLockGuard, spin_lock_safe};

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(_: &DeviceObject, irp: Irp, cancel: SoleCancelSpinLockGuard<'_>) {
    drop(cancel);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
