//! `if let … else` on a try-acquire, which completes in its `else`, at the end of a chain.
//! Edition 2024 ends what was tried before the `else`; in 2021, write `let … else`.
//! edition: 2024

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
pub fn put(queues: &[SpinLock<Vec<Irp>>], irp: Irp, token: &mut LockToken) {
    if queues.is_empty() {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    } else if let Some(mut queue) = queues[0].try_acquire_at_dpc_level() {
        queue.push(irp);
    } else {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
