//! A temporary guard in an argument of the completing call itself.
//! It lives until the end of the statement, and so during the call.

use spin_lock_safe::ddi::IoCompleteRequest;
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe, sys};

static BOOST: SpinLock<i8> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn start_io(_device: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, *BOOST.acquire());
}

fn main() {}
