//! The token taken out of its place by `mem::take`.
//! There is no default token to leave in its place.

use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, token: &mut LockToken) {
    let second = std::mem::take(token);
    let _open = open.acquire(&second);
}

fn main() {}
