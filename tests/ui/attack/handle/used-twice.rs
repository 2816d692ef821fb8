//! One handle for two locks at a time.
//! It has one place, in one queue.

use core::pin::pin;

use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock};

fn count_both(count: &QueuedSpinLock<u32>, other: &QueuedSpinLock<u32>, token: &LockToken) {
    let mut handle = pin!(LockQueueHandle::new());
    let mut first = count.acquire_in_stack_queued(handle.as_mut(), token);
    let mut second = other.acquire_in_stack_queued(handle.as_mut(), token);
    *first += 1;
    *second += 1;
}

fn main() {}
