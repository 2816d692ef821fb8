#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use protocol::Event;
use spin_lock_safe::sys::{NTSTATUS, STATUS_CONTINUE_COMPLETION, STATUS_MORE_PROCESSING_REQUIRED};
use spin_lock_safe::{DeviceObject, Irp, LockToken, ReturnedIrp, spin_lock_safe};

use crate::upper::Upper;

/// Counts a request that is completed, and lets the completion go on.
///
/// # Safety
///
/// The I/O manager calls it for a request that the filter has passed on, with the filter as its
/// context.
#[spin_lock_safe(IO_COMPLETION_ROUTINE)]
pub(crate) unsafe extern "system" fn WatchDone(
    _device: Option<&DeviceObject>,
    irp: &ReturnedIrp,
    upper: &Upper,
    token: &LockToken,
) -> NTSTATUS {
    if irp.pending_returned() {
        irp.mark_pending();
    }
    upper.count(Event::Watched, token);
    STATUS_CONTINUE_COMPLETION
}

/// Takes back a completed request, so that the worker finishes it.
///
/// # Safety
///
/// The I/O manager calls it for a request that the filter has marked pending and passed on, with
/// the filter as its context.
#[spin_lock_safe(IO_COMPLETION_ROUTINE)]
pub(crate) unsafe extern "system" fn TakeBack(
    _device: Option<&DeviceObject>,
    irp: &ReturnedIrp,
    upper: &Upper,
    token: &mut LockToken,
) -> NTSTATUS {
    // SAFETY: `STATUS_MORE_PROCESSING_REQUIRED`, below, makes the request this driver's again.
    let irp = unsafe { Irp::from_raw(irp.as_ptr()) };
    if let Err(irp) = upper.worker.push(irp, token) {
        upper.finish(irp, token);
    }
    STATUS_MORE_PROCESSING_REQUIRED
}
