//! `IoReleaseCancelSpinLock` of a lock of the driver's own.
//! It would release a lock that others hold.

use spin_lock_safe::ddi::{IoReleaseCancelSpinLock, KeAcquireSpinLock};
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leave(open: &SpinLock<u32>, token: &LockToken) {
    let guard = KeAcquireSpinLock(open);
    IoReleaseCancelSpinLock(guard);
}

fn main() {}
