//! A lock is acquired on a condition, and a later branch on the opposite condition completes.
//! The borrow checker does not compare conditions. Way out: one condition.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_PENDING, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let is_queued = irp.information() > 0;
    let mut queue = None;
    if is_queued {
        queue = Some(QUEUE.acquire());
    }
    irp.set_status(STATUS_SUCCESS);
    if !is_queued {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return STATUS_SUCCESS;
    }
    if let Some(queue) = &mut queue {
        irp.mark_pending();
        queue.push(irp);
    }
    STATUS_PENDING
}

fn main() {}
