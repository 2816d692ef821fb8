//! A queued guard given to `forget`.
//! The handle would stay in the queue when its memory is gone.

use core::pin::pin;

use spin_lock_safe::ddi::KeAcquireInStackQueuedSpinLock;
use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count_one(count: &QueuedSpinLock<u32>, token: &LockToken) {
    let handle = pin!(LockQueueHandle::new());
    let held = KeAcquireInStackQueuedSpinLock(count, handle);
    core::mem::forget(held);
}

fn main() {}
