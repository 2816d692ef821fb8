//! A helper releases its caller's lock, completes, acquires it again and gives the guard back.
//! A lock with a handle gives the handle back, too, for the next acquire.

use core::pin::pin;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{
    Irp, LockQueueHandle, LockToken, QueuedSpinLock, SoleQueuedSpinLockGuard, SoleSpinLockGuard,
    SpinLock, spin_lock_safe,
};

type Queue = Vec<Irp>;

#[spin_lock_safe]
fn complete_all(queue: &SpinLock<Queue>, token: &mut LockToken) {
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

#[spin_lock_safe]
fn complete_queued(queue: &QueuedSpinLock<Queue>, token: &mut LockToken) {
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

fn main() {}
