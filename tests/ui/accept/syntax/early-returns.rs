//! Early returns under a lock and after its release; a completion before each other one.
//! A `return` drops the guards that are live there.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn submit(queue: &SpinLock<Vec<Irp>>, irp: Irp, urgent: bool, token: &mut LockToken) -> bool {
    if urgent {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return true;
    }
    let mut waiting = queue.acquire();
    if waiting.is_empty() {
        waiting.push(irp);
        return false;
    }
    if waiting.len() > 64 {
        waiting.release();
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return true;
    }
    waiting.push(irp);
    false
}

fn main() {}
