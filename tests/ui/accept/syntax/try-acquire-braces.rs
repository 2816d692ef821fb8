//! A trial to acquire whose other branch is a block, at the end of a chain of branches.
//! What becomes of it has no braces around braces, of which rustc would warn.

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
