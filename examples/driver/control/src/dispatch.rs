#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::ptr;

use protocol::control::{IOCTL_BEGIN, IOCTL_NUMBER};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, IRP, IoStartPacket, NTSTATUS, STATUS_INVALID_DEVICE_REQUEST, STATUS_PENDING,
    STATUS_SUCCESS,
};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

use crate::extension::DeviceExtension;

/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine for `IRP_MJ_CREATE` and
/// `IRP_MJ_CLOSE`.
#[spin_lock_safe]
pub(crate) unsafe extern "system" fn DispatchOpenOrClose(
    _DeviceObject: *const DEVICE_OBJECT,
    Irp: *mut IRP,
) -> NTSTATUS {
    // SAFETY: the I/O manager hands the request over.
    let mut irp = unsafe { Irp::from_raw(Irp) };
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

/// Queues a request for [`StartIo`], or completes one that the device does not have.
///
/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine for `IRP_MJ_DEVICE_CONTROL`.
#[spin_lock_safe]
pub(crate) unsafe extern "system" fn DispatchDeviceControl(
    DeviceObject: *const DEVICE_OBJECT,
    Irp: *mut IRP,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the I/O manager hands the request over.
    let mut irp = unsafe { Irp::from_raw(Irp) };
    let status = match irp.io_control_code() {
        Some(IOCTL_NUMBER) => {
            irp.mark_pending();
            start_packet(irp, token);
            return STATUS_PENDING;
        }
        Some(IOCTL_BEGIN) => {
            // SAFETY: the I/O manager passes this driver's device.
            begin(unsafe { DeviceExtension::of(DeviceObject) }, token);
            STATUS_SUCCESS
        }
        _ => STATUS_INVALID_DEVICE_REQUEST,
    };
    irp.set_status(status);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}

/// Has the hardware begin.
#[spin_lock_safe]
fn begin(extension: &DeviceExtension, token: &LockToken) {
    extension.hardware.acquire().begun = true;
    extension.work.release(1);
}

/// `IoStartPacket`. It may run `StartIo` on this thread, which takes a lock; so no spin
/// lock may be held here.
fn start_packet(irp: Irp, _token: &mut LockToken) {
    let device = irp.device();
    // SAFETY: the request was sent to this device and goes to `StartIo`; there is no key.
    unsafe { IoStartPacket(device, irp.into_raw(), ptr::null(), None) };
}

/// Gives the request to the hardware.
///
/// # Safety
///
/// The I/O manager calls it as a `DRIVER_STARTIO` routine.
#[spin_lock_safe]
pub(crate) unsafe extern "system" fn StartIo(DeviceObject: *mut DEVICE_OBJECT, Irp: *mut IRP) {
    // SAFETY: the I/O manager passes this driver's device.
    let extension = unsafe { DeviceExtension::of(DeviceObject) };
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(Irp) };
    let mut hardware = extension.hardware.acquire();
    debug_assert!(hardware.current.is_none(), "one request after the other");
    hardware.current = Some(irp);
    hardware.release();
    extension.work.release(1);
}
