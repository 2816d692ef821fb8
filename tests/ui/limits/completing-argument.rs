//! A call that completes, among the arguments of another one.
//! The outer call has borrowed the token by then. Way out: a `let` before it.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) -> bool {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    true
}

#[spin_lock_safe]
fn start_next(device: &DeviceObject, irp: Irp, token: &mut LockToken) {
    IoStartNextPacket(device, finish(irp, token));
}

fn main() {}
