use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

use crate::step_2::DeviceExtension;
use wdk_sys::{NTSTATUS, PDEVICE_OBJECT, PIRP, STATUS_SUCCESS};

/// # Safety
///
/// The I/O manager calls it as a `DRIVER_DISPATCH` routine.
#[spin_lock_safe]
pub(crate) unsafe extern "C" fn dispatch_read(
    device: PDEVICE_OBJECT,
    irp: PIRP,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the I/O manager passes this driver's device.
    let device = unsafe { DeviceObject::from_raw(device.cast()) };
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    // SAFETY: the I/O manager hands the request over.
    let irp = unsafe { Irp::from_raw(irp.cast()) };
    let reads = count_read(extension, token);
    complete(irp, STATUS_SUCCESS, reads, token)
}

/// Counts a read. It only locks, so it borrows the token shared.
#[spin_lock_safe]
fn count_read(extension: &DeviceExtension, token: &LockToken) -> usize {
    let mut reads = extension.reads.acquire();
    *reads += 1;
    *reads
}

/// Completes the request. It borrows the token exclusively, so no caller can hold a lock.
#[spin_lock_safe]
fn complete(mut irp: Irp, status: NTSTATUS, information: usize, token: &mut LockToken) -> NTSTATUS {
    irp.set_status(status);
    irp.set_information(information);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}
