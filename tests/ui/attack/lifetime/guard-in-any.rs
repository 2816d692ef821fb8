//! A guard is hidden behind `Box<dyn Any>`, whose type says nothing of a lifetime.
//! `Any` is for types that borrow nothing.
//! errors: 2

use std::any::Any;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    let _held: Box<dyn Any> = Box::new(OPEN.acquire());
    // SAFETY: the I/O manager hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
}

fn main() {}
