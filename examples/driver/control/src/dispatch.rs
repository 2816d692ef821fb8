#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use protocol::control::{IOCTL_BEGIN, IOCTL_NUMBER};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartPacket};
use spin_lock_safe::sys::{
    NTSTATUS, STATUS_INVALID_DEVICE_REQUEST, STATUS_PENDING, STATUS_SUCCESS,
};
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

use crate::extension::DeviceExtension;

/// # Safety
///
/// The I/O manager calls it for this driver's device, with an `IRP_MJ_CREATE` and
/// `IRP_MJ_CLOSE`.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub(crate) unsafe extern "system" fn DispatchOpenOrClose(
    _device: &DeviceObject,
    mut irp: Irp,
) -> NTSTATUS {
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

/// Queues a request for [`StartIo`], or completes one that the device does not have.
///
/// # Safety
///
/// The I/O manager calls it for this driver's device, with an `IRP_MJ_DEVICE_CONTROL`.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub(crate) unsafe extern "system" fn DispatchDeviceControl(
    device: &DeviceObject,
    mut irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    let status = match irp.io_control_code() {
        Some(IOCTL_NUMBER) => {
            irp.mark_pending();
            // SAFETY: `StartIo` takes over the request, which has no cancel routine.
            unsafe { IoStartPacket(device, irp, None, None) };
            return STATUS_PENDING;
        }
        Some(IOCTL_BEGIN) => {
            // SAFETY: the devices of this driver have this extension.
            begin(unsafe { device.extension() }, token);
            STATUS_SUCCESS
        }
        _ => STATUS_INVALID_DEVICE_REQUEST,
    };
    irp.set_status(status);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}

/// Lets the hardware begin.
#[spin_lock_safe]
fn begin(extension: &DeviceExtension, token: &LockToken) {
    extension.hardware.acquire().begun = true;
    extension.work.release(1);
}

/// Passes the request to the hardware.
///
/// # Safety
///
/// The I/O manager calls it for this driver's device.
#[spin_lock_safe(DRIVER_STARTIO)]
pub(crate) unsafe extern "system" fn StartIo(device: &DeviceObject, irp: Irp) {
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    let mut hardware = extension.hardware.acquire();
    debug_assert!(hardware.current.is_none(), "one request after the other");
    hardware.current = Some(irp);
    hardware.release();
    extension.work.release(1);
}
