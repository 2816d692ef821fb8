//! A cancel routine with a sole guard, which it hands on, releases, or drops.
//! Whoever releases the cancel spin lock gets the token, and with it the right to complete.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{PDEVICE_OBJECT, PIRP, STATUS_CANCELLED};
use spin_lock_safe::{
    CancelableIrp, DeviceObject, Irp, SoleCancelSpinLockGuard, SpinLock, spin_lock_safe,
};

static WAITING: SpinLock<Vec<CancelableIrp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(_: &DeviceObject, irp: Irp, cancel: SoleCancelSpinLockGuard<'_>) {
    fail(irp, cancel);
}

/// Is entered with the cancel spin lock held and releases it.
fn fail(mut irp: Irp, cancel: SoleCancelSpinLockGuard<'_>) {
    let token = cancel.release();
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn unlink(
    _: &DeviceObject,
    mut irp: Irp,
    cancel: SoleCancelSpinLockGuard<'_>,
) {
    let token = cancel.release();
    WAITING
        .acquire(token)
        .retain(|waiting| waiting.as_ptr() != irp.as_ptr());
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn never_released(
    _: PDEVICE_OBJECT,
    _: PIRP,
    _: SoleCancelSpinLockGuard<'_>,
) {
}

fn main() {}
