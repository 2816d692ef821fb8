#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::ddi::StorPortCompleteSrb;
use spin_lock_safe::sys::{PSTOR_DPC, PVOID};
use spin_lock_safe::{LockToken, Srb, spin_lock_safe};

use super::adapter::Port;
use super::service;
use crate::scsi::{self, Command, Sense};
use crate::storport::{
    SCSISTAT_CHECK_CONDITION, SCSISTAT_GOOD, SRB_STATUS_AUTOSENSE_VALID, SRB_STATUS_ERROR,
    SRB_STATUS_SUCCESS,
};

/// Executes the queued requests. It may run on several processors at a time.
///
/// # Safety
///
/// Storport calls it with this adapter's extension.
#[spin_lock_safe(HW_DPC_ROUTINE)]
pub unsafe extern "system" fn HwDpcRoutine(
    _dpc: PSTOR_DPC,
    adapter: &Port,
    _argument_1: PVOID,
    _argument_2: PVOID,
    token: &mut LockToken,
) {
    let mut requests = adapter.requests.acquire_at_dpc_level();
    while let Some(mut srb) = requests.pop() {
        requests.release();
        let command = execute(adapter, &mut srb, token);
        if let Some(Command::Write(_)) = command {
            service::announce_write(adapter, token);
        }
        StorPortCompleteSrb(adapter, srb);
        requests = adapter.requests.acquire_at_dpc_level();
    }
}

/// Executes a request's command, sets its status, and returns the command if it succeeded.
#[spin_lock_safe]
fn execute(adapter: &Port, srb: &mut Srb, token: &LockToken) -> Option<Command> {
    let mut disk = adapter.disk.acquire_at_dpc_level();
    let result = Command::decode(srb.cdb().unwrap_or_default()).and_then(|command| {
        let data = srb.mapped_data(adapter).unwrap_or_default();
        let transferred = scsi::execute(command, &mut disk, data)?;
        Ok((command, transferred))
    });
    // The disk stays locked, because its content and these numbers change together.
    adapter.statistics.acquire_at_dpc_level().count(result);
    disk.release();
    set_result(srb, result)
}

/// Sets the status of an executed request, and returns the command if it succeeded.
pub fn set_result(srb: &mut Srb, result: Result<(Command, usize), Sense>) -> Option<Command> {
    match result {
        Ok((command, transferred)) => {
            srb.set_data_transfer_length(u32::try_from(transferred).unwrap_or(u32::MAX));
            srb.set_scsi_status(SCSISTAT_GOOD);
            srb.set_srb_status(SRB_STATUS_SUCCESS);
            Some(command)
        }
        Err(sense) => {
            set_check_condition(srb, &sense.to_bytes());
            None
        }
    }
}

/// Ends a command with as many bytes of `sense` as the initiator has room for.
fn set_check_condition(srb: &mut Srb, sense: &[u8]) {
    let room = srb.sense_info();
    let length = sense.len().min(room.len());
    room[..length].copy_from_slice(&sense[..length]);
    let status = match length {
        0 => SRB_STATUS_ERROR,
        _ => SRB_STATUS_ERROR | SRB_STATUS_AUTOSENSE_VALID,
    };
    srb.set_data_transfer_length(0);
    srb.set_scsi_status(SCSISTAT_CHECK_CONDITION);
    srb.set_srb_status(status);
}
