//! `ExReleaseSpinLockShared` of a lock of `ExAcquireSpinLockExclusive`.
//! It would take one from a count of readers that is not there.

use spin_lock_safe::ddi::{ExAcquireSpinLockExclusive, ExReleaseSpinLockShared};
use spin_lock_safe::{ExSpinLock, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &ExSpinLock<u32>, token: &LockToken) {
    let held = ExAcquireSpinLockExclusive(count);
    ExReleaseSpinLockShared(held);
}

fn main() {}
