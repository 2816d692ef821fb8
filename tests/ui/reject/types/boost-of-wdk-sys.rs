//! `IO_NO_INCREMENT` is a `u32` in `wdk-sys`, and the routine takes a signed character.
//! `ddi` has the boosts in the type of the parameter.

use spin_lock_safe::ddi::IoCompleteRequest;
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};
use wdk_sys::IO_NO_INCREMENT;

#[spin_lock_safe(DRIVER_STARTIO, types = wdk_sys)]
unsafe extern "C" fn start_io(_device: &DeviceObject, irp: Irp) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
