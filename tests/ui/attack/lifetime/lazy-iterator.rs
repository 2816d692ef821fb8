//! An iterator that will take the lock when it is asked, while the body completes.
//! Its closure borrows the token from the start.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(locks: &[SpinLock<u32>], irps: Vec<Irp>, token: &mut LockToken) {
    let held = locks.iter().map(|lock| lock.acquire());
    for (irp, _guard) in irps.into_iter().zip(held) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

fn main() {}
