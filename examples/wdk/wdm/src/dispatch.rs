//! The dispatch routines.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoStartPacket};
use spin_lock_safe::{DeviceObject, Irp, LockToken, cancel_routine, spin_lock_safe};
use wdk::{paged_code, println};
use wdk_sys::{NTSTATUS, STATUS_CANCELLED, STATUS_DEVICE_BUSY, STATUS_PENDING, STATUS_SUCCESS};

use crate::cancel::cancel_read;
use crate::extension::{DeviceExtension, MAXIMUM_READS};

/// Opens and closes handles.
///
/// # Safety
///
/// The I/O manager calls it for this driver's device.
#[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
#[unsafe(link_section = "PAGE")]
pub unsafe extern "C" fn dispatch_create_close(
    _device: &DeviceObject,
    irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    paged_code!();
    complete(irp, STATUS_SUCCESS, token)
}

/// Lets a read wait for an interrupt.
///
/// # Safety
///
/// The I/O manager calls it for this driver's device.
#[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
pub unsafe extern "C" fn dispatch_read(
    device: &DeviceObject,
    mut irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    // SAFETY: the routine has that role.
    let routine = unsafe { cancel_routine(cancel_read) };
    let mut reads = extension.reads.acquire();
    if reads.len() == MAXIMUM_READS {
        reads.release();
        return complete(irp, STATUS_DEVICE_BUSY, token);
    }
    irp.mark_pending();
    // SAFETY: the routine finds the request among the waiting reads.
    match unsafe { irp.into_cancelable(routine) } {
        Ok(irp) => {
            reads.push(irp);
            println!("{} reads wait", reads.len());
        }
        Err(irp) => {
            reads.release();
            _ = complete(irp, STATUS_CANCELLED, token);
        }
    }
    STATUS_PENDING
}

/// Queues a control request for [`start_io`](crate::start_io::start_io).
///
/// # Safety
///
/// The I/O manager calls it for this driver's device.
#[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
pub unsafe extern "C" fn dispatch_device_control(device: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    irp.mark_pending();
    // SAFETY: the driver has a `StartIo` routine, and its requests are not canceled.
    unsafe { IoStartPacket(device, irp, None, None) };
    STATUS_PENDING
}

/// Completes a request. No caller holds a lock.
#[spin_lock_safe]
pub(crate) fn complete(mut irp: Irp, status: NTSTATUS, token: &mut LockToken) -> NTSTATUS {
    irp.set_status(status);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}
