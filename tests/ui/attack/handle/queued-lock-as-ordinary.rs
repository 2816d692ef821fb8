//! A queued spin lock acquired as an ordinary one.
//! Both ways on one lock are undefined on Windows; a type of its own has only one.

use spin_lock_safe::ddi::KeAcquireSpinLock;
use spin_lock_safe::{LockToken, QueuedSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count_one(count: &QueuedSpinLock<u32>, token: &LockToken) {
    *KeAcquireSpinLock(count) += 1;
}

fn main() {}
