//! A sole guard of the cancel spin lock in an entry point without the role of a cancel routine.
//! Only a cancel routine is entered with that lock.

use spin_lock_safe::{SoleCancelSpinLockGuard, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn cancel(cancel: SoleCancelSpinLockGuard<'_>) {
    drop(cancel);
}

fn main() {}
