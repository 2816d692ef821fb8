//! A request is canceled while the cancel spin lock is held.
//! The commonest real violation: the system's one lock counts as the driver's own do.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
};
use spin_lock_safe::sys::STATUS_CANCELLED;
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn cancel(mut irp: Irp, token: &mut LockToken) {
    let cancel = IoAcquireCancelSpinLock();
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoReleaseCancelSpinLock(cancel);
}

fn main() {}
