//! A request completed under `KeAcquireSpinLockForDpc`.
//! SDV does not count this lock; the completion that waits for it hangs all the same.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, KeAcquireSpinLockForDpc};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &SpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut held = KeAcquireSpinLockForDpc(count);
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
