//! A closure that completes is called before and after a section under a lock.
//! It keeps the token as long as it lives. Way out: give it the token as a parameter.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irps: [Irp; 2], token: &mut LockToken) {
    let [first, second] = irps;
    let mut complete = |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
    complete(first);
    *open.acquire() -= 1;
    complete(second);
}

fn main() {}
