//! `StorPortReleaseSpinLock` of a lock of `KeAcquireInStackQueuedSpinLock`.
//! Storport's locks have a release of their own.

use core::pin::pin;

use spin_lock_safe::ddi::{KeAcquireInStackQueuedSpinLock, StorPortReleaseSpinLock};
use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &QueuedSpinLock<u32>, token: &LockToken) {
    let handle = pin!(LockQueueHandle::new());
    let held = KeAcquireInStackQueuedSpinLock(count, handle);
    StorPortReleaseSpinLock(held);
}

fn main() {}
