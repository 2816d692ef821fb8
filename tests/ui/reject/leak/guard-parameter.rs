//! A helper that is given a guard and leaks it.
//! A parameter typed as a guard is one.

use spin_lock_safe::{LockToken, SpinLockGuard, spin_lock_safe};

#[spin_lock_safe]
fn leak(guard: SpinLockGuard<'_, u32>, token: &mut LockToken) {
    std::mem::forget(guard);
}

fn main() {}
