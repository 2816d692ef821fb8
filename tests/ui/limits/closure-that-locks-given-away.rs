//! A closure that locks is given to a function that completes.
//! It captures the token, which the function needs. Way out: the token as its parameter.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn drain(mut next: impl FnMut() -> Option<Irp>, token: &mut LockToken) {
    while let Some(irp) = next() {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

#[spin_lock_safe]
fn stop(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    drain(|| queue.acquire().pop(), token);
}

fn main() {}
