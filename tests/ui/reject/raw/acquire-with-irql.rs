//! `KeAcquireSpinLock` with a place for the IRQL, as in C.
//! The wrapped one gives back a guard; the token keeps the IRQL.

use spin_lock_safe::ddi::{KeAcquireSpinLock, KeReleaseSpinLock};
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    let mut old_irql = 0;
    let mut guard = KeAcquireSpinLock(open, &mut old_irql);
    *guard += 1;
    KeReleaseSpinLock(guard);
}

fn main() {}
