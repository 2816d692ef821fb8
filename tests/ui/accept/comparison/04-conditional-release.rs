//! Both paths release the lock, then they meet and complete.
//! The lock is held on no path.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_DEVICE_BUSY, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static WAITING: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let mut waiting = WAITING.acquire();
    let is_ready = *waiting == 0;
    if is_ready {
        waiting.release();
        irp.set_status(STATUS_SUCCESS);
    } else {
        *waiting += 1;
        waiting.release();
        irp.set_status(STATUS_DEVICE_BUSY);
    }
    let status = irp.status();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}

fn main() {}
