//! A `StartIo` routine takes its request off the cancel routine that it still has.
//! Who waits in the device's queue is taken off it in the same way, when the device goes away.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoAcquireCancelSpinLockSole, IoCompleteRequest,
    IoReleaseCancelSpinLock, IoStartNextPacket,
};
use spin_lock_safe::sys::IRP;
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe(DRIVER_STARTIO)]
unsafe extern "system" fn start_io(device: &DeviceObject, irp: *mut IRP) {
    let cancel = IoAcquireCancelSpinLock();
    // SAFETY: the I/O manager passed both, and the driver's cancel routine starts the next request.
    let started = unsafe { Irp::from_start_io(device, irp, &cancel) };
    IoReleaseCancelSpinLock(cancel);
    let Some(irp) = started else { return };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoStartNextPacket(device, true);
}

/// # Safety
///
/// The device is this driver's, which gives its requests to `IoStartPacket`.
#[spin_lock_safe]
unsafe fn complete_queued(device: &DeviceObject, token: &mut LockToken) {
    loop {
        let cancel = IoAcquireCancelSpinLockSole();
        // SAFETY: promised by the caller.
        let next = unsafe { device.take_queued(&cancel) };
        let token = cancel.release();
        let Some(irp) = next else { break };
        IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    }
}

fn main() {}
