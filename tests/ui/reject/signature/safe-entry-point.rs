//! A safe `extern "system"` function.
//! The driver could call it under a lock, and it would make a second token.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
extern "system" fn count(_extension: *mut core::ffi::c_void) {
    *OPEN.acquire() += 1;
}

fn main() {}
