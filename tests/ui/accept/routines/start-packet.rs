//! `IoStartPacket` with a hidden token and with a visible one.
//! A dispatch routine of a driver with a StartIo routine.

use spin_lock_safe::ddi::IoStartPacket;
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &SpinLock<u32>, device: &DeviceObject, irp: Irp, token: &mut LockToken) {
    *count.acquire() += 1;
    // SAFETY: the driver has a StartIo routine.
    unsafe { IoStartPacket(device, irp, None, None) };
}

fn visible(count: &SpinLock<u32>, device: &DeviceObject, irp: Irp, token: &mut LockToken) {
    *count.acquire(token) += 1;
    // SAFETY: the driver has a StartIo routine.
    unsafe { IoStartPacket(token, device, irp, Some(7), None) };
}

fn main() {}
