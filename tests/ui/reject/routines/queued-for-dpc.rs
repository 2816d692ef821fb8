//! A request completed under `KeAcquireInStackQueuedSpinLockForDpc`.
//! SDV does not count this lock; the completion that waits for it hangs all the same.

use core::pin::pin;

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, KeAcquireInStackQueuedSpinLockForDpc,
};
use spin_lock_safe::{Irp, LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &QueuedSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let handle = pin!(LockQueueHandle::new());
    let mut held = KeAcquireInStackQueuedSpinLockForDpc(count, handle);
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
