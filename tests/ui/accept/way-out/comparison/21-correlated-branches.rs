//! A lock is acquired on a condition, and the request completed on the other branch.
//! One condition, so that the guard's scope shows where the lock is held.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_PENDING, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let is_queued = irp.information() > 0;
    irp.set_status(STATUS_SUCCESS);
    if is_queued {
        let mut queue = QUEUE.acquire();
        irp.mark_pending();
        queue.push(irp);
        STATUS_PENDING
    } else {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        STATUS_SUCCESS
    }
}

fn main() {}
