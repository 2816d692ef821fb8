//! `crate` without a path.
//! The message says what is missing.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe(crate)]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    *open.acquire() += 1;
}

fn main() {}
