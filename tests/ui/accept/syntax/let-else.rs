//! `let … else` on a value taken under a lock, completing in the `else` and after it.
//! The temporary guard ends with the statement, before the `else` block runs.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn swap(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    let Some(older) = queue.acquire().pop() else {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return;
    };
    IoCompleteRequest(older, IO_NO_INCREMENT);
    queue.acquire().push(irp);
}

fn main() {}
