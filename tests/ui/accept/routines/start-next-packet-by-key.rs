//! `IoStartNextPacketByKey` with a hidden token and with a visible one.
//! The queue is sorted, and the driver goes on where its disk arm is.

use spin_lock_safe::ddi::IoStartNextPacketByKey;
use spin_lock_safe::{DeviceObject, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn annotated(count: &SpinLock<u32>, device: &DeviceObject, token: &mut LockToken) {
    *count.acquire() += 1;
    IoStartNextPacketByKey(device, true, 7);
}

fn visible(count: &SpinLock<u32>, device: &DeviceObject, token: &mut LockToken) {
    *count.acquire(token) += 1;
    IoStartNextPacketByKey(token, device, true, 7);
}

fn main() {}
