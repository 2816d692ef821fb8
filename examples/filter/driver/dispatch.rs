#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCallDriver, IoCompleteRequest, IoSkipCurrentIrpStackLocation,
};
use spin_lock_safe::sys::{NTSTATUS, STATUS_PENDING, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

use super::extension::{Arrival, FilterExtension};
use super::{IOCTL_PAUSE, IOCTL_QUERY, IOCTL_RESUME};

/// # Safety
///
/// The I/O manager calls it for this driver's device, with an `IRP_MJ_READ` or an `IRP_MJ_WRITE`.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub(super) unsafe extern "system" fn DispatchReadWrite(
    device: &DeviceObject,
    mut irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let filter: &FilterExtension = unsafe { device.extension() };
    irp.mark_pending();
    let arrival = filter.state.acquire().arrive(irp);
    match arrival {
        Arrival::Held => {}
        Arrival::PassOn(irp) => filter.pass_on(irp, token),
        Arrival::Complete(irp, status) => complete(irp, status, token),
    }
    STATUS_PENDING
}

/// # Safety
///
/// The I/O manager calls it for this driver's device, with an `IRP_MJ_DEVICE_CONTROL`.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub(super) unsafe extern "system" fn DispatchDeviceControl(
    device: &DeviceObject,
    mut irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let filter: &FilterExtension = unsafe { device.extension() };
    let status = match irp.io_control_code() {
        Some(IOCTL_PAUSE) => {
            filter.pause(token);
            STATUS_SUCCESS
        }
        Some(IOCTL_RESUME) => {
            filter.resume(token);
            STATUS_SUCCESS
        }
        Some(IOCTL_QUERY) => {
            let counts = filter.state.acquire().counts;
            irp.answer(&counts.to_bytes())
        }
        _ => return IoCallDriver(filter.lower, IoSkipCurrentIrpStackLocation(irp)),
    };
    complete(irp, status, token);
    status
}

#[spin_lock_safe]
pub(super) fn complete(mut irp: Irp, status: NTSTATUS, token: &mut LockToken) {
    irp.set_status(status);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}
