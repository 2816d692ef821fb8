//! A closure that completes is lent to a function, before and after a section under a lock.
//! It captures the token while it lives. Way out: give it the token as a parameter.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

fn each(irp: Irp, complete: &mut impl FnMut(Irp)) {
    complete(irp);
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irps: [Irp; 2], token: &mut LockToken) {
    let [first, second] = irps;
    let complete = |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
    each(first, &mut complete);
    *open.acquire() -= 1;
    each(second, &mut complete);
}

fn main() {}
