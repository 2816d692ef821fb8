//! A request completed under `KeAcquireInterruptSpinLock`.
//! SDV does not count this lock; the completion that waits for it hangs all the same.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, KeAcquireInterruptSpinLock};
use spin_lock_safe::{InterruptSpinLock, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &InterruptSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = KeAcquireInterruptSpinLock(count);
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
