//! A lock of Storport released twice.
//! A release consumes the guard.

use core::pin::pin;

use spin_lock_safe::ddi::{StorPortAcquireSpinLock, StorPortReleaseSpinLock};
use spin_lock_safe::{LockToken, StorPortLockHandle, StorPortSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leave(open: &StorPortSpinLock<u32>, token: &LockToken) {
    let handle = pin!(StorPortLockHandle::new());
    let open = StorPortAcquireSpinLock(open, handle);
    StorPortReleaseSpinLock(open);
    StorPortReleaseSpinLock(open);
}

fn main() {}
