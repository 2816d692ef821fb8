//! Arguments of a completing call that lock, and whose guards are gone by then.
//! The arguments are evaluated before the token is borrowed for the call.
//! edition: 2024

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn finish(queue: &SpinLock<Vec<Irp>>, device: &DeviceObject, irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(irp, { i8::from(queue.acquire().is_empty()) });
    IoStartNextPacket(device, { queue.acquire().is_empty() });
    IoStartNextPacket(device, {
        if let Some(irp) = { queue.acquire().pop() } {
            IoCompleteRequest(irp, IO_NO_INCREMENT);
        }
        true
    });
}

fn main() {}
