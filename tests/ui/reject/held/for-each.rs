//! A closure that completes is called for each request of a locked list.
//! The guard of the list is alive for the whole walk.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn complete_all(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    let mut waiting = queue.acquire();
    waiting
        .drain(..)
        .for_each(|irp| IoCompleteRequest(irp, IO_NO_INCREMENT));
}

fn main() {}
