//! Without `types` a role has the types of this crate, and a pointer of `wdk-sys` is none of them.
//! The error says what to write.

use spin_lock_safe::{DeviceObject, spin_lock_safe};
use wdk_sys::PIRP;

#[spin_lock_safe(DRIVER_STARTIO)]
unsafe extern "C" fn start_io(_device: &DeviceObject, _irp: PIRP) {}

fn main() {}
