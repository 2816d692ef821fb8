//! A token parameter without a name, in a helper that locks.
//! The calls need a name to pass.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, _: &LockToken) {
    *open.acquire() += 1;
}

fn main() {}
