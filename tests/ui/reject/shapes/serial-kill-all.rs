//! Goes on with the cancel lock after a callee has released it.
//! The callee took the guard; the next round has to acquire the lock.

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
        if let Some(irp) = last.take() {
            let _ = cancel_queued(irp, cancel);
        }
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
