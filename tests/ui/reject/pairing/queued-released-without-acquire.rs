//! An in-stack queued lock released by a function that never acquired it.
//! A release takes the guard of its acquire, not the handle.

use core::pin::pin;

use spin_lock_safe::ddi::KeReleaseInStackQueuedSpinLock;
use spin_lock_safe::{LockQueueHandle, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn leave(token: &LockToken) {
    let handle = pin!(LockQueueHandle::new());
    KeReleaseInStackQueuedSpinLock(handle);
}

fn main() {}
