//! The caller holds the cancel lock; the callee makes the next request current, releases, and completes.
//! The shape of SerialGetNextIrp and SerialGetNextIrpLocked in Microsoft's serial driver.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLockSole, IoCompleteRequest};
use spin_lock_safe::{
    CancelLocked, CancelableIrp, Irp, LockToken, SoleCancelSpinLockGuard, spin_lock_safe,
};

#[derive(Default)]
struct Operation {
    current: Option<Irp>,
    waiting: Vec<CancelableIrp>,
}

/// Releases the cancel spin lock.
fn get_next_locked(
    operation: &CancelLocked<Operation>,
    completes_current: bool,
    mut cancel: SoleCancelSpinLockGuard<'_>,
) -> bool {
    let operation = operation.borrow_mut(&mut cancel);
    let old = operation.current.take();
    operation.current = operation.waiting.pop().and_then(CancelableIrp::take);
    let has_next = operation.current.is_some();
    let token = cancel.release();
    if completes_current {
        if let Some(old) = old {
            complete(old, token);
        }
    }
    has_next
}

#[spin_lock_safe]
fn get_next(operation: &CancelLocked<Operation>, token: &mut LockToken) -> bool {
    let cancel = IoAcquireCancelSpinLockSole();
    get_next_locked(operation, true, cancel)
}

#[spin_lock_safe]
fn complete(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
