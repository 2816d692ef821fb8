//! The caller acquires, the callee gets the locked value and gives back the request.
//! Who completes is who released.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

fn queue_or_return(waiting: &mut Vec<Irp>, irp: Irp) -> Option<Irp> {
    if waiting.len() < 64 {
        waiting.push(irp);
        return None;
    }
    Some(irp)
}

#[spin_lock_safe]
fn submit(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    let refused = queue_or_return(&mut queue.acquire(), irp);
    if let Some(irp) = refused {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
