//! The lint is allowed by `r#allow`.
//! To rustc, that is the same attribute.
//! errors: 2

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
pub unsafe extern "C" fn first(irp: *mut IRP) {
    #[allow(unsafe_op_in_unsafe_fn)]
    unsafe fn nested() {}
    let _queue = QUEUE.acquire();
    #[r#allow(unsafe_op_in_unsafe_fn)]
    second(irp);
}

#[spin_lock_safe]
pub unsafe extern "C" fn second(irp: *mut IRP) {
    // SAFETY: the request is to complete.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
