//! The handle is closed, and the waiting requests are completed while their list is walked.
//! The list stays locked, so a completion routine that sends the next request deadlocks.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_CANCELLED, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

struct ControlExtension {
    waiters: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe]
unsafe extern "system" fn DispatchCleanup(
    DeviceObject: *mut DEVICE_OBJECT,
    Irp: *mut IRP,
) -> NTSTATUS {
    let device = unsafe { DeviceObject::from_raw(DeviceObject) };
    let extension: &ControlExtension = unsafe { device.extension() };
    let mut waiters = extension.waiters.acquire();
    for mut irp in waiters.drain(..) {
        irp.set_status(STATUS_CANCELLED);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
    drop(waiters);
    IoCompleteRequest(unsafe { Irp::from_raw(Irp) }, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

fn main() {}
