//! `IoStartNextPacket` under a lock.
//! It calls the driver's own StartIo, which takes the same lock: a deadlock.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe, sys};

static CURRENT: SpinLock<Option<Irp>> = SpinLock::new(None);

#[spin_lock_safe]
unsafe extern "system" fn transfer_done(device: *mut sys::DEVICE_OBJECT) {
    // SAFETY: the DPC was made for this device.
    let device = unsafe { DeviceObject::from_raw(device) };
    let irp = CURRENT.acquire().take();
    if let Some(irp) = irp {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
    let current = CURRENT.acquire();
    if current.is_none() {
        IoStartNextPacket(device, false);
    }
}

fn main() {}
