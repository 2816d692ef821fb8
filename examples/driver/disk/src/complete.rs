use protocol::Event;
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{
    NTSTATUS, STATUS_CANCELLED, STATUS_DEVICE_BUSY, STATUS_PENDING, STATUS_SUCCESS,
};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

use crate::extension::DeviceExtension;
use crate::pending::NotPended;

/// Counts `event`, and completes `irp` with `status` and no output.
pub(crate) fn complete(
    extension: &DeviceExtension,
    irp: Irp,
    status: NTSTATUS,
    event: Event,
    token: &mut LockToken,
) -> NTSTATUS {
    extension.count(event, token);
    finish(irp, status, token)
}

/// Completes `irp` with `status` and no output.
#[spin_lock_safe]
pub(crate) fn finish(mut irp: Irp, status: NTSTATUS, token: &mut LockToken) -> NTSTATUS {
    irp.set_status(status);
    irp.set_information(0);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}

/// Refuses a request.
pub(crate) fn refuse(
    extension: &DeviceExtension,
    irp: Irp,
    status: NTSTATUS,
    token: &mut LockToken,
) -> NTSTATUS {
    complete(extension, irp, status, Event::Refused, token)
}

/// Completes `irp` with `output`, and counts `event`, or the refusal if there is no room.
#[spin_lock_safe]
pub(crate) fn answer(
    extension: &DeviceExtension,
    mut irp: Irp,
    output: &[u8],
    event: Event,
    token: &mut LockToken,
) -> NTSTATUS {
    let status = irp.answer(output);
    let event = if status == STATUS_SUCCESS {
        event
    } else {
        Event::Refused
    };
    extension.count(event, token);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    status
}

/// Completes a request that does not wait, and returns the status for the dispatch routine.
pub(crate) fn complete_not_pended(
    extension: &DeviceExtension,
    not_pended: NotPended,
    token: &mut LockToken,
) -> NTSTATUS {
    match not_pended {
        NotPended::Full(irp) => complete(extension, irp, STATUS_DEVICE_BUSY, Event::Busy, token),
        NotPended::Canceled(irp) => {
            complete(extension, irp, STATUS_CANCELLED, Event::Canceled, token);
            // The request is marked pending already.
            STATUS_PENDING
        }
    }
}
