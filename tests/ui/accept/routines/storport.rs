//! `StorPortAcquireSpinLock` and its release, with a hidden token and with a visible one.
//! A lock that Storport keeps for the miniport, with its handle.

use core::pin::pin;

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, StorPortAcquireSpinLock, StorPortReleaseSpinLock,
};
use spin_lock_safe::{Irp, LockToken, StorPortLockHandle, StorPortSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &StorPortSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut handle = pin!(StorPortLockHandle::new());
    let mut held = StorPortAcquireSpinLock(count, handle.as_mut());
    *held += 1;
    StorPortReleaseSpinLock(held);
    *count.acquire_with_handle(handle.as_mut()) += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn visible(count: &StorPortSpinLock<u32>, irp: Irp, token: &mut LockToken) {
    let mut handle = pin!(StorPortLockHandle::new());
    let mut held = StorPortAcquireSpinLock(token, count, handle.as_mut());
    *held += 1;
    StorPortReleaseSpinLock(held);
    let mut held = count.acquire_with_handle(handle, token);
    *held += 1;
    held.release();
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

fn main() {}
