#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::sys::{PSTOR_DPC, PVOID};
use spin_lock_safe::{LockToken, spin_lock_safe};

use super::adapter::Adapter;
use super::service;
use crate::scsi::{self, Command, Sense};
use crate::storport::Notification::RequestComplete;
use crate::storport::{Srb, StorPortNotification};

/// Executes what is queued. It may run on several processors at a time.
///
/// # Safety
///
/// Storport calls it with this adapter's extension.
#[spin_lock_safe(HW_DPC_ROUTINE)]
pub unsafe extern "system" fn HwDpcRoutine(
    _dpc: PSTOR_DPC,
    adapter: &Adapter,
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
        StorPortNotification(token, RequestComplete(srb), adapter.port);
        requests = adapter.requests.acquire_at_dpc_level();
    }
}

/// Executes a request's command and sets its status; the command, if it succeeded.
#[spin_lock_safe]
fn execute(adapter: &Adapter, srb: &mut Srb, token: &LockToken) -> Option<Command> {
    let mut disk = adapter.disk.acquire_at_dpc_level();
    let result = Command::decode(srb.cdb()).and_then(|command| {
        let transferred = scsi::execute(command, &mut disk, srb.data(adapter.port))?;
        Ok((command, transferred))
    });
    // The disk stays locked: its content and these numbers change together.
    adapter.statistics.acquire_at_dpc_level().count(result);
    disk.release();
    set_result(srb, result)
}

/// Sets the status of a request that was executed; the command, if it succeeded.
pub fn set_result(srb: &mut Srb, result: Result<(Command, usize), Sense>) -> Option<Command> {
    match result {
        Ok((command, transferred)) => {
            srb.set_success(transferred);
            Some(command)
        }
        Err(sense) => {
            srb.set_check_condition(&sense.to_bytes());
            None
        }
    }
}
