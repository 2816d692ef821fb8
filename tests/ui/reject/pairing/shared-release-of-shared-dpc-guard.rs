//! `ExReleaseSpinLockShared` of a lock of `ExAcquireSpinLockSharedAtDpcLevel`.
//! It would lower the IRQL to what nobody knows.

use spin_lock_safe::ddi::{ExAcquireSpinLockSharedAtDpcLevel, ExReleaseSpinLockShared};
use spin_lock_safe::{ExSpinLock, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &ExSpinLock<u32>, token: &LockToken) {
    let held = ExAcquireSpinLockSharedAtDpcLevel(count);
    ExReleaseSpinLockShared(held);
}

fn main() {}
