//! Unsafe functions under the attribute, with nested items that allow the lint on unsafe operations.
//! The lint stays for the function's own body; what is nested in it may have another level.

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

#[spin_lock_safe]
unsafe extern "C" fn count_by_methods(number: *const u32) {
    struct Reader;
    impl Reader {
        #[warn(unsafe_op_in_unsafe_fn)]
        unsafe fn read(number: *const u32) -> u32 {
            // SAFETY: the caller's promise.
            unsafe { *number }
        }
        unsafe fn read_again(number: *const u32) -> u32 {
            #![allow(unsafe_op_in_unsafe_fn)]
            *number
        }
    }
    // SAFETY: the system's promise.
    *OPEN.acquire() += unsafe { Reader::read(number) } + unsafe { Reader::read_again(number) };
}

#[spin_lock_safe]
mod driver {
    use super::OPEN;

    pub unsafe fn count(number: *const u32) {
        #[expect(unsafe_op_in_unsafe_fn)]
        unsafe fn read(number: *const u32) -> u32 {
            *number
        }
        // SAFETY: the caller's promise.
        *OPEN.acquire() += unsafe { read(number) };
    }

    pub unsafe fn count_nothing(number: *const u32) -> u32 {
        #[allow(unsafe_op_in_unsafe_fn)]
        unsafe fn read(number: *const u32) -> u32 {
            *number
        }
        // SAFETY: the caller's promise.
        unsafe { read(number) }
    }
}

fn main() {}
