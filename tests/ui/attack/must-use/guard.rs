//! A guard that is not kept.
//! The lock would be released at once: `#[must_use]` says so.

#![deny(unused_must_use)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &LockToken) {
    open.acquire();
}

fn main() {}
