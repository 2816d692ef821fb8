#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use std::ptr;

use ramdisk::driver::{ControlExtension, IOCTL_RAMDISK_QUERY_STATISTICS};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, IO_NO_INCREMENT, IRP, IoStartNextPacket, IoStartPacket, IofCompleteRequest,
    KeAcquireSpinLockAtDpcLevel, KeReleaseSpinLockFromDpcLevel, NTSTATUS, SL_PENDING_RETURNED,
    STATUS_INVALID_DEVICE_REQUEST, STATUS_PENDING,
};

use super::adapter::Adapter;
use super::irp;

/// # Safety
///
/// The I/O manager calls it for a control device.
pub(super) unsafe extern "system" fn DispatchDeviceControl(
    device: *const DEVICE_OBJECT,
    irp: *mut IRP,
) -> NTSTATUS {
    // SAFETY: the I/O manager hands the request over.
    let control = unsafe { irp::device_io_control(irp) };
    if control.map(|control| control.IoControlCode.0) != Some(IOCTL_RAMDISK_QUERY_STATISTICS) {
        // SAFETY: the request is the driver's.
        unsafe { irp::set_status(irp, STATUS_INVALID_DEVICE_REQUEST) };
        // SAFETY: the request is the driver's, and no lock is held.
        unsafe { IofCompleteRequest(irp, IO_NO_INCREMENT) };
        return STATUS_INVALID_DEVICE_REQUEST;
    }
    // SAFETY: the request is the driver's.
    let location = unsafe { irp::current_stack_location(irp) };
    // SAFETY: as above.
    unsafe { (*location).Control |= SL_PENDING_RETURNED };
    // SAFETY: `StartIo` completes the request; no lock is held.
    unsafe { IoStartPacket(device, irp, ptr::null(), None) };
    STATUS_PENDING
}

/// # Safety
///
/// The I/O manager calls it for a control device.
pub(super) unsafe extern "system" fn StartIo(device: *mut DEVICE_OBJECT, irp: *mut IRP) {
    // SAFETY: the I/O manager passes a valid device.
    let extension = unsafe { (*device).DeviceExtension }.cast::<ControlExtension>();
    // SAFETY: the device was created with this extension.
    let extension = unsafe { &*extension };
    // SAFETY: the control device is deleted before the adapter is removed.
    let adapter = unsafe { Adapter::from_raw(extension.adapter.as_ptr()) };
    // SAFETY: the lock lies in the extension, and `StartIo` runs at `DISPATCH_LEVEL`.
    unsafe { KeAcquireSpinLockAtDpcLevel(adapter.statistics.lock()) };
    // SAFETY: the lock is held.
    let statistics = unsafe { *adapter.statistics.value() };
    // SAFETY: the lock is held.
    unsafe { KeReleaseSpinLockFromDpcLevel(adapter.statistics.lock()) };
    // SAFETY: the I/O manager hands the request over.
    unsafe { irp::answer(irp, &statistics.to_bytes()) };
    // SAFETY: the request is the driver's, and no lock is held.
    unsafe { IofCompleteRequest(irp, IO_NO_INCREMENT) };
    // SAFETY: the driver is done with the request, and no lock is held.
    unsafe { IoStartNextPacket(device, false) };
}
