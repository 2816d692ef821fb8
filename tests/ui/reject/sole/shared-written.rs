//! The value behind a sole guard of a reader, written.
//! Others may read it at the same time.

use spin_lock_safe::{ExSpinLock, LockToken, spin_lock_safe};

#[allow(unused_mut, reason = "a missing `mut` must not be what is refused")]
#[spin_lock_safe]
fn count(open: &ExSpinLock<u32>, token: &mut LockToken) {
    let mut guard = open.acquire_shared_sole();
    *guard += 1;
}

fn main() {}
