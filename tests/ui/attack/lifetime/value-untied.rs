//! A helper returns a reference to the locked value, without its guard.
//! The value may be used only while the lock is held.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn peek<'a>(open: &'a SpinLock<Vec<u32>>, token: &'a LockToken) -> &'a [u32] {
    let guard = open.acquire();
    &guard
}

fn main() {}
