//! Two token parameters.
//! One call of a function has one token, or the count would be split.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, locks: &LockToken, token: &mut LockToken) {
    let _open = open.acquire(locks);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
