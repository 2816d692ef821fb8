//! A helper that only locks takes `&mut LockToken`, and is called under a lock.
//! `&LockToken` would do, and its callers could hold locks.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe]
fn count(token: &mut LockToken) {
    *OPEN.acquire() += 1;
}

#[spin_lock_safe]
fn count_under_lock(queue: &SpinLock<u32>, token: &mut LockToken) {
    let queue = queue.acquire();
    count(token);
    drop(queue);
}

fn main() {}
