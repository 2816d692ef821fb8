#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use protocol::{
    CDB_LENGTH, Event, IOCTL_EXECUTE, IOCTL_PAUSE, IOCTL_QUERY, IOCTL_RESUME, IOCTL_WAIT,
};
use spin_lock_safe::sys::{
    NTSTATUS, STATUS_CANCELLED, STATUS_INVALID_DEVICE_REQUEST, STATUS_INVALID_PARAMETER,
    STATUS_PENDING, STATUS_SUCCESS,
};
use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};

use crate::complete::{answer, complete, complete_not_pended, finish, refuse};
use crate::extension::DeviceExtension;
use crate::waiters;

/// # Safety
///
/// The I/O manager calls it for this driver's device, with an `IRP_MJ_CREATE`.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub(crate) unsafe extern "system" fn DispatchCreate(
    device: &DeviceObject,
    irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    complete(extension, irp, STATUS_SUCCESS, Event::Opened, token)
}

/// # Safety
///
/// The I/O manager calls it for this driver's device, with an `IRP_MJ_CLOSE`.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub(crate) unsafe extern "system" fn DispatchClose(
    device: &DeviceObject,
    irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    complete(extension, irp, STATUS_SUCCESS, Event::Closed, token)
}

/// Completes the waiting requests of the handle that is closed.
///
/// # Safety
///
/// The I/O manager calls it for this driver's device, with an `IRP_MJ_CLEANUP`.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub(crate) unsafe extern "system" fn DispatchCleanup(
    device: &DeviceObject,
    irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    let file = irp.file_object();
    loop {
        let mut waiting = extension.requests.acquire().take_of(file);
        if waiting.is_none() {
            waiting = extension.waiters.acquire().take_of(file);
        }
        let Some(waiting) = waiting else { break };
        complete(
            extension,
            waiting,
            STATUS_CANCELLED,
            Event::CleanedUp,
            token,
        );
    }
    finish(irp, STATUS_SUCCESS, token)
}

/// # Safety
///
/// The I/O manager calls it for this driver's device, with an `IRP_MJ_DEVICE_CONTROL`.
#[spin_lock_safe(DRIVER_DISPATCH)]
pub(crate) unsafe extern "system" fn DispatchDeviceControl(
    device: &DeviceObject,
    irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: the devices of this driver have this extension.
    let extension: &DeviceExtension = unsafe { device.extension() };
    match irp.io_control_code() {
        Some(IOCTL_EXECUTE) => execute(extension, irp, token),
        Some(IOCTL_WAIT) => waiters::wait(extension, irp, token),
        Some(IOCTL_PAUSE) => switch(extension, irp, true, token),
        Some(IOCTL_RESUME) => switch(extension, irp, false, token),
        Some(IOCTL_QUERY) => query(extension, irp, token),
        _ => refuse(extension, irp, STATUS_INVALID_DEVICE_REQUEST, token),
    }
}

/// Queues a command for the service.
#[spin_lock_safe]
fn execute(extension: &DeviceExtension, irp: Irp, token: &mut LockToken) -> NTSTATUS {
    if irp.input().len() < CDB_LENGTH {
        return refuse(extension, irp, STATUS_INVALID_PARAMETER, token);
    }
    let pended = extension.requests.acquire().push(irp);
    match pended {
        Ok(()) => {
            extension.work.release(1);
            STATUS_PENDING
        }
        Err(not_pended) => complete_not_pended(extension, not_pended, token),
    }
}

/// Pauses or resumes the service.
#[spin_lock_safe]
fn switch(extension: &DeviceExtension, irp: Irp, paused: bool, token: &mut LockToken) -> NTSTATUS {
    extension.requests.acquire().set_paused(paused);
    if !paused {
        extension.work.release(1);
    }
    complete(extension, irp, STATUS_SUCCESS, Event::Switched, token)
}

/// Answers with the counts, including this query.
#[spin_lock_safe]
fn query(extension: &DeviceExtension, irp: Irp, token: &mut LockToken) -> NTSTATUS {
    let mut counts = *extension.counts.acquire();
    counts.add(Event::Queried, 1);
    answer(extension, irp, &counts.to_bytes(), Event::Queried, token)
}
