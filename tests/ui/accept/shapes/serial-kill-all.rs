//! Hands the held cancel lock to whoever releases it and completes, and acquires it again in each round.
//! The shape of SerialKillAllReadsOrWrites in Microsoft's serial driver.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLockSole, IoCompleteRequest};
use spin_lock_safe::sys::STATUS_CANCELLED;
use spin_lock_safe::{
    CancelLocked, CancelableIrp, Irp, LockToken, SoleCancelSpinLockGuard, spin_lock_safe,
};

struct Operation {
    current: Option<CancelableIrp>,
    waiting: Vec<CancelableIrp>,
}

#[spin_lock_safe]
fn kill_all(operation: &CancelLocked<Operation>, token: &mut LockToken) {
    let mut cancel = IoAcquireCancelSpinLockSole();
    while let Some(last) = operation.borrow_mut(&mut cancel).waiting.pop() {
        let token = match last.take() {
            Some(irp) => cancel_queued(irp, cancel),
            None => cancel.release(),
        };
        cancel = IoAcquireCancelSpinLockSole(token);
    }
    let current = operation.borrow_mut(&mut cancel).current.take();
    if let Some(irp) = current.and_then(CancelableIrp::take) {
        let _ = cancel_queued(irp, cancel);
    }
}

/// Is entered with the cancel spin lock held and releases it, as a cancel routine does.
fn cancel_queued<'a>(mut irp: Irp, cancel: SoleCancelSpinLockGuard<'a>) -> &'a mut LockToken {
    irp.set_status(STATUS_CANCELLED);
    irp.set_information(0);
    let token = cancel.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    token
}

fn main() {}
