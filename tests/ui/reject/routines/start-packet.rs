//! `IoStartPacket` under a lock.
//! An idle device is started at once: the driver's own StartIo wants the lock.

use spin_lock_safe::ddi::IoStartPacket;
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn go_on(count: &SpinLock<u32>, device: &DeviceObject, irp: Irp, token: &mut LockToken) {
    let mut count = count.acquire();
    *count += 1;
    // SAFETY: the driver has a StartIo routine.
    unsafe { IoStartPacket(device, irp, None, None) };
}

fn main() {}
