//! The locked value is used after the release.
//! Only the guard reaches it.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &LockToken) -> u32 {
    let mut guard = open.acquire();
    *guard += 1;
    guard.release();
    *guard
}

fn main() {}
