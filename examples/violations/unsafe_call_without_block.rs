//! An unsafe call stands in an annotated `unsafe fn` without an `unsafe` block.
//! It would compile in edition 2021, and so would a call of another entry point, under a lock.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{Irp, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn DispatchCreate(_: *mut DEVICE_OBJECT, Irp: *mut IRP) -> NTSTATUS {
    let irp = Irp::from_raw(Irp);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

fn main() {}
