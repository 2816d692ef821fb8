//! A lock of Storport released by a function that never acquired it.
//! A release takes the guard of its acquire, not the handle.

use core::pin::pin;

use spin_lock_safe::ddi::StorPortReleaseSpinLock;
use spin_lock_safe::{LockToken, StorPortLockHandle, spin_lock_safe};

#[spin_lock_safe]
fn leave(token: &LockToken) {
    let handle = pin!(StorPortLockHandle::new());
    StorPortReleaseSpinLock(handle);
}

fn main() {}
