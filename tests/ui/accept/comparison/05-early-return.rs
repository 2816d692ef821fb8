//! The error path releases the lock, completes and returns.
//! The other path releases it further down.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_DEVICE_NOT_READY, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let mut open = OPEN.acquire();
    if *open == 0 {
        open.release();
        irp.set_status(STATUS_DEVICE_NOT_READY);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return STATUS_DEVICE_NOT_READY;
    }
    *open += 1;
    open.release();
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

fn main() {}
