//! The argument `crate` given twice.
//! One of them would be without effect.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe(crate = spin_lock_safe, crate = ::spin_lock_safe)]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    *open.acquire() += 1;
}

fn main() {}
