//! A cancel routine as in C, which completes the request before it releases the cancel lock.
//! Without the role nothing would tell the attribute that the lock is held.
//! errors: 2

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartPacket};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{CancelableIrp, DeviceObject, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn cancel(_: *mut DEVICE_OBJECT, irp: *mut IRP) {
    // SAFETY: the I/O manager hands over a request to complete.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe(DRIVER_STARTIO)]
unsafe extern "system" fn start_io(_: &DeviceObject, irp: Irp) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn pend(irp: Irp) -> Result<CancelableIrp, Irp> {
    // SAFETY: it is a cancel routine.
    unsafe { irp.into_cancelable(cancel) }
}

#[spin_lock_safe]
fn queue(device: &DeviceObject, irp: Irp, token: &mut LockToken) {
    // SAFETY: the device has a StartIo routine.
    unsafe { IoStartPacket(device, irp, None, Some(start_io)) };
}

fn main() {}
