// What the attribute makes of `accept/signature/entry-point-c.rs`; a test in `macros` compares it.

//! An `unsafe extern "C"` entry point, and one with `extern` alone.
//! On x64 the two conventions are one; a driver uses either.
#![allow(missing_abi)]

use core::ffi::c_void;
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, spin_lock_safe, sys};

#[forbid(unsafe_op_in_unsafe_fn)]
pub unsafe extern "C" fn complete_service(_extension: *mut c_void, irp: *mut sys::IRP) {
    let no_spin_lock_held = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
}

#[rustfmt::skip]
#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern fn nothing_to_do(_extension: *mut c_void) {}

fn main() {}
