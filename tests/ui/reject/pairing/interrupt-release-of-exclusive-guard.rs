//! `KeReleaseInterruptSpinLock` of a lock of `ExAcquireSpinLockExclusive`.
//! The lock of an interrupt has a release of its own.

use spin_lock_safe::ddi::{ExAcquireSpinLockExclusive, KeReleaseInterruptSpinLock};
use spin_lock_safe::{ExSpinLock, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &ExSpinLock<u32>, token: &LockToken) {
    let held = ExAcquireSpinLockExclusive(count);
    KeReleaseInterruptSpinLock(held);
}

fn main() {}
