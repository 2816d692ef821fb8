//! `KeReleaseInStackQueuedSpinLock` of a lock of `StorPortAcquireSpinLock`.
//! Storport would not know of it.

use core::pin::pin;

use spin_lock_safe::ddi::{KeReleaseInStackQueuedSpinLock, StorPortAcquireSpinLock};
use spin_lock_safe::{LockToken, StorPortLockHandle, StorPortSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &StorPortSpinLock<u32>, token: &LockToken) {
    let handle = pin!(StorPortLockHandle::new());
    let held = StorPortAcquireSpinLock(count, handle);
    KeReleaseInStackQueuedSpinLock(held);
}

fn main() {}
