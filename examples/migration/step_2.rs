use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

use wdk_sys::{NTSTATUS, PDEVICE_OBJECT, PIRP, STATUS_SUCCESS};

/// The lock contains the data that it protects.
#[derive(Default)]
pub(crate) struct DeviceExtension {
    pub(crate) reads: SpinLock<usize>,
}

/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine.
#[spin_lock_safe]
pub(crate) unsafe extern "C" fn dispatch_read(device: PDEVICE_OBJECT, irp: PIRP) -> NTSTATUS {
    // SAFETY: the I/O manager passes this driver's device.
    let device = unsafe { DeviceObject::from_raw(device.cast()) };
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    // SAFETY: the I/O manager hands the request over.
    let mut irp = unsafe { Irp::from_raw(irp.cast()) };
    let mut reads = extension.reads.acquire();
    *reads += 1;
    irp.set_information(*reads);
    reads.release();
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}
