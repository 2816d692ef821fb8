//! A guard leaked in a closure and in a branch.
//! The attribute follows a guard's name through blocks and patterns.
//! errors: 2

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leak(open: &SpinLock<u32>, token: &LockToken) {
    let forget = || std::mem::forget(open.acquire());
    forget();
    if let Some(guard) = open.try_acquire_at_dpc_level() {
        std::mem::forget(guard);
    }
}

fn main() {}
