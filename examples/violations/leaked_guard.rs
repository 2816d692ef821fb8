//! The guard is forgotten, in the hope that the lock no longer counts as held.
//! The lock stays held forever.

#![allow(non_snake_case)]

use core::mem;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
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
    let mut statistics = extension.statistics.acquire_at_dpc_level();
    *statistics += 1;
    mem::forget(statistics);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn main() {}
