//! A lock taken on one of two paths, and a completion after they meet.
//! One violating path is enough.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, shared: bool, irp: Irp, token: &mut LockToken) {
    let mut guard;
    if shared {
        guard = open.acquire();
        *guard += 1;
    }
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
