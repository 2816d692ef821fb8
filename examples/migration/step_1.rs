use spin_lock_safe::{DeviceObject, Irp};

use crate::raw::DeviceExtension;
use wdk_sys::ntddk::{IofCompleteRequest, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock};
use wdk_sys::{NTSTATUS, PDEVICE_OBJECT, PIRP, STATUS_SUCCESS};

/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine.
pub(crate) unsafe extern "C" fn dispatch_read(device: PDEVICE_OBJECT, irp: PIRP) -> NTSTATUS {
    // SAFETY: the I/O manager passes this driver's device.
    let device = unsafe { DeviceObject::from_raw(device.cast()) };
    // SAFETY: the I/O manager hands the request over.
    let mut irp = unsafe { Irp::from_raw(irp.cast()) };
    // SAFETY: the device is valid.
    let extension = unsafe { (*device.as_ptr()).DeviceExtension }.cast::<DeviceExtension>();
    // SAFETY: the extension lives as long as the device.
    let lock = unsafe { &raw mut (*extension).lock };
    // SAFETY: the lock is valid.
    let irql = unsafe { KeAcquireSpinLockRaiseToDpc(lock) };
    // SAFETY: the lock is held.
    unsafe { (*extension).reads += 1 };
    // SAFETY: the lock is held.
    let reads = unsafe { (*extension).reads };
    // SAFETY: the lock is held, and this is the IRQL from before.
    unsafe { KeReleaseSpinLock(lock, irql) };
    irp.set_status(STATUS_SUCCESS);
    irp.set_information(usize::try_from(reads).unwrap_or(0));
    // SAFETY: the request is completed once. Nothing checks that the lock is released.
    unsafe { IofCompleteRequest(irp.into_raw().cast(), 0) };
    STATUS_SUCCESS
}
