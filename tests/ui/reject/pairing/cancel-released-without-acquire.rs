//! The cancel spin lock released by a function that never acquired it.
//! A release takes the guard of its acquire, and the token is not a guard.

use spin_lock_safe::ddi::IoReleaseCancelSpinLock;
use spin_lock_safe::{LockToken, spin_lock_safe};

#[spin_lock_safe]
fn leave(token: &LockToken) {
    IoReleaseCancelSpinLock(token);
}

fn main() {}
