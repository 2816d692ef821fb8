//! An argument that the attribute does not know.
//! The message lists those that it knows.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe(krate = spin_lock_safe)]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    *open.acquire() += 1;
}

fn main() {}
