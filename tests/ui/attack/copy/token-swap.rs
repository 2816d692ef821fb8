//! The token of one context swapped with that of a closure's caller.
//! To swap two tokens one must have both; a function of one context has one.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, token: &mut LockToken) {
    let guard = open.acquire();
    std::mem::swap(token, token);
    guard.release();
}

fn main() {}
