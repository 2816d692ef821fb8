//! The branch of a request that was canceled meanwhile completes it before it releases the cancel lock.
//! The other two branches release first.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
};
use spin_lock_safe::sys::{NTSTATUS, STATUS_CANCELLED, STATUS_PENDING};
use spin_lock_safe::{CancelLocked, CancelRoutine, CancelableIrp, Irp, LockToken, spin_lock_safe};

struct Operation {
    current: Option<Irp>,
    waiting: Vec<CancelableIrp>,
    characters: usize,
}

#[spin_lock_safe]
fn start_or_queue(
    operation: &CancelLocked<Operation>,
    mut irp: Irp,
    starter: fn(&mut LockToken) -> NTSTATUS,
    cancel_queued: CancelRoutine,
    token: &mut LockToken,
) -> NTSTATUS {
    let mut cancel = IoAcquireCancelSpinLock();
    let locked = operation.borrow_mut(&mut cancel);
    locked.characters += irp.information();
    if locked.waiting.is_empty() && locked.current.is_none() {
        locked.current = Some(irp);
        IoReleaseCancelSpinLock(cancel);
        return starter(token);
    }
    irp.mark_pending();
    // SAFETY: the routine finds the request in this queue.
    match unsafe { irp.into_cancelable(cancel_queued) } {
        Ok(irp) => {
            locked.waiting.push(irp);
            IoReleaseCancelSpinLock(cancel);
            STATUS_PENDING
        }
        Err(mut irp) => {
            irp.set_status(STATUS_CANCELLED);
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            IoReleaseCancelSpinLock(cancel);
            STATUS_CANCELLED
        }
    }
}

fn main() {}
