//! `ExReleaseSpinLockExclusiveFromDpcLevel` of a lock of `ExAcquireSpinLockExclusive`.
//! The IRQL would stay raised.

use spin_lock_safe::ddi::{ExAcquireSpinLockExclusive, ExReleaseSpinLockExclusiveFromDpcLevel};
use spin_lock_safe::{ExSpinLock, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &ExSpinLock<u32>, token: &LockToken) {
    let held = ExAcquireSpinLockExclusive(count);
    ExReleaseSpinLockExclusiveFromDpcLevel(held);
}

fn main() {}
