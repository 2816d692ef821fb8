//! One handle for two of Storport's locks at a time.
//! The release of the first would be that of the second.

use core::pin::pin;

use spin_lock_safe::{LockToken, StorPortLockHandle, StorPortSpinLock};

fn count_both(count: &StorPortSpinLock<u32>, other: &StorPortSpinLock<u32>, token: &LockToken) {
    let mut handle = pin!(StorPortLockHandle::new());
    let mut first = count.acquire_with_handle(handle.as_mut(), token);
    let mut second = other.acquire_with_handle(handle.as_mut(), token);
    *first += 1;
    *second += 1;
}

fn main() {}
