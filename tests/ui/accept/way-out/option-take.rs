//! `held = None` instead of `held.take()`; and `drop(held)`.
//! Assigning drops the old value, and the variable is known to hold no guard.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irps: [Irp; 2], token: &mut LockToken) {
    let mut held = (irps[0].information() > 0).then(|| open.acquire());
    let [first, second] = irps;
    if held.is_some() {
        held = None;
        IoCompleteRequest(first, IO_NO_INCREMENT);
    }
    drop(held);
    IoCompleteRequest(second, IO_NO_INCREMENT);
}

fn main() {}
