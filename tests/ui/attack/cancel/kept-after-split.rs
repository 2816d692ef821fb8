//! A value behind the cancel spin lock, lent with the token, is kept after the release.
//! Another context may hold the lock by then.

use spin_lock_safe::{CancelLocked, SoleCancelSpinLockGuard};

fn add(count: &CancelLocked<u32>, mut cancel: SoleCancelSpinLockGuard<'_>) {
    let (lent, _) = cancel.split(count);
    let _token = cancel.release();
    *lent += 1;
}

fn main() {}
