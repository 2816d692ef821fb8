//! `KeReleaseSpinLockForDpc` of a lock of `KeAcquireInStackQueuedSpinLock`.
//! A lock that is queued has a release of its own.

use core::pin::pin;

use spin_lock_safe::ddi::{KeAcquireInStackQueuedSpinLock, KeReleaseSpinLockForDpc};
use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &QueuedSpinLock<u32>, token: &LockToken) {
    let handle = pin!(LockQueueHandle::new());
    let held = KeAcquireInStackQueuedSpinLock(count, handle);
    KeReleaseSpinLockForDpc(held);
}

fn main() {}
