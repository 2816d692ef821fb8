//! `let … else` on the call, in a block of its own, with code that runs in either case after it.
//! No variable keeps the value that was tried, and the guard ends with the block.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn queue_or_complete(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) -> usize {
    'queued: {
        let Some(mut waiting) = queue.try_acquire_at_dpc_level() else {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
            break 'queued;
        };
        waiting.push(irp);
    }
    queue.acquire().len()
}

fn main() {}
