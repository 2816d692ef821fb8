//! An unsafe function under the attribute, with a module and an `impl` that allow the lint.
//! They are items of their own, whatever they allow.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "C" fn count(number: *const u32) {
    #[allow(unsafe_op_in_unsafe_fn)]
    mod nested {
        pub(super) unsafe fn read(number: *const u32) -> u32 {
            *number
        }
    }
    struct Reader;
    #[allow(unsafe_op_in_unsafe_fn)]
    impl Reader {
        unsafe fn read(number: *const u32) -> u32 {
            *number
        }
    }
    // SAFETY: the system's promise.
    *OPEN.acquire() += unsafe { nested::read(number) } + unsafe { Reader::read(number) };
}

fn main() {}
