//! A `const fn`.
//! There are no spin locks at compile time.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
const fn count(open: &SpinLock<u32>, token: &LockToken) -> u32 {
    *open.acquire()
}

fn main() {}
