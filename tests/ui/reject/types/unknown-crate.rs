//! `types` names a crate or a module that is found from here.
//! The error is rustc's, at the path.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe(DRIVER_STARTIO, types = wdk_bindings)]
unsafe extern "C" fn start_io(_device: &DeviceObject, irp: Irp) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
