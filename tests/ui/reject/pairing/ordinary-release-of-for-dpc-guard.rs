//! `KeReleaseSpinLock` of a lock of `KeAcquireSpinLockForDpc`.
//! Outside of a threaded DPC it would not lower the IRQL again.

use spin_lock_safe::ddi::{KeAcquireSpinLockForDpc, KeReleaseSpinLock};
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(count: &SpinLock<u32>, token: &LockToken) {
    let held = KeAcquireSpinLockForDpc(count);
    KeReleaseSpinLock(held);
}

fn main() {}
