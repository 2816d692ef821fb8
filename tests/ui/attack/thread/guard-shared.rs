//! A guard is shared with another thread, which reads the locked value.
//! The value may be one that no two threads may use at a time.

use std::cell::Cell;

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn elsewhere(open: &SpinLock<Cell<u32>>, token: &LockToken) {
    let guard = open.acquire();
    std::thread::scope(|scope| {
        scope.spawn(|| guard.set(1));
    });
}

fn main() {}
