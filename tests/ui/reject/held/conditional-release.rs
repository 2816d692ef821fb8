//! A lock released on one of two paths, and a completion after they meet.
//! On the other path it is held until the end of the function.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let guard = open.acquire();
    if *guard > 0 {
        guard.release();
    }
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
