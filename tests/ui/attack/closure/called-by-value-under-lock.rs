//! A closure that completes is given to a helper, which calls it under a lock.
//! The helper needs the token for its lock, and the closure has it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn under_lock(open: &SpinLock<u32>, work: impl FnOnce(), token: &LockToken) {
    let _open = open.acquire();
    work();
}

#[spin_lock_safe]
fn finish(open: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let work = || IoCompleteRequest(irp, IO_NO_INCREMENT);
    under_lock(open, work, token);
}

fn main() {}
