//! `IoCompleteRequest`, then `IoStartNextPacket`, as every StartIo driver does.
//! Two completing calls in a row: each borrows the token only for itself.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe, sys};

#[spin_lock_safe]
unsafe extern "system" fn start_io(device: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the I/O manager passes the device that the request is for.
    let device = unsafe { DeviceObject::from_raw(device) };
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoStartNextPacket(device, true);
}

fn main() {}
