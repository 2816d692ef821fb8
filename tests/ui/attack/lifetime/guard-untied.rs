//! A helper returns a guard whose lifetime is the lock's alone.
//! The caller's token would be free while the lock is held.

use spin_lock_safe::{LockToken, SpinLock, SpinLockGuard, spin_lock_safe};

#[spin_lock_safe]
fn locked<'a>(open: &'a SpinLock<u32>, token: &LockToken) -> SpinLockGuard<'a, u32> {
    open.acquire()
}

fn main() {}
