//! Guards of several locks in a `Vec`.
//! The collection holds all of them.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(queues: &[SpinLock<u32>], irp: Irp, token: &mut LockToken) {
    let all: Vec<_> = queues.iter().map(|queue| queue.acquire()).collect();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(all);
}

fn main() {}
