//! One arm locks, releases and goes on to what all arms share, where the request is completed.
//! C has a fallthrough here.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_INVALID_DEVICE_REQUEST, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static RESETS: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn control(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    match irp.io_control_code() {
        Some(0x22_2000) => {
            let mut resets = RESETS.acquire();
            *resets += 1;
            resets.release();
            irp.set_status(STATUS_SUCCESS);
        }
        Some(0x22_2004) => irp.set_status(STATUS_SUCCESS),
        _ => irp.set_status(STATUS_INVALID_DEVICE_REQUEST),
    }
    let status = irp.status();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}

fn main() {}
