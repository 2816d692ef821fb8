//! `Pin::new` on a handle.
//! A handle is not `Unpin`, so a pin of a borrow is no promise.

use core::pin::Pin;

use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock};

fn count_one(count: &QueuedSpinLock<u32>, token: &LockToken) {
    let mut handle = LockQueueHandle::new();
    *count.acquire_in_stack_queued(Pin::new(&mut handle), token) += 1;
}

fn main() {}
