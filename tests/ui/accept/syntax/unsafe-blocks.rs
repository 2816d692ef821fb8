//! Tracked calls inside `unsafe` blocks, and `unsafe` blocks inside tracked calls.
//! A driver's body is full of them; they change nothing in the count.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe, sys};

struct Extension {
    open: SpinLock<u32>,
}

#[spin_lock_safe]
unsafe extern "system" fn start_io(device: *mut sys::DEVICE_OBJECT, irp: *mut sys::IRP) {
    // SAFETY: the device was made with this extension; the request is handed over.
    unsafe {
        let device = DeviceObject::from_raw(device);
        *device.extension::<Extension>().open.acquire() += 1;
        IoCompleteRequest(Irp::from_raw(irp), IO_NO_INCREMENT);
    }
    // SAFETY: the I/O manager passes a valid device.
    IoStartNextPacket(unsafe { DeviceObject::from_raw(device) }, true);
}

fn main() {}
