//! A helper gets its caller's guard and the token, to release the one and complete with the other.
//! The guard borrows the token. Way out: a sole guard, whose release gives the token back.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe]
unsafe extern "system" fn complete_last(token: &mut LockToken) {
    let queue = QUEUE.acquire();
    finish(queue, token);
}

#[spin_lock_safe]
fn finish(mut queue: SpinLockGuard<'_, Vec<Irp>>, token: &mut LockToken) {
    let last = queue.pop();
    drop(queue);
    if let Some(irp) = last {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
