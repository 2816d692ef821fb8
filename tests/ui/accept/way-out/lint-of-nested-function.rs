//! A function that allows unsafe operations without a block, beside one under the attribute.
//! What it allows is its own affair there.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[allow(unsafe_op_in_unsafe_fn)]
unsafe fn read(number: *const u32) -> u32 {
    *number
}

#[spin_lock_safe]
unsafe extern "C" fn count(number: *const u32) {
    assert!(!number.is_null());
    // SAFETY: the system's promise.
    *OPEN.acquire() += unsafe { read(number) };
}

fn main() {}
