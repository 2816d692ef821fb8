//! A temporary guard in the iterator of a `for` loop.
//! It lives as long as the loop.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn drain(queue: &SpinLock<Vec<Irp>>, token: &mut LockToken) {
    for irp in queue.acquire().drain(..) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
