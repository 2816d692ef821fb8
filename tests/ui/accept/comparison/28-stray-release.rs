//! The error path goes to the common release.
//! The lock is released once on each path.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_DEVICE_BUSY, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static QUEUED: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let mut queued = QUEUED.acquire();
    if *queued > 64 {
        irp.set_status(STATUS_DEVICE_BUSY);
    } else {
        *queued += 1;
        irp.set_status(STATUS_SUCCESS);
    }
    queued.release();
    let status = irp.status();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}

fn main() {}
