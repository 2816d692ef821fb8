//! A `match` on `try_acquire_at_dpc_level()` whose `None` arm completes.
//! What is matched stays borrowed in every arm. Way out: `let … else`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn queue_or_complete(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    match queue.try_acquire_at_dpc_level() {
        Some(mut waiting) => waiting.push(irp),
        None => IoCompleteRequest(irp, IO_NO_INCREMENT),
    }
}

fn main() {}
