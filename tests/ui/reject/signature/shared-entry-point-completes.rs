//! An entry point that declares its token as `&LockToken` and completes.
//! The declaration is the user's word; it is easily made `&mut`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe, sys};

#[spin_lock_safe]
unsafe extern "system" fn start_io(irp: *mut sys::IRP, token: &LockToken) {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
