//! `Vec::leak` of guards, by the function's name and as a method.
//! The slice that comes back drops nothing.
//! errors: 2

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leak(open: &SpinLock<u32>, bytes: &SpinLock<u32>, token: &LockToken) {
    let all = Vec::from([open.acquire(), bytes.acquire()]);
    Vec::leak(all);
    Vec::from([open.acquire()]).leak();
}

fn main() {}
