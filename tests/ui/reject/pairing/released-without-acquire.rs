//! The release of a lock that this function never acquired.
//! A release takes the guard of its acquire, not the lock.

use spin_lock_safe::ddi::KeReleaseSpinLock;
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leave(open: &SpinLock<u32>, token: &LockToken) {
    KeReleaseSpinLock(open);
}

fn main() {}
