//! `StorPortAcquireSpinLockEx` and its release, with a hidden token and with a visible one.
//! Storport may refuse the lock: then nothing is held.

use core::pin::pin;

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, StorPortAcquireSpinLockEx, StorPortReleaseSpinLock,
};
use spin_lock_safe::{Irp, LockToken, StorPortLockHandle, StorPortSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &StorPortSpinLock<u32>, irp: Irp, token: &mut LockToken) -> Result<(), u32> {
    let mut handle = pin!(StorPortLockHandle::new());
    let mut held = StorPortAcquireSpinLockEx(count, handle.as_mut())?;
    *held += 1;
    StorPortReleaseSpinLock(held);
    if let Ok(mut held) = count.try_acquire_with_handle(handle) {
        *held += 1;
    }
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    Ok(())
}

fn visible(count: &StorPortSpinLock<u32>, irp: Irp, token: &mut LockToken) -> Result<(), u32> {
    let mut handle = pin!(StorPortLockHandle::new());
    let mut held = StorPortAcquireSpinLockEx(token, count, handle.as_mut())?;
    *held += 1;
    StorPortReleaseSpinLock(held);
    count.try_acquire_with_handle(handle, token)?.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    Ok(())
}

fn main() {}
