// What the attribute makes of `accept/signature/helper-returns-guard.rs`; a test in `macros` compares it.

//! A helper that returns a guard, with a lifetime that ties it to the token.
//! The caller holds the lock from then on, and the borrow checker knows.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

struct Extension {
    queue: SpinLock<Vec<Irp>>,
}

fn locked<'a>(
    extension: &'a Extension,
    token: &'a LockToken,
) -> SpinLockGuard<'a, Vec<Irp>> {
    extension.queue.acquire(token)
}

fn complete_first(extension: &Extension, token: &mut LockToken) {
    let mut queue = locked(extension, token);
    let first = queue.pop();
    drop(queue);
    if let Some(irp) = first {
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
}

fn main() {}
