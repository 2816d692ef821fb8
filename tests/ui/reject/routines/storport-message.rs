//! A request completed under `StorPortAcquireMSISpinLock`.
//! SDV does not count this lock; the completion that waits for it hangs all the same.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, StorPortAcquireMSISpinLock};
use spin_lock_safe::{Irp, LockToken, MsiSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &MsiSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = StorPortAcquireMSISpinLock(count);
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
