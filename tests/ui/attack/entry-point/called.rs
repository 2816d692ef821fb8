//! An entry point is called in safe code, under a lock.
//! It would make a second token: only `unsafe` code may call it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let _open = open.acquire();
    start_io(core::ptr::null_mut(), irp.into_raw());
}

fn main() {}
