//! The token that a sole guard gives back is not used.
//! Then an ordinary guard would do: `#[must_use]` says so.

#![deny(unused_must_use)]

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &mut LockToken) {
    let guard = open.acquire_sole();
    guard.release();
}

fn main() {}
