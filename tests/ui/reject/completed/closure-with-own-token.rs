//! A closure with a token of its own, called with the function's token under a lock.
//! Whoever calls it passes the token exclusively, which is not possible there.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let complete = |irp, token: &mut LockToken| IoCompleteRequest(irp, IO_NO_INCREMENT);
    let mut open = open.acquire();
    complete(irp, token);
    *open -= 1;
}

fn main() {}
