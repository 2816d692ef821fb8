//! The branch that flushes completes in the loop that takes the requests, under the lock.
//! The other branches of the `match` are right.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLock, KeReleaseSpinLock,
};
use spin_lock_safe::sys::{
    NTSTATUS, STATUS_INVALID_DEVICE_REQUEST, STATUS_NOT_SUPPORTED, STATUS_SUCCESS,
    STATUS_UNSUCCESSFUL,
};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

const RELEASE_QUEUE: u32 = 0x15;
const FLUSH_QUEUE: u32 = 0x16;

struct Unit {
    is_frozen: bool,
    waiting: Vec<Irp>,
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn dispatch_scsi(device: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let unit: &SpinLock<Unit> = unsafe { device.extension() };
    let status = match irp.io_control_code() {
        Some(RELEASE_QUEUE) => {
            let mut unit = KeAcquireSpinLock(unit);
            unit.is_frozen = false;
            let next = unit.waiting.pop();
            KeReleaseSpinLock(unit);
            if let Some(next) = next {
                IoCompleteRequest(next, IO_NO_INCREMENT);
            }
            STATUS_SUCCESS
        }
        Some(FLUSH_QUEUE) => 'flush: {
            let mut unit = KeAcquireSpinLock(unit);
            if !unit.is_frozen {
                KeReleaseSpinLock(unit);
                break 'flush STATUS_INVALID_DEVICE_REQUEST;
            }
            while let Some(mut waiting) = unit.waiting.pop() {
                waiting.set_status(STATUS_UNSUCCESSFUL);
                IoCompleteRequest(waiting, IO_NO_INCREMENT);
            }
            unit.is_frozen = false;
            KeReleaseSpinLock(unit);
            STATUS_SUCCESS
        }
        _ => STATUS_NOT_SUPPORTED,
    };
    irp.set_status(status);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}

fn main() {}
