//! `ExReleaseSpinLockExclusive` of a lock of `ExAcquireSpinLockShared`.
//! The other readers would lose the lock with this one.

use spin_lock_safe::ddi::{ExAcquireSpinLockShared, ExReleaseSpinLockExclusive};
use spin_lock_safe::{ExSpinLock, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &ExSpinLock<u32>, token: &LockToken) {
    let held = ExAcquireSpinLockShared(count);
    ExReleaseSpinLockExclusive(held);
}

fn main() {}
