//! `IoStartNextPacketByKey` under a lock.
//! Like `IoStartNextPacket`, it calls the driver's own StartIo.

use spin_lock_safe::ddi::IoStartNextPacketByKey;
use spin_lock_safe::{DeviceObject, LockToken, SpinLock, spin_lock_safe};

#[spin_lock_safe]
fn go_on(count: &SpinLock<u32>, device: &DeviceObject, token: &mut LockToken) {
    let mut count = count.acquire();
    *count += 1;
    IoStartNextPacketByKey(device, true, 7);
}

fn main() {}
