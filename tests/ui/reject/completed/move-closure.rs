//! A `move` closure that completes, called under a lock.
//! It owns the token from then on, so there is none left to take the lock with.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    let complete = move || IoCompleteRequest(irp, IO_NO_INCREMENT);
    let _open = OPEN.acquire();
    complete();
}

fn main() {}
