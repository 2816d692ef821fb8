//! An entry point returns a guard to whoever called it.
//! The token is gone when the entry point returns.

use spin_lock_safe::{SpinLock, SpinLockGuard, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
#[allow(improper_ctypes_definitions)]
unsafe extern "C" fn enter_section() -> SpinLockGuard<'static, u32> {
    OPEN.acquire()
}

fn main() {}
