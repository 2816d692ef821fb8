//! A handle moved out of its pin while a lock is held with it.
//! The next in the queue would write to where the handle was.

use core::pin::pin;

use spin_lock_safe::{LockQueueHandle, LockToken, QueuedSpinLock};

fn take_away(count: &QueuedSpinLock<u32>, token: &LockToken) -> LockQueueHandle {
    let handle = pin!(LockQueueHandle::new());
    let _held = count.acquire_in_stack_queued(handle.as_mut(), token);
    core::mem::take(handle.get_mut())
}

fn main() {}
