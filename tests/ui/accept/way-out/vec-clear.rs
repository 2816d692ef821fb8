//! The `Vec` of guards is dropped, or assigned over with an empty one.
//! A whole that is gone holds nothing.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(locks: [&SpinLock<u32>; 2], irps: [Irp; 2], token: &mut LockToken) {
    let [first, second] = irps;
    let mut held = vec![locks[0].acquire(), locks[1].acquire()];
    for guard in &mut held {
        **guard += 1;
    }
    held = Vec::new();
    IoCompleteRequest(first, IO_NO_INCREMENT);
    held.push(locks[0].acquire());
    drop(held);
    IoCompleteRequest(second, IO_NO_INCREMENT);
}

fn main() {}
