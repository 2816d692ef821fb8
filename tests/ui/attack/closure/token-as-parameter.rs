//! A closure that takes the token as a parameter is called under a lock.
//! Whoever calls it must have the token exclusively then.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let complete = |token: &mut LockToken| IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    let _open = open.acquire();
    complete(token);
}

fn main() {}
