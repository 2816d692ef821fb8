//! A guard made by `SpinLock::acquire(&lock)`.
//! The path of the type is only another way to write the method.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    let _open = SpinLock::acquire(&OPEN);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
