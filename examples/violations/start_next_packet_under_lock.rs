//! The next request is started while the statistics are locked.
//! `IoStartNextPacket` calls this routine again, which acquires the same lock.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

struct ControlExtension {
    statistics: SpinLock<u64>,
}

#[spin_lock_safe]
unsafe extern "system" fn StartIo(DeviceObject: *mut DEVICE_OBJECT, Irp: *mut IRP) {
    let device = unsafe { DeviceObject::from_raw(DeviceObject) };
    let extension: &ControlExtension = unsafe { device.extension() };
    let irp = unsafe { Irp::from_raw(Irp) };
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    let mut statistics = extension.statistics.acquire_at_dpc_level();
    *statistics += 1;
    IoStartNextPacket(device, false);
}

fn main() {}
