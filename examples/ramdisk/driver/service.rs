//! Service requests. An application's IRP waits in the miniport until the disk is
//! written to (an "inverted call").

#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::ddi::StorPortCompleteServiceIrp;
use spin_lock_safe::sys::{
    NTSTATUS, PVOID, STATUS_CANCELLED, STATUS_INVALID_DEVICE_REQUEST, STATUS_SUCCESS,
};
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

use super::adapter::Port;
use crate::storport::IOCTL_MINIPORT_PROCESS_SERVICE_IRP;

/// Pends a request to wait for a write. Its input is the number of writes that its
/// sender knows of, and its output is the number of writes so far.
///
/// # Safety
///
/// Storport calls it with a request for this adapter.
#[spin_lock_safe(HW_PROCESS_SERVICE_REQUEST)]
pub unsafe extern "system" fn HwProcessServiceRequest(
    adapter: &Port,
    mut irp: Irp,
    token: &mut LockToken,
) {
    let Some(known) = known_writes(&irp) else {
        return complete(adapter, irp, STATUS_INVALID_DEVICE_REQUEST, token);
    };
    irp.driver_context_mut()[0] = adapter.as_ptr();
    let mut waiters = adapter.waiters.acquire();
    let writes = waiters.writes();
    let pended = waiters.pend(irp, known);
    waiters.release();
    match pended {
        Ok(()) => {}
        Err((irp, STATUS_SUCCESS)) => answer(adapter, irp, writes, token),
        Err((irp, status)) => complete(adapter, irp, status, token),
    }
}

/// Returns the number of writes that the request's sender knows of.
fn known_writes(irp: &Irp) -> Option<u64> {
    if irp.io_control_code()? != IOCTL_MINIPORT_PROCESS_SERVICE_IRP {
        return None;
    }
    irp.input().first_chunk().copied().map(u64::from_le_bytes)
}

/// Counts a write, and queues the work item that answers the waiting requests.
#[spin_lock_safe]
pub(super) fn announce_write(adapter: &Port, token: &LockToken) {
    if adapter.waiters.acquire_at_dpc_level().note_write() {
        // SAFETY: `HwInitialize` has initialized the work item. The result only says whether it
        // was queued already.
        unsafe { adapter.worker.queue(adapter, Some(HwWorkItem)) };
    }
}

/// Answers the waiting requests, at `PASSIVE_LEVEL`.
///
/// # Safety
///
/// Storport calls it with this adapter's extension.
#[spin_lock_safe(HW_WORKITEM)]
pub unsafe extern "system" fn HwWorkItem(
    adapter: &Port,
    _context: PVOID,
    _worker: PVOID,
    token: &mut LockToken,
) {
    let mut waiters = adapter.waiters.acquire();
    while let Some(irp) = waiters.next_answered() {
        let writes = waiters.writes();
        waiters.release();
        answer(adapter, irp, writes, token);
        waiters = adapter.waiters.acquire();
    }
}

/// Completes all waiting requests, because the adapter is removed.
///
/// # Safety
///
/// Storport calls it with this adapter's extension.
#[spin_lock_safe(HW_COMPLETE_SERVICE_IRP)]
pub unsafe extern "system" fn HwCompleteServiceIrp(adapter: &Port, token: &mut LockToken) {
    loop {
        let next = adapter.waiters.acquire().next();
        let Some(irp) = next else { break };
        complete(adapter, irp, STATUS_CANCELLED, token);
    }
}

/// Completes `irp` with the number of writes.
#[spin_lock_safe]
fn answer(adapter: &Port, mut irp: Irp, writes: u64, token: &mut LockToken) {
    let status = irp.answer(&writes.to_le_bytes());
    complete(adapter, irp, status, token);
}

/// Completes `irp` with `status`.
#[spin_lock_safe]
pub(super) fn complete(adapter: &Port, mut irp: Irp, status: NTSTATUS, token: &mut LockToken) {
    irp.set_status(status);
    StorPortCompleteServiceIrp(adapter, irp);
}
