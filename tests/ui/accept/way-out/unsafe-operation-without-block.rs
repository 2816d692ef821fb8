//! An unsafe operation in an unsafe function has a block of its own.
//! So it is seen that it is one, and edition 2024 asks for it anyway.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static LARGEST: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
mod driver {
    use super::LARGEST;

    pub unsafe fn note(length: *const u32) {
        let mut largest = LARGEST.acquire();
        *largest = (*largest).max(unsafe { *length });
    }
}

fn main() {}
