#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::ddi::StorPortCompleteSrb;
use spin_lock_safe::sys::{BOOLEAN, TRUE, ULONG};
use spin_lock_safe::{LockToken, Srb, spin_lock_safe};

use super::adapter::{Port, QUEUE_DEPTH};
use crate::storport::{
    SRB_FUNCTION_EXECUTE_SCSI, SRB_FUNCTION_FLUSH, SRB_FUNCTION_SHUTDOWN, SRB_STATUS_BUS_RESET,
    SRB_STATUS_BUSY, SRB_STATUS_INVALID_REQUEST, SRB_STATUS_NO_DEVICE, SRB_STATUS_SUCCESS,
};

/// Queues a request for the DPC, or completes it at once.
///
/// # Safety
///
/// Storport calls it with an SRB for this adapter.
#[spin_lock_safe(HW_STARTIO)]
pub unsafe extern "system" fn HwStartIo(
    adapter: &Port,
    srb: Srb,
    token: &mut LockToken,
) -> BOOLEAN {
    if let Some(status) = status_without_execution(&srb) {
        complete(adapter, srb, status, token);
        return TRUE;
    }
    let queued = adapter.requests.acquire().push(srb);
    match queued {
        Ok(()) => adapter.dpc.issue(adapter),
        Err(srb) => complete(adapter, srb, SRB_STATUS_BUSY, token),
    }
    TRUE
}

/// Returns the status of a request that is not a command for the disk.
#[must_use]
pub fn status_without_execution(srb: &Srb) -> Option<u8> {
    match srb.function() {
        _ if srb.address() != Some((0, 0, 0)) => Some(SRB_STATUS_NO_DEVICE),
        SRB_FUNCTION_EXECUTE_SCSI => None,
        SRB_FUNCTION_FLUSH | SRB_FUNCTION_SHUTDOWN => Some(SRB_STATUS_SUCCESS),
        _ => Some(SRB_STATUS_INVALID_REQUEST),
    }
}

/// Ends all requests that the DPC has not started.
///
/// # Safety
///
/// Storport calls it with this adapter's extension.
#[spin_lock_safe(HW_RESET_BUS)]
pub unsafe extern "system" fn HwResetBus(
    adapter: &Port,
    _path: ULONG,
    token: &mut LockToken,
) -> BOOLEAN {
    let mut started = [const { None }; QUEUE_DEPTH];
    adapter.requests.acquire().take_into(&mut started);
    for srb in started.into_iter().flatten() {
        complete(adapter, srb, SRB_STATUS_BUS_RESET, token);
    }
    TRUE
}

#[spin_lock_safe]
fn complete(adapter: &Port, mut srb: Srb, status: u8, token: &mut LockToken) {
    srb.set_data_transfer_length(0);
    srb.set_srb_status(status);
    StorPortCompleteSrb(adapter, srb);
}
