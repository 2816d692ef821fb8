//! The lint is allowed by a macro whose path is a fragment of another one.
//! `$quietly!(..)` is a macro call as well, whatever stands before its `!`.
//! errors: 2

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<u32> = SpinLock::new(0);

macro_rules! quietly {
    ($call:expr) => {
        #[allow(unsafe_op_in_unsafe_fn)]
        {
            $call
        }
    };
}

macro_rules! entry_point {
    ($quietly:path, $irp:ident) => {
        #[spin_lock_safe]
        pub unsafe extern "C" fn first($irp: *mut IRP) {
            #[allow(unsafe_op_in_unsafe_fn)]
            unsafe fn nested() {}
            let _queue = QUEUE.acquire();
            $quietly!(second($irp));
        }
    };
}

entry_point!(quietly, irp);

#[spin_lock_safe]
pub unsafe extern "C" fn second(irp: *mut IRP) {
    // SAFETY: the request is to complete.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
