//! A guard returned from the function whose handle it was acquired with.
//! The handle's place on the stack is gone then.

use core::pin::pin;

use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock, QueuedSpinLockGuard};

fn acquire<'a>(
    count: &'a QueuedSpinLock<u32>,
    token: &'a LockToken,
) -> QueuedSpinLockGuard<'a, u32> {
    let handle = pin!(LockQueueHandle::new());
    count.acquire_in_stack_queued(handle, token)
}

fn main() {}
