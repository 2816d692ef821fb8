//! A closure that completes is called under a lock taken after it was made.
//! The closure borrows the token for as long as it lives: the acquire is refused.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe, sys};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn dispatch(_: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    let mut complete = |irp| IoCompleteRequest(irp, IO_NO_INCREMENT);
    let _open = OPEN.acquire();
    complete(irp);
}

fn main() {}
