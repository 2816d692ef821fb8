//! An unsafe operation in an unsafe function, without a block of its own.
//! Else an entry point could be called there without a word. Way out: the block, as in edition 2024.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static LARGEST: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
mod driver {
    use super::LARGEST;

    pub unsafe fn note(length: *const u32) {
        let mut largest = LARGEST.acquire();
        *largest = (*largest).max(*length);
    }
}

fn main() {}
