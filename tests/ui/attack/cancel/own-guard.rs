//! A type of the driver's own that claims to be a guard of the cancel spin lock.
//! The trait is sealed: whoever has a guard holds the lock.

use spin_lock_safe::{CancelGuard, CancelLocked};

struct Mine;

impl CancelGuard for Mine {}

fn add(count: &CancelLocked<u32>) {
    *count.borrow_mut(&mut Mine) += 1;
}

fn main() {}
