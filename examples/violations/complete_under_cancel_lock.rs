//! A request is completed before the cancel spin lock is released.
//! The whole system shares that lock, so every completion and cancellation waits.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, STATUS_SUCCESS};
use spin_lock_safe::{Irp, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn StartIo(_DeviceObject: *mut DEVICE_OBJECT, Irp: *mut IRP) {
    let mut irp = unsafe { Irp::from_raw(Irp) };
    let cancel = IoAcquireCancelSpinLock();
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoReleaseCancelSpinLock(cancel);
}

fn main() {}
