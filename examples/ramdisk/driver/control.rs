//! The control device, an ordinary WDM device beside the adapter. The I/O manager passes its
//! requests to `StartIo` one after the other.

#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartNextPacket, IoStartPacket};
use spin_lock_safe::sys::{NTSTATUS, STATUS_INVALID_DEVICE_REQUEST, STATUS_PENDING};
use spin_lock_safe::{DeviceObject, HwDeviceExtension, Irp, spin_lock_safe};

use super::adapter::Adapter;

/// Asks for the [`Statistics`](super::Statistics) of the disk.
pub const IOCTL_RAMDISK_QUERY_STATISTICS: u32 = 0x0007_2000;

/// The device extension of the control device.
#[derive(Debug)]
pub struct ControlExtension {
    /// The adapter that the device belongs to.
    pub adapter: &'static HwDeviceExtension,
}

/// Queues a request for [`StartIo`], or completes one that the device does not have.
///
/// # Safety
///
/// The I/O manager calls it for a control device.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub unsafe extern "system" fn DispatchDeviceControl(
    device: &DeviceObject,
    mut irp: Irp,
) -> NTSTATUS {
    if irp.io_control_code() != Some(IOCTL_RAMDISK_QUERY_STATISTICS) {
        irp.set_status(STATUS_INVALID_DEVICE_REQUEST);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return STATUS_INVALID_DEVICE_REQUEST;
    }
    irp.mark_pending();
    // SAFETY: `StartIo` completes the request, which has no cancel routine.
    unsafe { IoStartPacket(device, irp, None, None) };
    STATUS_PENDING
}

/// Answers a request and starts the next one.
///
/// # Safety
///
/// The I/O manager calls it for a control device.
#[spin_lock_safe(DRIVER_STARTIO)]
pub unsafe extern "system" fn StartIo(device: &DeviceObject, mut irp: Irp) {
    // SAFETY: the device was created with this extension.
    let extension: &ControlExtension = unsafe { device.extension() };
    // SAFETY: the control device is deleted before the adapter is removed.
    let adapter = unsafe { Adapter::from_raw(extension.adapter.as_ptr()) };
    let statistics = *adapter.statistics.acquire_at_dpc_level();
    _ = irp.answer(&statistics.to_bytes());
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoStartNextPacket(device, false);
}
