//! A match guard that completes, under a lock.
//! The guard of an arm is part of its pattern, and of the body.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoStartNextPacket};
use spin_lock_safe::{DeviceObject, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn next(queued: &SpinLock<u32>, device: &DeviceObject, token: &mut LockToken) -> i8 {
    let queued = queued.acquire();
    match *queued {
        0 => 1,
        _ if IoStartNextPacket(device, true) == () => 2,
        _ => IO_NO_INCREMENT,
    }
}

fn main() {}
