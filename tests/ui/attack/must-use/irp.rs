//! A request that is neither completed nor kept.
//! Its caller would wait for ever: `#[must_use]` says so.

#![deny(unused_must_use)]

use spin_lock_safe::{Irp, sys};

unsafe extern "system" fn start_io(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    unsafe { Irp::from_raw(irp) };
}

fn main() {}
