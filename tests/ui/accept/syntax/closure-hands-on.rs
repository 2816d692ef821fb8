//! A closure that passes an exclusive token on to a helper that only locks, called under a lock.
//! The helper borrows it shared, and so does the closure.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

fn count(open: &SpinLock<u32>, token: &LockToken) {
    *open.acquire(token) += 1;
}

#[spin_lock_safe]
fn twice(open: &SpinLock<u32>, bytes: &SpinLock<u32>, token: &mut LockToken) {
    let mut held = bytes.acquire();
    let add = || count(open, token);
    add();
    *held += 1;
}

fn main() {}
