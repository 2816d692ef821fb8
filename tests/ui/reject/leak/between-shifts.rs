//! A guard that is forgotten between a shift and a comparison.
//! Operators that look like brackets hide nothing.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn read(open: &SpinLock<u32>, bits: u32, token: &LockToken) -> bool {
    let guard = open.acquire();
    let shifted = bits << 2;
    core::mem::forget(guard);
    shifted > 3
}

fn main() {}
