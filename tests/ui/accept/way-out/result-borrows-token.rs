//! The result's lifetime is its own, or that of the lock.
//! The token is free again when the helper returns.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn name(names: &SpinLock<&'static str>, token: &mut LockToken) -> &'static str {
    *names.acquire()
}

#[spin_lock_safe]
fn report(open: &SpinLock<u32>, names: &SpinLock<&'static str>, token: &mut LockToken) {
    let name = name(names, token);
    println!("{name} {}", *open.acquire());
}

fn main() {}
