//! `types` has a path.
//! Alone it says nothing.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe(DRIVER_STARTIO, types)]
unsafe extern "C" fn start_io(_device: &DeviceObject, irp: Irp) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
