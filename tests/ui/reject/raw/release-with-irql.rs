//! `KeReleaseSpinLock` with the lock and the IRQL, as in C.
//! The wrapped one takes the guard; the token keeps the IRQL.

use spin_lock_safe::ddi::{KeAcquireSpinLock, KeReleaseSpinLock};
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    let mut guard = KeAcquireSpinLock(open);
    *guard += 1;
    KeReleaseSpinLock(open, 0);
}

fn main() {}
