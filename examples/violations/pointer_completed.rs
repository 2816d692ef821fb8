//! The system's pointer is passed to `IoCompleteRequest`, as in C.
//! A pointer could be completed twice. An `Irp` is made from it once, and completing consumes the `Irp`.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};

#[spin_lock_safe]
unsafe extern "system" fn DispatchCreate(_: *mut DEVICE_OBJECT, Irp: *mut IRP) -> NTSTATUS {
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

fn main() {}
