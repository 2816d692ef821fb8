//! The request is completed where it fails, and once more after that.
//! The second completion would use memory that the I/O manager has freed.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_CANCELLED, STATUS_SUCCESS};
use spin_lock_safe::{Irp, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn DispatchCreate(_: *mut DEVICE_OBJECT, Irp: *mut IRP) -> NTSTATUS {
    let mut irp = unsafe { Irp::from_raw(Irp) };
    if irp.as_ptr().is_null() {
        irp.set_status(STATUS_CANCELLED);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

fn main() {}
