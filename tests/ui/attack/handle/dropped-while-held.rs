//! A handle in a box that is dropped while a lock is held with it.
//! The next in the queue would write to freed memory.

use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock};

fn count_one(count: &QueuedSpinLock<u32>, token: &LockToken) {
    let mut handle = Box::pin(LockQueueHandle::new());
    let mut held = count.acquire_in_stack_queued(handle.as_mut(), token);
    drop(handle);
    *held += 1;
}

fn main() {}
