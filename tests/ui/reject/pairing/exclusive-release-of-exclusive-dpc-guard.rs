//! `ExReleaseSpinLockExclusive` of a lock of `ExAcquireSpinLockExclusiveAtDpcLevel`.
//! It would lower the IRQL to what nobody knows.

use spin_lock_safe::ddi::{ExAcquireSpinLockExclusiveAtDpcLevel, ExReleaseSpinLockExclusive};
use spin_lock_safe::{ExSpinLock, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &ExSpinLock<u32>, token: &LockToken) {
    let held = ExAcquireSpinLockExclusiveAtDpcLevel(count);
    ExReleaseSpinLockExclusive(held);
}

fn main() {}
