//! A closure that locks, given to a function that completes.
//! It has the token as its parameter, and the function lends it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn drain(mut next: impl FnMut(&LockToken) -> Option<Irp>, token: &mut LockToken) {
    while let Some(irp) = next(token) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

#[spin_lock_safe]
fn stop(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    drain(|token: &LockToken| queue.acquire(token).pop(), token);
}

fn main() {}
