//! A request completed under `StorPortAcquireSpinLockEx`, where Storport granted the lock.
//! On the other path nothing is held, and there it might be completed.

use core::pin::pin;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, StorPortAcquireSpinLockEx};
use spin_lock_safe::{Irp, LockToken, StorPortLockHandle, StorPortSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &StorPortSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let handle = pin!(StorPortLockHandle::new());
    let Ok(mut held) = StorPortAcquireSpinLockEx(count, handle) else {
        return;
    };
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
}

fn main() {}
