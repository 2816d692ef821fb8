//! A `StartIo` routine completes the request before it releases the cancel spin lock.
//! The lock is held to take the request off its cancel routine, and no longer.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
};
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe(DRIVER_STARTIO)]
unsafe extern "system" fn StartIo(device: &DeviceObject, irp: *mut IRP) {
    let cancel = IoAcquireCancelSpinLock();
    // SAFETY: the I/O manager passed both, and the driver's cancel routine starts the next request.
    if let Some(irp) = unsafe { Irp::from_start_io(device, irp, &cancel) } {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
    IoReleaseCancelSpinLock(cancel);
}

fn main() {}
