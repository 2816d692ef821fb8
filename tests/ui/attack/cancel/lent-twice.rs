//! A value behind the cancel spin lock is borrowed twice through one guard.
//! Two `&mut` to one value would be undefined behavior.

use spin_lock_safe::ddi::IoAcquireCancelSpinLock;
use spin_lock_safe::{CancelLocked, LockToken};

fn add(count: &CancelLocked<u32>, token: &LockToken) {
    let mut cancel = IoAcquireCancelSpinLock(token);
    let first = count.borrow_mut(&mut cancel);
    let second = count.borrow_mut(&mut cancel);
    core::mem::swap(first, second);
}

fn main() {}
