//! A value behind the cancel spin lock is borrowed through the guard of another lock.
//! That lock guards nothing of it.

use spin_lock_safe::{CancelLocked, LockToken, SpinLock};

fn add(count: &CancelLocked<u32>, lock: &SpinLock<()>, token: &LockToken) {
    let mut guard = lock.acquire(token);
    *count.borrow_mut(&mut guard) += 1;
}

fn main() {}
