//! The helper takes a token, and its caller, an entry point, passes none.
//! To pass its token on, an entry point declares it as a parameter.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn complete(mut irp: Irp, status: NTSTATUS, token: &mut LockToken) -> NTSTATUS {
    irp.set_status(status);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}

#[spin_lock_safe]
unsafe extern "system" fn DispatchCreate(_: *mut DEVICE_OBJECT, Irp: *mut IRP) -> NTSTATUS {
    complete(unsafe { Irp::from_raw(Irp) }, STATUS_SUCCESS)
}

fn main() {}
