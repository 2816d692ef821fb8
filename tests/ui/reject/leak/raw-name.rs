//! A guard leaked by a function whose name is written as a raw identifier.
//! `r#forget` is `forget`, but the attribute does not see it: this compiles.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn leak(open: &SpinLock<u32>, token: &mut LockToken) {
    let guard = open.acquire();
    std::mem::r#forget(guard);
}

fn main() {}
