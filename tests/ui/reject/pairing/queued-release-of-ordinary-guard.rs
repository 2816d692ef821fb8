//! `KeReleaseInStackQueuedSpinLock` of a lock of `KeAcquireSpinLock`.
//! It would go through a queue that does not exist.

use spin_lock_safe::ddi::{KeAcquireSpinLock, KeReleaseInStackQueuedSpinLock};
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &SpinLock<u32>, token: &LockToken) {
    let held = KeAcquireSpinLock(count);
    KeReleaseInStackQueuedSpinLock(held);
}

fn main() {}
