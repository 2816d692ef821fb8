//! A temporary guard in the scrutinee of a `while let` that completes in each round.
//! The obvious way to write a drain loop, and wrong: the lock is held in its body.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn drain(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    while let Some(irp) = queue.acquire().pop() {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
