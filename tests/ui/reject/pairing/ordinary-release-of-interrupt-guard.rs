//! `KeReleaseSpinLock` of a lock of `KeAcquireInterruptSpinLock`.
//! The lock would stay held, and the IRQL raised.

use spin_lock_safe::ddi::{KeAcquireInterruptSpinLock, KeReleaseSpinLock};
use spin_lock_safe::{InterruptSpinLock, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &InterruptSpinLock<u32>, token: &LockToken) {
    let held = KeAcquireInterruptSpinLock(count);
    KeReleaseSpinLock(held);
}

fn main() {}
