//! A value behind the cancel spin lock, reached through a guard of either kind.
//! The guard lends it: until it is given back, the lock cannot be released.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
};
use spin_lock_safe::sys::STATUS_CANCELLED;
use spin_lock_safe::{
    CancelLocked, DeviceObject, Irp, SoleCancelSpinLockGuard, SpinLock, spin_lock_safe,
};

static STARTED: CancelLocked<Option<Irp>> = CancelLocked::new(None);
static COUNT: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn finish() {
    let mut cancel = IoAcquireCancelSpinLock();
    let started = STARTED.borrow_mut(&mut cancel).take();
    IoReleaseCancelSpinLock(cancel);
    if let Some(irp) = started {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    _: &DeviceObject,
    mut irp: Irp,
    mut cancel: SoleCancelSpinLockGuard<'_>,
) {
    if STARTED.borrow_mut(&mut cancel).is_some() {
        let (started, token) = cancel.split(&STARTED);
        *COUNT.acquire(token) += 1;
        *started = None;
    }
    let token = cancel.release();
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
