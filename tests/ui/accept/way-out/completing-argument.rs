//! A `let` before the call, for what completes among its arguments.
//! Then one call after the other borrows the token.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) -> bool {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    true
}

#[spin_lock_safe]
fn start_next(device: &DeviceObject, irp: Irp, token: &mut LockToken) {
    let cancelable = finish(irp, token);
    IoStartNextPacket(device, cancelable);
}

fn main() {}
