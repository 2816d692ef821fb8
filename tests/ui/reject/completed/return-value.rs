//! A completion in the value of a `return` and in a tail expression, under a lock.
//! The guards of the function are released after its value is there.
//! errors: 2

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let guard = open.acquire();
    if *guard == 0 {
        return IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
    IoCompleteRequest(irp, 1)
}

fn main() {}
