use core::mem;

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::DRIVER_DISPATCH;
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};

use crate::step_2::DeviceExtension;
use wdk_sys::{NTSTATUS, PDRIVER_DISPATCH, STATUS_SUCCESS};

/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub(crate) unsafe extern "C" fn dispatch_read(device: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    let mut reads = extension.reads.acquire();
    *reads += 1;
    irp.set_information(*reads);
    reads.release();
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

/// What goes to `DRIVER_OBJECT.MajorFunction` of `wdk-sys`.
pub(crate) const DISPATCH_READ: PDRIVER_DISPATCH = {
    let routine: DRIVER_DISPATCH = Some(dispatch_read);
    // SAFETY: both types are of one layout and calling convention, with pointers to the same.
    unsafe { mem::transmute::<DRIVER_DISPATCH, PDRIVER_DISPATCH>(routine) }
};
