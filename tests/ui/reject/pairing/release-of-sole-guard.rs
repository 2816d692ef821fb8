//! `KeReleaseSpinLock` of a sole guard.
//! Its token would be lost: `guard.release()` gives it back.

use spin_lock_safe::ddi::KeReleaseSpinLock;
use spin_lock_safe::{LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn count(open: &SpinLock<u32>, token: &mut LockToken) {
    let mut open = open.acquire_sole();
    *open += 1;
    KeReleaseSpinLock(open);
}

fn main() {}
