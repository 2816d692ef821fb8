//! A guard that is forgotten in an arm of `cfg_select!`.
//! The arms are code of the body like any other.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    let guard = open.acquire();
    cfg_select! {
        _ => { core::mem::forget(guard); }
    }
}

fn main() {}
