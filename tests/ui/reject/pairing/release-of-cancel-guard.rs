//! `KeReleaseSpinLock` of the cancel spin lock.
//! The system's lock has a release of its own.

use spin_lock_safe::ddi::{IoAcquireCancelSpinLock, KeReleaseSpinLock};
use spin_lock_safe::{LockToken, spin_lock_safe};

#[spin_lock_safe]
fn leave(token: &LockToken) {
    let cancel = IoAcquireCancelSpinLock();
    KeReleaseSpinLock(cancel);
}

fn main() {}
