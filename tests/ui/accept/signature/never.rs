//! A helper and an entry point that never return.
//! A function of type `!` has no value to keep in a variable, and no warning for it.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static STOPS: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn stop(token: &LockToken) -> ! {
    *STOPS.acquire() += 1;
    panic!("the adapter is gone")
}

#[spin_lock_safe]
unsafe extern "C" fn shut_down(_extension: *mut core::ffi::c_void) -> ! {
    *STOPS.acquire() += 1;
    std::process::abort()
}

fn main() {}
