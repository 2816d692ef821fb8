//! `KeReleaseSpinLock` of a lock acquired at DPC level.
//! The WDM half of the rule: no release without its own acquire.

use spin_lock_safe::ddi::{KeAcquireSpinLockAtDpcLevel, KeReleaseSpinLock};
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    let mut open = KeAcquireSpinLockAtDpcLevel(open);
    *open += 1;
    KeReleaseSpinLock(open);
}

fn main() {}
