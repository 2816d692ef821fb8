//! Unsafe functions that lower the lint on unsafe operations for the whole of their bodies.
//! The lint must see every unsafe call there, so the attribute refuses to have it lowered.
//! errors: 7

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn allowed() {
    #![allow(unsafe_op_in_unsafe_fn)]
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
unsafe extern "C" fn warned() {
    #![warn(unused, unsafe_op_in_unsafe_fn)]
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
unsafe extern "C" fn expected() {
    #![expect(unsafe_op_in_unsafe_fn, reason = "shorter")]
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
unsafe extern "C" fn group() {
    #![warn(rust_2024_compatibility)]
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
unsafe extern "C" fn configured() {
    #![cfg_attr(all(), allow(unsafe_op_in_unsafe_fn))]
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
unsafe extern "C" fn beside_nested() {
    #![allow(unsafe_op_in_unsafe_fn)]
    #[allow(unsafe_op_in_unsafe_fn)]
    unsafe fn nested(number: *const u32) -> u32 {
        *number
    }
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
mod driver {
    use super::OPEN;

    pub unsafe fn count() {
        #![allow(unsafe_op_in_unsafe_fn)]
        *OPEN.acquire() += 1;
    }
}

fn main() {}
