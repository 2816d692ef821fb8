//! A request completed under `acquire_in_stack_queued_at_dpc_level`.
//! The method says the same as `KeAcquireInStackQueuedSpinLockAtDpcLevel`, in the words of Rust.

use core::pin::pin;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &QueuedSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let handle = pin!(LockQueueHandle::new());
    let mut held = count.acquire_in_stack_queued_at_dpc_level(handle);
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
