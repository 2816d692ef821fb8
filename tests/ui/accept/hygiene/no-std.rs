//! A crate with `#![no_std]`, as every driver is.
//! Generated code must not name `std`.

#![no_std]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<Option<u32>> = SpinLock::new(None);

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    *OPEN.acquire() = None;
    // SAFETY: the I/O manager hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
}

#[spin_lock_safe]
fn complete(irp: Irp, token: &mut LockToken) {
    let mut complete = move |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
    complete(irp);
}

fn main() {}
