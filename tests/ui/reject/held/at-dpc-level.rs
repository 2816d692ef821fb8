//! A DPC starts the next request under a lock acquired at DPC level.
//! `KeAcquireSpinLockAtDpcLevel` counts as the others; so does `IoStartNextPacket`.

use spin_lock_safe::ddi::{
    IoStartNextPacket, KeAcquireSpinLockAtDpcLevel, KeReleaseSpinLockFromDpcLevel,
};
use spin_lock_safe::{DeviceObject, SpinLock, spin_lock_safe, sys};

static BUSY: SpinLock<bool> = SpinLock::new(false);

#[spin_lock_safe]
unsafe extern "system" fn dpc_for_isr(device: *mut sys::DEVICE_OBJECT) {
    // SAFETY: the DPC was made for this device.
    let device = unsafe { DeviceObject::from_raw(device) };
    let mut busy = KeAcquireSpinLockAtDpcLevel(&BUSY);
    *busy = false;
    IoStartNextPacket(device, true);
    KeReleaseSpinLockFromDpcLevel(busy);
}

fn main() {}
