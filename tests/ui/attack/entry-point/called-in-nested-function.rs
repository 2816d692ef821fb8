//! An entry point is called in an unsafe function that is nested in a body under the attribute.
//! The nested function is not read, but the lint holds in it, too.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn first(irp: *mut IRP) {
    unsafe fn nested(irp: *mut IRP) {
        second(irp);
    }
    let _queue = QUEUE.acquire();
    // SAFETY: `nested` does not say what its caller promises.
    unsafe { nested(irp) };
}

#[spin_lock_safe]
unsafe extern "C" fn second(irp: *mut IRP) {
    // SAFETY: the request is to complete.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
