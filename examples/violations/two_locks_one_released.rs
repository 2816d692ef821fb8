//! Two locks are acquired and one is released. The second one is easily overlooked.
//! The error names the lock that is still held.

#![allow(non_snake_case)]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

struct ControlExtension {
    disk: SpinLock<Vec<u8>>,
    statistics: SpinLock<u64>,
}

#[spin_lock_safe]
unsafe extern "system" fn StartIo(DeviceObject: *mut DEVICE_OBJECT, Irp: *mut IRP) {
    let device = unsafe { DeviceObject::from_raw(DeviceObject) };
    let extension: &ControlExtension = unsafe { device.extension() };
    let mut irp = unsafe { Irp::from_raw(Irp) };
    let disk = extension.disk.acquire_at_dpc_level();
    let mut statistics = extension.statistics.acquire_at_dpc_level();
    *statistics += 1;
    irp.set_information(disk.len());
    disk.release();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
