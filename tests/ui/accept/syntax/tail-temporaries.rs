//! A body that ends in an expression with a temporary guard, in a helper and in closures.
//! In edition 2021 such a guard lives longer than the block's own variables.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

static OPEN: SpinLock<Option<u32>> = SpinLock::new(None);

#[spin_lock_safe]
unsafe extern "C" fn is_open() -> bool {
    OPEN.acquire().is_some()
}

#[spin_lock_safe]
unsafe extern "C" fn count(token: &mut LockToken) -> u32 {
    match *OPEN.acquire() {
        Some(count) => count,
        None => 0,
    }
}

#[spin_lock_safe]
unsafe extern "C" fn reset() {
    if let Some(count) = &mut *OPEN.acquire() {
        *count = 0;
    }
}

#[spin_lock_safe]
fn copy(token: &LockToken) -> Option<u32> {
    *OPEN.acquire()
}

fn main() {}
