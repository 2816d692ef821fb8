//! A closure that completes, lent to a function across a section under a lock.
//! It has the token as a parameter, so that it does not keep it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

fn each(irp: Irp, token: &mut LockToken, complete: &mut impl FnMut(Irp, &mut LockToken)) {
    complete(irp, token);
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irps: [Irp; 2], token: &mut LockToken) {
    let [first, second] = irps;
    let mut complete =
        |irp, token: &mut LockToken| IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    each(first, token, &mut complete);
    *open.acquire() -= 1;
    each(second, token, &mut complete);
}

fn main() {}
