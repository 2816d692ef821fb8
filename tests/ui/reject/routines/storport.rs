//! A request completed under `StorPortAcquireSpinLock`.
//! SDV does not count this lock; the completion that waits for it hangs all the same.

use core::pin::pin;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, StorPortAcquireSpinLock};
use spin_lock_safe::{Irp, LockToken, StorPortLockHandle, StorPortSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &StorPortSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let handle = pin!(StorPortLockHandle::new());
    let mut held = StorPortAcquireSpinLock(count, handle);
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
