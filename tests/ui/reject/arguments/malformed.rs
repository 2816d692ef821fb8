//! An argument that is no name.
//! An argument begins with its name.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe(= 1)]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    *open.acquire() += 1;
}

fn main() {}
