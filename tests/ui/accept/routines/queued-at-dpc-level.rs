//! `KeAcquireInStackQueuedSpinLockAtDpcLevel` and its release, with a hidden token and with a visible one.
//! The same lock where the IRQL is up already.

use core::pin::pin;

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, KeAcquireInStackQueuedSpinLockAtDpcLevel,
    KeReleaseInStackQueuedSpinLockFromDpcLevel,
};
use spin_lock_safe::{Irp, LockQueueHandle, LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &QueuedSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut handle = pin!(LockQueueHandle::new());
    let mut held = KeAcquireInStackQueuedSpinLockAtDpcLevel(count, handle.as_mut());
    *held += 1;
    KeReleaseInStackQueuedSpinLockFromDpcLevel(held);
    *count.acquire_in_stack_queued_at_dpc_level(handle.as_mut()) += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn visible(count: &QueuedSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut handle = pin!(LockQueueHandle::new());
    let mut held = KeAcquireInStackQueuedSpinLockAtDpcLevel(token, count, handle.as_mut());
    *held += 1;
    KeReleaseInStackQueuedSpinLockFromDpcLevel(held);
    let mut held = count.acquire_in_stack_queued_at_dpc_level(handle, token);
    *held += 1;
    held.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
