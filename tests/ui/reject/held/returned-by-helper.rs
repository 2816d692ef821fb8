//! A guard that a helper returned.
//! Its lifetime ties it to the token that the helper was given.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, SpinLockGuard, spin_lock_safe, sys};

static QUEUE: SpinLock<Vec<Irp>> = SpinLock::new(Vec::new());

#[spin_lock_safe]
fn locked(token: &LockToken) -> SpinLockGuard<'_, Vec<Irp>> {
    QUEUE.acquire()
}

#[spin_lock_safe]
unsafe extern "system" fn start_io(
    _device: *mut sys::DEVICE_OBJECT,
    irp: *mut sys::IRP,
    token: &mut LockToken,
) {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    let queue = locked(token);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    drop(queue);
}

fn main() {}
