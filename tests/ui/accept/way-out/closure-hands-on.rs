//! A closure that hands the token to a helper that only locks, called under a lock.
//! The function names a token that only locks, as it does itself.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

fn count(open: &SpinLock<u32>, token: &LockToken) {
    *open.acquire(token) += 1;
}

#[spin_lock_safe]
fn twice(open: &SpinLock<u32>, bytes: &SpinLock<u32>, token: &LockToken) {
    let mut held = bytes.acquire();
    let add = || count(open, token);
    add();
    *held += 1;
}

fn main() {
    let _ = twice;
}
