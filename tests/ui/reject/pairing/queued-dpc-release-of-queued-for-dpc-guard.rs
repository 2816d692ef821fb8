//! `KeReleaseInStackQueuedSpinLockFromDpcLevel` of a lock of `KeAcquireInStackQueuedSpinLockForDpc`.
//! It would leave the IRQL raised.

use core::pin::pin;

use spin_lock_safe::ddi::{
    KeAcquireInStackQueuedSpinLockForDpc, KeReleaseInStackQueuedSpinLockFromDpcLevel,
};
use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &QueuedSpinLock<u32>, token: &LockToken) {
    let handle = pin!(LockQueueHandle::new());
    let held = KeAcquireInStackQueuedSpinLockForDpc(count, handle);
    KeReleaseInStackQueuedSpinLockFromDpcLevel(held);
}

fn main() {}
