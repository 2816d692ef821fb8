//! The cancel spin lock released twice.
//! A release consumes the guard.

use spin_lock_safe::ddi::{IoAcquireCancelSpinLock, IoReleaseCancelSpinLock};
use spin_lock_safe::{LockToken, spin_lock_safe};

#[spin_lock_safe]
fn leave(token: &LockToken) {
    let cancel = IoAcquireCancelSpinLock();
    IoReleaseCancelSpinLock(cancel);
    IoReleaseCancelSpinLock(cancel);
}

fn main() {}
