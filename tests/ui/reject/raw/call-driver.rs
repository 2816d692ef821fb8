//! The raw exports of `IoCallDriver` and `IoCancelIrp`.
//! They run other drivers' code, and no token is asked for.
//! errors: 2

use spin_lock_safe::spin_lock_safe;
use spin_lock_safe::sys::{self, DEVICE_OBJECT, IRP};

#[spin_lock_safe]
unsafe extern "C" fn pass_on(lower: *mut DEVICE_OBJECT, irp: *mut IRP) {
    // SAFETY: both are valid.
    unsafe { sys::IofCallDriver(lower, irp) };
    // SAFETY: the request is valid.
    let _ = unsafe { sys::IoCancelIrp(irp) };
}

fn main() {}
