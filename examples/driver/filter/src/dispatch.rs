#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::sys::NTSTATUS;
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

use crate::extension::DeviceExtension;

/// # Safety
///
/// The I/O manager calls it for this driver's devices, with an `IRP_MJ_CREATE`, an `IRP_MJ_CLOSE`
/// or an `IRP_MJ_DEVICE_CONTROL`.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub(crate) unsafe extern "system" fn Dispatch(
    device: &DeviceObject,
    irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    match extension {
        DeviceExtension::Upper(upper) => upper.dispatch(irp, token),
        DeviceExtension::Lower(lower) => lower.dispatch(irp, token),
    }
}
