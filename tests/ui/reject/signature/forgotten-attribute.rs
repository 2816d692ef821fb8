//! A function without the attribute that calls the routines as in C.
//! The missing argument is the token; rustc names its type at the call.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, sys};

unsafe extern "system" fn start_io(_device: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
