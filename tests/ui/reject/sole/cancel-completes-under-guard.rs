//! A cancel routine declares a token, and completes before it releases its sole guard.
//! The guard borrows the token until it is released.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SoleCancelSpinLockGuard, spin_lock_safe};

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    _: &DeviceObject,
    irp: Irp,
    cancel: SoleCancelSpinLockGuard<'_>,
    token: &mut LockToken,
) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    let _ = cancel.release();
}

fn main() {}
