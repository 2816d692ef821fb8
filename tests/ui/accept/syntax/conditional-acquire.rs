//! A lock taken on one path only, and released before the paths meet.
//! After the release no path holds it, so that either may complete.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, shared: bool, irp: Irp, token: &mut LockToken) {
    let guard = if shared { Some(open.acquire()) } else { None };
    let count = guard.as_deref().copied().unwrap_or(1);
    drop(guard);
    let guard = shared.then(|| open.acquire());
    drop(guard);
    let guard;
    if count > 1 {
        guard = open.acquire();
        guard.release();
    }
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
