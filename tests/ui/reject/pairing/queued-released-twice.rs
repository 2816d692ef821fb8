//! An in-stack queued lock released twice.
//! A release consumes the guard.

use core::pin::pin;

use spin_lock_safe::ddi::{KeAcquireInStackQueuedSpinLock, KeReleaseInStackQueuedSpinLock};
use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leave(open: &QueuedSpinLock<u32>, token: &LockToken) {
    let handle = pin!(LockQueueHandle::new());
    let open = KeAcquireInStackQueuedSpinLock(open, handle);
    KeReleaseInStackQueuedSpinLock(open);
    KeReleaseInStackQueuedSpinLock(open);
}

fn main() {}
