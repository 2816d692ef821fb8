//! A request is taken off its cancel routine without the cancel spin lock.
//! The cancel routine might complete the request meanwhile.

use spin_lock_safe::ddi::{IoAcquireCancelSpinLock, IoReleaseCancelSpinLock};
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
unsafe fn take(device: &DeviceObject, irp: *mut IRP, token: &LockToken) -> Option<Irp> {
    let cancel = IoAcquireCancelSpinLock();
    IoReleaseCancelSpinLock(cancel);
    // SAFETY: the I/O manager passed both, and the driver's cancel routine starts the next request.
    unsafe { Irp::from_start_io(device, irp, &cancel) }
}

fn main() {}
