//! A cancel routine that leaves the guard to its end, with a token of its own.
//! A parameter lives to the end of the routine, used or not.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    _: &DeviceObject,
    irp: Irp,
    token: &mut LockToken,
    _: CancelSpinLockGuard<'_>,
) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
