//! `if let … else` with the call in its condition, which completes if the lock is taken.
//! In edition 2021 the condition's value would live on in the `else` block.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn queue_or_complete(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    if let Some(mut waiting) = queue.try_acquire_at_dpc_level() {
        waiting.push(irp);
    } else {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
