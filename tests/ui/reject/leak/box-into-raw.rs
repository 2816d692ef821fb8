//! `Box::into_raw` of a guard.
//! A raw pointer borrows nothing.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leak(open: &SpinLock<u32>, token: &LockToken) {
    let guard = Box::new(open.acquire());
    let _held = Box::into_raw(guard);
}

fn main() {}
