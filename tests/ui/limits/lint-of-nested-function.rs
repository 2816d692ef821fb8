//! A nested function that allows unsafe operations without a block.
//! The attribute forbids that in the whole body. Way out: define the function outside.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn count(number: *const u32) {
    #[allow(unsafe_op_in_unsafe_fn)]
    unsafe fn read(number: *const u32) -> u32 {
        *number
    }
    // SAFETY: the system's promise.
    *OPEN.acquire() += unsafe { read(number) };
}

fn main() {}
