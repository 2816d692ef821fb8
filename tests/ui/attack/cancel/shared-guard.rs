//! A value behind the cancel spin lock is borrowed through a shared guard.
//! Through `&` it could be borrowed twice.

use spin_lock_safe::ddi::IoAcquireCancelSpinLock;
use spin_lock_safe::{CancelLocked, LockToken};

fn add(count: &CancelLocked<u32>, token: &LockToken) {
    let cancel = IoAcquireCancelSpinLock(token);
    *count.borrow_mut(&cancel) += 1;
}

fn main() {}
