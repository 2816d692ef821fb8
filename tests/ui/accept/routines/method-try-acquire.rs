//! `lock.try_acquire_at_dpc_level()`, and a completion where the lock was not free.
//! With `let … else` the guard of the other branch does not exist there.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn queue_or_complete(queue: &SpinLock<Vec<Irp>>, irp: Irp, token: &mut LockToken) {
    let Some(mut queue) = queue.try_acquire_at_dpc_level() else {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return;
    };
    queue.push(irp);
}

fn main() {}
