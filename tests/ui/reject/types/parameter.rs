//! Another pointer of the other crate is not what the role has there.
//! A cast in the body would hide that.

use spin_lock_safe::{DeviceObject, spin_lock_safe};
use wdk_sys::PKDPC;

#[spin_lock_safe(DRIVER_STARTIO, types = wdk_sys)]
unsafe extern "C" fn start_io(_device: &DeviceObject, _irp: PKDPC) {}

fn main() {}
