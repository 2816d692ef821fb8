//! Entry points that allow the lint for the whole of their bodies, and call another one under a lock.
//! That would make a second token: such a call needs an `unsafe` block, whatever is allowed.
//! errors: 4

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn complete() {
    drop(OPEN.acquire());
}

#[spin_lock_safe]
unsafe extern "C" fn allowed() {
    #![allow(unsafe_op_in_unsafe_fn)]
    let _open = OPEN.acquire();
    complete();
}

#[spin_lock_safe]
#[allow(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn outside() {
    let _open = OPEN.acquire();
    complete();
}

#[spin_lock_safe]
unsafe extern "C" fn beside_nested() {
    #![allow(unsafe_op_in_unsafe_fn)]
    #[allow(unsafe_op_in_unsafe_fn)]
    unsafe fn nested(number: *const u32) -> u32 {
        *number
    }
    let _open = OPEN.acquire();
    complete();
}

fn main() {}
