//! An `async fn`.
//! It is left and entered again, under whatever locks are held then.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
async fn count(open: &SpinLock<u32>, token: &LockToken) {
    *open.acquire() += 1;
}

fn main() {}
