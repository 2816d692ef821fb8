//! A `Vec` of guards that is cleared.
//! The compiler does not know that none is left. Way out: drop the `Vec`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(locks: [&SpinLock<u32>; 2], irp: Irp, token: &mut LockToken) {
    let mut held = vec![locks[0].acquire(), locks[1].acquire()];
    held.clear();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
