//! An `unsafe fn` without `extern` that completes and names no token.
//! It is a helper: the system does not call it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, spin_lock_safe, sys};

#[spin_lock_safe]
unsafe fn finish(irp: *mut sys::IRP) {
    // SAFETY: promised by the caller.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
