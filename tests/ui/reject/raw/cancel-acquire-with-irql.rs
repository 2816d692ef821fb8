//! `IoAcquireCancelSpinLock` with a place for the IRQL, as in C.
//! The wrapped one gives back a guard; the token keeps the IRQL.
//! errors: 2

use spin_lock_safe::{LockToken, ddi, spin_lock_safe};

#[spin_lock_safe]
fn mark(token: &LockToken) {
    let mut cancel_irql = 0;
    ddi::IoAcquireCancelSpinLock(&mut cancel_irql);
    ddi::IoReleaseCancelSpinLock(cancel_irql);
}

fn main() {}
