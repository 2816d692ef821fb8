//! `let … else` on `try_acquire_at_dpc_level()`, which completes if the lock is not free.
//! The value that was tried is gone before the `else` block runs.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn queue_or_complete(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    let Some(mut waiting) = queue.try_acquire_at_dpc_level() else {
        return IoCompleteRequest(irp, IO_NO_INCREMENT);
    };
    waiting.push(irp);
}

fn main() {}
