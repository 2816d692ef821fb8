//! A request completed under `try_acquire_with_handle`.
//! The method says the same as `StorPortAcquireSpinLockEx`, in the words of Rust.

use core::pin::pin;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, StorPortLockHandle, StorPortSpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(count: &StorPortSpinLock<u32>, irp: Irp, token: &mut LockToken) -> Result<(), u32> {
    let handle = pin!(StorPortLockHandle::new());
    let mut held = count.try_acquire_with_handle(handle)?;
    *held += 1;
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(held);
    Ok(())
}

fn main() {}
