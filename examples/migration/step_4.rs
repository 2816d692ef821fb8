use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DeviceObject, Irp, spin_lock_safe};
use wdk_sys::{DRIVER_OBJECT, IRP_MJ_READ, NTSTATUS, STATUS_SUCCESS};

use crate::step_2::DeviceExtension;

/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine.
#[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
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

/// Registers the routine, as `DriverEntry` does.
pub(crate) fn register(driver: &mut DRIVER_OBJECT) {
    driver.MajorFunction[IRP_MJ_READ as usize] = Some(dispatch_read);
}
