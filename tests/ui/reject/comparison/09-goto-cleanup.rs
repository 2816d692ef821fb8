//! One error leaves an outer block, and so skips the release.
//! C has a `goto` here, Rust labeled blocks.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_DEVICE_BUSY, STATUS_DEVICE_NOT_READY, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

static QUEUED: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    let mut queued = QUEUED.acquire();
    let status = 'complete: {
        let status = 'release: {
            if *queued == u32::MAX {
                break 'complete STATUS_DEVICE_NOT_READY;
            }
            if *queued > 64 {
                break 'release STATUS_DEVICE_BUSY;
            }
            *queued += 1;
            STATUS_SUCCESS
        };
        queued.release();
        status
    };
    irp.set_status(status);
    IoCompleteRequest(irp, IO_NO_INCREMENT); //~
    status
}

fn main() {}
