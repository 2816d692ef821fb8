//! A cancel routine whose token has a pattern, beside a guard.
//! The guard would be one of another token: this one has no plain name.
//! errors: 2

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, LockToken, spin_lock_safe};

fn finish(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    _: &DeviceObject,
    irp: Irp,
    (token): &mut LockToken,
    cancel: CancelSpinLockGuard<'_>,
) {
    finish(irp, token);
    IoReleaseCancelSpinLock(cancel);
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn forget(
    _: &DeviceObject,
    irp: Irp,
    _: &LockToken,
    cancel: CancelSpinLockGuard<'_>,
) {
    let _ = irp.into_raw();
    IoReleaseCancelSpinLock(cancel);
}

fn main() {}
