//! A function that the system calls: the token is made at entry.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

/// The requests completed so far.
pub static COMPLETED: SpinLock<u32> = SpinLock::new(0);

/// Completes a request, and counts it.
///
/// # Safety
///
/// The I/O manager calls it.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub unsafe extern "system" fn dispatch(_device: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    *COMPLETED.acquire() += 1;
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}
