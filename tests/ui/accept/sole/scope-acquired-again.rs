//! A helper releases its caller's lock, completes, acquires it again and gives the guard back.
//! A lock with a handle gives the handle back, too, for the next acquire.
//! In a scope: the attribute on the module passes the token to the caller only.

use spin_lock_safe::spin_lock_safe;

#[spin_lock_safe]
pub mod driver {
    use core::pin::pin;

    use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
    use spin_lock_safe::{
        Irp, LockQueueHandle, QueuedSpinLock, SoleQueuedSpinLockGuard, SoleSpinLockGuard, SpinLock,
    };

    type Queue = Vec<Irp>;

    fn complete_all(queue: &SpinLock<Queue>) {
        let mut held = queue.acquire_sole();
        while !held.is_empty() {
            held = complete_one(queue, held);
        }
    }

    /// Is entered and left with the lock held.
    fn complete_one<'a>(
        queue: &'a SpinLock<Queue>,
        mut held: SoleSpinLockGuard<'a, Queue>,
    ) -> SoleSpinLockGuard<'a, Queue> {
        let next = held.pop();
        let token = held.release();
        if let Some(irp) = next {
            IoCompleteRequest(token, irp, IO_NO_INCREMENT);
        }
        SpinLock::acquire_sole(queue, token)
    }

    fn complete_queued(queue: &QueuedSpinLock<Queue>) {
        let handle = pin!(LockQueueHandle::new());
        let mut held = queue.acquire_in_stack_queued_sole(handle);
        while !held.is_empty() {
            held = complete_one_queued(queue, held);
        }
    }

    /// Is entered and left with the lock held.
    fn complete_one_queued<'a>(
        queue: &'a QueuedSpinLock<Queue>,
        mut held: SoleQueuedSpinLockGuard<'a, Queue>,
    ) -> SoleQueuedSpinLockGuard<'a, Queue> {
        let next = held.pop();
        let (token, handle) = held.release();
        if let Some(irp) = next {
            IoCompleteRequest(token, irp, IO_NO_INCREMENT);
        }
        queue.acquire_in_stack_queued_sole(handle, token)
    }
}

fn main() {}
