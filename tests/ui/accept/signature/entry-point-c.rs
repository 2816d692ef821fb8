//! An `unsafe extern "C"` entry point, and one with `extern` alone.
//! On x64 the two conventions are one; a driver uses either.

#![allow(missing_abi)]

use core::ffi::c_void;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, spin_lock_safe, sys};

#[spin_lock_safe]
pub unsafe extern "C" fn complete_service(_extension: *mut c_void, irp: *mut sys::IRP) {
    // SAFETY: the port driver hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
#[rustfmt::skip]
unsafe extern fn nothing_to_do(_extension: *mut c_void) {}

fn main() {}
