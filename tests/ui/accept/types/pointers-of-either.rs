//! With the types of `wdk-sys` a parameter is a safe type, that crate's pointer, or this crate's.
//! Whichever it is, the function is exported with that crate's pointers.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{PDEVICE_OBJECT, PIRP};
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};
use wdk_sys::{DRIVER_OBJECT, NTSTATUS, STATUS_PENDING, STATUS_SUCCESS};

#[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
unsafe extern "C" fn safe(_device: &DeviceObject, irp: Irp) -> NTSTATUS {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

#[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
unsafe extern "C" fn theirs(device: wdk_sys::PDEVICE_OBJECT, irp: *const wdk_sys::IRP) -> NTSTATUS {
    let _ = (device, irp);
    STATUS_PENDING
}

#[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
unsafe extern "C" fn ours(device: PDEVICE_OBJECT, irp: PIRP) -> NTSTATUS {
    let _ = (device, irp);
    STATUS_PENDING
}

#[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
unsafe extern "C" fn optional(device: Option<&DeviceObject>, irp: Option<Irp>) -> NTSTATUS {
    if let (Some(_), Some(irp)) = (device, irp) {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
    STATUS_SUCCESS
}

fn main() {
    let mut driver = DRIVER_OBJECT::default();
    driver.MajorFunction[..4].copy_from_slice(&[Some(safe), Some(theirs), Some(ours), Some(optional)]);
}
