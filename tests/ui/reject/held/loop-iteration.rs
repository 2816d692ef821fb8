//! A guard taken at the end of a round and still held in the next.
//! The completion stands above the acquire, but runs after it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irps: Vec<Irp>, token: &mut LockToken) {
    let mut held = None;
    for irp in irps {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        held = Some(open.acquire());
    }
    drop(held);
}

fn main() {}
