//! A wrapper that takes and releases a lock, then completes; called without a lock.
//! Shape 16, seen in classpnp's ClassCompleteRequest. Its token says that it completes.

use spin_lock_safe::ddi::{IO_DISK_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe, sys};

static OUTSTANDING: SpinLock<Vec<usize>> = SpinLock::new(Vec::new());

#[spin_lock_safe]
fn complete_request(irp: Irp, token: &mut LockToken) {
    let address = irp.as_ptr() as usize;
    OUTSTANDING.acquire().retain(|&other| other != address);
    IoCompleteRequest(irp, IO_DISK_INCREMENT);
}

#[spin_lock_safe]
unsafe extern "system" fn dispatch(
    _: *mut sys::DEVICE_OBJECT,
    irp: *mut sys::IRP,
    token: &mut LockToken,
) -> sys::NTSTATUS {
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    OUTSTANDING.acquire().push(irp.as_ptr() as usize);
    complete_request(irp, token);
    sys::STATUS_SUCCESS
}

fn main() {}
