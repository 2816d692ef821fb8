//! A pinned handle is replaced in its place, with `Pin::set`, while a lock is held with it.
//! The place stays, but the next in the queue would lose its turn.

use core::pin::Pin;

use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock};

fn replace(count: &QueuedSpinLock<u32>, mut handle: Pin<&mut LockQueueHandle>, token: &LockToken) {
    let held = count.acquire_in_stack_queued(handle.as_mut(), token);
    handle.set(LockQueueHandle::new());
    drop(held);
}

fn main() {}
