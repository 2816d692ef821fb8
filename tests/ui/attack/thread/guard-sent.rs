//! A guard is moved into another thread, which releases the lock.
//! A lock is released by the context that took it.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn elsewhere(open: &SpinLock<u32>, token: &mut LockToken) {
    let guard = open.acquire();
    std::thread::scope(|scope| {
        scope.spawn(move || drop(guard));
    });
}

fn main() {}
