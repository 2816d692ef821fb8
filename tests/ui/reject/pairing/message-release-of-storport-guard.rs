//! `StorPortReleaseMSISpinLock` of a lock that `StorPortAcquireSpinLock` acquired.
//! The lock of a message and the others are released by routines of their own.

use core::pin::pin;

use spin_lock_safe::ddi::{StorPortAcquireSpinLock, StorPortReleaseMSISpinLock};
use spin_lock_safe::{LockToken, StorPortLockHandle, StorPortSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &StorPortSpinLock<u32>, token: &LockToken) {
    let handle = pin!(StorPortLockHandle::new());
    let mut held = StorPortAcquireSpinLock(count, handle);
    *held += 1;
    StorPortReleaseMSISpinLock(held);
}

fn main() {}
