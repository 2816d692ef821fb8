//! A handle that is only borrowed, not pinned.
//! It could be moved when the guard is leaked.

use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock};

fn count_one(count: &QueuedSpinLock<u32>, token: &LockToken) {
    let mut handle = LockQueueHandle::new();
    *count.acquire_in_stack_queued(&mut handle, token) += 1;
}

fn main() {}
