//! A value behind the cancel spin lock is kept after the release.
//! Another context may hold the lock by then.

use spin_lock_safe::ddi::IoAcquireCancelSpinLock;
use spin_lock_safe::{CancelLocked, LockToken};

fn add(count: &CancelLocked<u32>, token: &LockToken) {
    let mut cancel = IoAcquireCancelSpinLock(token);
    let lent = count.borrow_mut(&mut cancel);
    cancel.release();
    *lent += 1;
}

fn main() {}
