//! `ManuallyDrop::new` of a guard.
//! What is never dropped is never released.

use core::mem::ManuallyDrop;

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leak(open: &SpinLock<u32>, token: &LockToken) {
    let guard = open.acquire();
    let _held = ManuallyDrop::new(guard);
}

fn main() {}
