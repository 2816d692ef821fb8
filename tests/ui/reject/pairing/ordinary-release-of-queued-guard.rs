//! `KeReleaseSpinLock` of a lock of `KeAcquireInStackQueuedSpinLock`.
//! The one behind in the queue would never get the lock.

use core::pin::pin;

use spin_lock_safe::ddi::{KeAcquireInStackQueuedSpinLock, KeReleaseSpinLock};
use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &QueuedSpinLock<u32>, token: &LockToken) {
    let handle = pin!(LockQueueHandle::new());
    let held = KeAcquireInStackQueuedSpinLock(count, handle);
    KeReleaseSpinLock(held);
}

fn main() {}
