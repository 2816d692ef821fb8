//! A crate without any prelude.
//! Generated code must not need `Some`, `Drop` or a trait to be in scope.

#![no_implicit_prelude]

use ::spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use ::spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn start_io(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) -> bool {
    let mut complete = |irp| {
        IoCompleteRequest(irp, {
            let boost = *OPEN.acquire() as i8;
            boost
        })
    };
    // SAFETY: the I/O manager hands the request over.
    complete(unsafe { Irp::from_raw(irp) });
    let count = move || *OPEN.acquire() += 1;
    count();
    true
}

#[spin_lock_safe]
unsafe extern "system" fn cancel_io(irp: *mut sys::IRP, token: &mut LockToken) {
    // SAFETY: the I/O manager hands the request over.
    IoCompleteRequest(unsafe { Irp::from_raw(irp) }, IO_NO_INCREMENT);
}

fn main() {}
