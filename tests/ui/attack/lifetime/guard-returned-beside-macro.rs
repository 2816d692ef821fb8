//! An entry point with a macro in its body returns a guard to whoever called it.
//! The token is gone when the entry point returns.

use spin_lock_safe::{SpinLock, SpinLockGuard, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
unsafe extern "system" fn lock(_extension: *mut core::ffi::c_void) -> SpinLockGuard<'static, u32> {
    assert!(true);
    OPEN.acquire()
}

fn main() {}
