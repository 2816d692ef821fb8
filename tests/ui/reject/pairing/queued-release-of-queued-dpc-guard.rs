//! `KeReleaseInStackQueuedSpinLock` of a lock of `KeAcquireInStackQueuedSpinLockAtDpcLevel`.
//! It would lower the IRQL to what nobody wrote to the handle.

use core::pin::pin;

use spin_lock_safe::ddi::{
    KeAcquireInStackQueuedSpinLockAtDpcLevel, KeReleaseInStackQueuedSpinLock,
};
use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &QueuedSpinLock<u32>, token: &LockToken) {
    let handle = pin!(LockQueueHandle::new());
    let held = KeAcquireInStackQueuedSpinLockAtDpcLevel(count, handle);
    KeReleaseInStackQueuedSpinLock(held);
}

fn main() {}
