//! A value written through a guard that is held to read.
//! Other readers look at it.

use spin_lock_safe::{ExSpinLock, LockToken};

#[allow(unused_mut, reason = "a missing `mut` must not be what is refused")]
fn count_one(count: &ExSpinLock<u32>, token: &LockToken) {
    let mut held = count.acquire_shared(token);
    *held = 1;
}

fn main() {}
