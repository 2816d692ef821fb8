//! A function outside of the scope calls one with a hidden token.
//! It lacks an argument: rustc names `LockToken`, at the call.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{Irp, spin_lock_safe};

pub struct Device;

#[spin_lock_safe]
impl Device {
    pub fn finish(&self, irp: Irp) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

pub fn outside(device: &Device, irp: Irp) {
    device.finish(irp);
}

fn main() {}
