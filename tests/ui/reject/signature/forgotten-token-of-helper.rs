//! A call of a helper that leaves out the helper's token.
//! Only the routines get their token by themselves; a helper's is passed by hand.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe, sys};

#[spin_lock_safe]
fn succeed(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    succeed(unsafe { Irp::from_raw(irp) });
}

fn main() {}
