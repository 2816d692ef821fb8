//! A closure that completes lives across a section under a lock, where it is not called.
//! It is only called, so it gets the token at each call and does not keep it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irps: [Irp; 2], token: &mut LockToken) {
    let [first, second] = irps;
    let complete = |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
    complete(first);
    *open.acquire() -= 1;
    complete(second);
}

fn main() {}
