//! A macro of the driver's own allows the lint for the call of an entry point under a lock.
//! A nested function that allows it for itself must not open the way for the macro.
//! errors: 2

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

macro_rules! quietly {
    ($call:expr) => {
        #[allow(unsafe_op_in_unsafe_fn)]
        {
            $call
        }
    };
}

#[spin_lock_safe]
unsafe extern "C" fn complete() {
    drop(OPEN.acquire());
}

#[spin_lock_safe]
unsafe extern "C" fn caller() {
    #[allow(unsafe_op_in_unsafe_fn)]
    unsafe fn nested(number: *const u32) -> u32 {
        *number
    }
    let _open = OPEN.acquire();
    quietly!(complete());
}

fn main() {}
