//! `KeReleaseInStackQueuedSpinLockForDpc` of a lock of `KeAcquireInStackQueuedSpinLockAtDpcLevel`.
//! It would leave the IRQL where a threaded DPC runs.

use core::pin::pin;

use spin_lock_safe::ddi::{
    KeAcquireInStackQueuedSpinLockAtDpcLevel, KeReleaseInStackQueuedSpinLockForDpc,
};
use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &QueuedSpinLock<u32>, token: &LockToken) {
    let handle = pin!(LockQueueHandle::new());
    let held = KeAcquireInStackQueuedSpinLockAtDpcLevel(count, handle);
    KeReleaseInStackQueuedSpinLockForDpc(held);
}

fn main() {}
