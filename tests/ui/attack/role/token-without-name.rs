//! A cancel routine whose token has a pattern, and which completes under its guard.
//! The guard borrows from the same token, whatever names that.
//! errors: 2

#![allow(unused_parens)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn in_parentheses(
    _: &DeviceObject,
    irp: Irp,
    (token): &mut LockToken,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoReleaseCancelSpinLock(cancel);
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn by_reference(
    _: &DeviceObject,
    irp: Irp,
    ref mut token: &mut LockToken,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    IoReleaseCancelSpinLock(cancel);
}

fn main() {}
