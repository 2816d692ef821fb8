//! `lock.acquire_at_dpc_level()` in an entry point that locks and completes nothing.
//! The hidden token is only shared here: no warning about a `mut` that is not needed.

use spin_lock_safe::{SpinLock, spin_lock_safe};

static INTERRUPTS: SpinLock<u64> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn count(_extension: *mut core::ffi::c_void) {
    let mut interrupts = INTERRUPTS.acquire_at_dpc_level();
    *interrupts += 1;
    interrupts.release();
}

fn main() {}
