//! A second guard by `clone`, to release the lock twice.
//! What is cloned is the locked value.

use spin_lock_safe::ddi::KeReleaseSpinLock;
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn release_twice(open: &SpinLock<u32>, token: &LockToken) {
    let guard = open.acquire();
    KeReleaseSpinLock(guard.clone());
    KeReleaseSpinLock(guard);
}

fn main() {}
