//! A completion in the `else` of a `let`, under a lock taken before it.
//! The `else` block leaves the function, but completes first.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn replace(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    let mut waiting = queue.acquire();
    let Some(older) = waiting.pop() else {
        return IoCompleteRequest(irp, IO_NO_INCREMENT);
    };
    waiting.push(older);
    waiting.push(irp);
}

fn main() {}
