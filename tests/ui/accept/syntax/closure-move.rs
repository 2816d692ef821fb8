//! `move` closures that lock and that complete, and code that completes after them.
//! A `move` closure owns a reborrow of the token, not the token.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    let boost = 1;
    let count = move || *OPEN.acquire() += boost;
    count();
    count();
    let mut done = 0;
    let complete = move |irp| {
        *OPEN.acquire() -= 1;
        done += 1;
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        done
    };
    // SAFETY: the I/O manager hands the request over.
    complete(unsafe { Irp::from_raw(irp) });
    *OPEN.acquire() += 1;
}

fn main() {}
