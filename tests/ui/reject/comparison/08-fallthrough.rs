//! One arm locks and goes on with the lock held to what all arms share.
//! C has a fallthrough here. The guard is declared before the `match`, or the arm would release it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_INVALID_DEVICE_REQUEST, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static RESETS: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn control(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let mut resets;
    match irp.io_control_code() {
        Some(0x22_2000) => {
            resets = RESETS.acquire();
            *resets += 1;
            irp.set_status(STATUS_SUCCESS);
        }
        Some(0x22_2004) => irp.set_status(STATUS_SUCCESS),
        _ => irp.set_status(STATUS_INVALID_DEVICE_REQUEST),
    }
    let status = irp.status();
    IoCompleteRequest(irp, IO_NO_INCREMENT); //~
    status
}

fn main() {}
