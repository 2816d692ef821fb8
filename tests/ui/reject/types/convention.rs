//! The convention is that of the other crate's types: `extern "C"` in `wdk-sys`.
//! The error says which.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe(DRIVER_STARTIO, types = wdk_sys)]
unsafe extern "system" fn start_io(_device: &DeviceObject, irp: Irp) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
