//! A helper with `&LockToken` that acquires a sole lock.
//! That lock gives back the right to complete, which the helper does not have.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    *open.acquire_sole() += 1;
}

fn main() {}
