//! A function that returns the guard on one path, and completes on the other.
//! A borrow that is returned on one path counts on all. Way out: acquire in the caller.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

type Queue = SpinLock<Vec<Irp>>;

#[spin_lock_safe]
fn queue_or_complete<'a>(
    queue: &'a Queue,
    irp: Irp,
    token: &'a mut LockToken,
) -> Option<SpinLockGuard<'a, Vec<Irp>>> {
    let mut waiting = queue.acquire();
    if waiting.len() < 64 {
        waiting.push(irp);
        return Some(waiting);
    }
    drop(waiting);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    None
}

fn main() {}
