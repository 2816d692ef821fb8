//! `KeAcquireInStackQueuedSpinLock` and its release, with a hidden token and with a visible one.
//! The handle is pinned, and is used again after the release.

use core::pin::pin;

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, KeAcquireInStackQueuedSpinLock,
    KeReleaseInStackQueuedSpinLock,
};
use spin_lock_safe::{Irp, LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &QueuedSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut handle = pin!(LockQueueHandle::new());
    let mut held = KeAcquireInStackQueuedSpinLock(count, handle.as_mut());
    *held += 1;
    KeReleaseInStackQueuedSpinLock(held);
    *count.acquire_in_stack_queued(handle.as_mut()) += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn visible(count: &QueuedSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut handle = pin!(LockQueueHandle::new());
    let mut held = KeAcquireInStackQueuedSpinLock(token, count, handle.as_mut());
    *held += 1;
    KeReleaseInStackQueuedSpinLock(held);
    let mut held = count.acquire_in_stack_queued(handle, token);
    *held += 1;
    held.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
