// What the attribute makes of `accept/signature/lint-of-nested-function.rs`; a test in `macros` compares it.

//! Unsafe functions under the attribute, with nested items that allow the lint on unsafe operations.
//! The lint stays for the function's own body; what is nested in it may have another level.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[deny(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn count(number: *const u32) {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    _ = &no_spin_lock_held;
    #[allow(unsafe_op_in_unsafe_fn)]
    unsafe fn read(number: *const u32) -> u32 {
        *number
    }
    *OPEN.acquire(no_spin_lock_held) += unsafe { read(number) };
}

#[deny(unsafe_op_in_unsafe_fn)]
unsafe extern "C" fn count_by_methods(number: *const u32) {
    let no_spin_lock_held = &{
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    struct Reader;
    impl Reader {
        #[warn(unsafe_op_in_unsafe_fn)]
        unsafe fn read(number: *const u32) -> u32 {
            unsafe { *number }
        }
        unsafe fn read_again(number: *const u32) -> u32 {
            #![allow(unsafe_op_in_unsafe_fn)]
            *number
        }
    }
    *OPEN.acquire(no_spin_lock_held)
        += unsafe { Reader::read(number) } + unsafe { Reader::read_again(number) };
}

mod driver {
    use super::OPEN;
    ///
    /// This function acquires a spin lock. Outside the scope of its `#[spin_lock_safe]`, pass a `&LockToken` as the last argument.
    #[deny(unsafe_op_in_unsafe_fn)]
    pub unsafe fn count(
        number: *const u32,
        no_spin_lock_held: &::spin_lock_safe::LockToken,
    ) {
        _ = &no_spin_lock_held;
        #[expect(unsafe_op_in_unsafe_fn)]
        unsafe fn read(number: *const u32) -> u32 {
            *number
        }
        *OPEN.acquire(no_spin_lock_held) += unsafe { read(number) };
    }
    #[deny(unsafe_op_in_unsafe_fn)]
    pub unsafe fn count_nothing(number: *const u32) -> u32 {
        #[allow(unsafe_op_in_unsafe_fn)]
        unsafe fn read(number: *const u32) -> u32 {
            *number
        }
        unsafe { read(number) }
    }
}

fn main() {}
