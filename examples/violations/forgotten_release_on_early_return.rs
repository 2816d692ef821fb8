//! The queue is released where the request waits, but not where it is refused.
//! The mistake is on the path that tests run least.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_CANCELLED, STATUS_PENDING};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

struct ControlExtension {
    waiters: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe]
unsafe extern "system" fn DispatchDeviceControl(
    DeviceObject: *mut DEVICE_OBJECT,
    Irp: *mut IRP,
) -> NTSTATUS {
    let device = unsafe { DeviceObject::from_raw(DeviceObject) };
    let extension: &ControlExtension = unsafe { device.extension() };
    let mut irp = unsafe { Irp::from_raw(Irp) };
    let mut waiters = extension.waiters.acquire();
    if waiters.len() == waiters.capacity() {
        irp.set_status(STATUS_CANCELLED);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return STATUS_CANCELLED;
    }
    irp.mark_pending();
    waiters.push(irp);
    waiters.release();
    STATUS_PENDING
}

fn main() {}
