//! The lint is allowed for the call of a function that is named `union`.
//! Before a name, that word begins an item; here it does not.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

fn union(_: ()) {}

#[spin_lock_safe]
pub unsafe extern "C" fn first(irp: *mut IRP) {
    let _queue = QUEUE.acquire();
    #[allow(unsafe_op_in_unsafe_fn)]
    union(second(irp));
}

#[spin_lock_safe]
pub unsafe extern "C" fn second(irp: *mut IRP) {
    // SAFETY: the request is to complete.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
