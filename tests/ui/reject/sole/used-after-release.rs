//! The value of a sole guard, used after the release.
//! Another context may hold the lock by then.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &mut LockToken) -> u32 {
    let mut guard = open.acquire_sole();
    *guard += 1;
    let _token = guard.release();
    *guard
}

fn main() {}
