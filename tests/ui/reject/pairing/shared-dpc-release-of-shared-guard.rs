//! `ExReleaseSpinLockSharedFromDpcLevel` of a lock of `ExAcquireSpinLockShared`.
//! The IRQL would stay raised.

use spin_lock_safe::ddi::{ExAcquireSpinLockShared, ExReleaseSpinLockSharedFromDpcLevel};
use spin_lock_safe::{ExSpinLock, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &ExSpinLock<u32>, token: &LockToken) {
    let held = ExAcquireSpinLockShared(count);
    ExReleaseSpinLockSharedFromDpcLevel(held);
}

fn main() {}
