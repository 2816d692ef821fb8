//! `KeReleaseSpinLockFromDpcLevel` of a lock whose acquire raised the IRQL.
//! The IRQL would stay raised.

use spin_lock_safe::ddi::{KeAcquireSpinLock, KeReleaseSpinLockFromDpcLevel};
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    let mut open = KeAcquireSpinLock(open);
    *open += 1;
    KeReleaseSpinLockFromDpcLevel(open);
}

fn main() {}
