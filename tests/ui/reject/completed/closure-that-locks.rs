//! A closure that takes the lock and completes in itself.
//! A closure's body is checked like any other.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    let mut complete = |irp| {
        let mut open = OPEN.acquire();
        *open -= 1;
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    };
    // SAFETY: the I/O manager hands the request over.
    complete(unsafe { Irp::from_raw(irp) });
}

fn main() {}
