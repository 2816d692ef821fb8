//! A completion in the middle of a chain with `?`, under a lock.
//! `?` is part of an expression; the guard above it stays alive.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) -> Option<usize> {
    let mut waiting = queue.acquire();
    waiting
        .pop()
        .map(|irp| IoCompleteRequest(irp, IO_NO_INCREMENT))?;
    Some(waiting.len())
}

fn main() {}
