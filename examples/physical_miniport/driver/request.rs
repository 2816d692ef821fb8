#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::pin::pin;

use ramdisk::scsi::opcode;
use ramdisk::storport::{
    SRB_FUNCTION_EXECUTE_SCSI, SRB_STATUS_BUS_RESET, SRB_STATUS_BUSY, SRB_STATUS_INVALID_REQUEST,
};
use spin_lock_safe::sys::{BOOLEAN, FALSE, TRUE, ULONG};
use spin_lock_safe::{Srb, SrbView, StorPortLockHandle, spin_lock_safe};

use super::extension::{Adapter, complete};
use super::slots;
use crate::controller::Command;

/// Translates a request for the controller without any lock, or completes it if it is refused.
///
/// # Safety
///
/// Storport calls it as an `HW_BUILDIO` routine.
#[spin_lock_safe(HW_BUILDIO)]
pub(crate) unsafe extern "system" fn HwBuildIo(
    DeviceExtension: &Adapter,
    mut Srb: SrbView<'_>,
) -> BOOLEAN {
    let Some(command) = decode(&mut Srb) else {
        // SAFETY: Storport leaves the request to the miniport, because this routine returns `FALSE`.
        let srb = unsafe { spin_lock_safe::Srb::from_raw(Srb.as_ptr()) };
        complete(DeviceExtension, srb, SRB_STATUS_INVALID_REQUEST);
        return FALSE;
    };
    // SAFETY: the SRB's extension has `SrbExtensionSize` bytes, and nobody else uses it.
    unsafe { slots::command(Srb.extension()).write(command) };
    TRUE
}

/// Returns the command for READ (10) and WRITE (10) of one block.
fn decode(srb: &mut SrbView<'_>) -> Option<Command> {
    let &[opcode, _, a, b, c, d, _, 0, 1, _] = srb.cdb()? else {
        return None;
    };
    let lba = u32::from_be_bytes([a, b, c, d]);
    let is_first_unit = srb.address() == Some((0, 0, 0));
    if srb.function() != SRB_FUNCTION_EXECUTE_SCSI || !is_first_unit {
        return None;
    }
    // SAFETY: the adapter asks for mapped buffers, and the length is the request's.
    let data: [u8; 8] = unsafe { srb.data() }.try_into().ok()?;
    match opcode {
        opcode::READ_10 => Some(Command::Read { lba }),
        opcode::WRITE_10 => Some(Command::Write {
            lba,
            word: u64::from_le_bytes(data),
        }),
        _ => None,
    }
}

/// Gives the request a slot and posts its command.
///
/// # Safety
///
/// Storport calls it as an `HW_STARTIO` routine, with the StartIo lock held.
#[spin_lock_safe(HW_STARTIO, strict)]
pub(crate) unsafe extern "system" fn HwStartIo(DeviceExtension: &Adapter, Srb: Srb) -> BOOLEAN {
    // SAFETY: `HwBuildIo` has written the command of each request that is started.
    let command = unsafe { slots::command(Srb.extension()).read() };
    // SAFETY: Storport holds the lock of the value for this call.
    let started = unsafe { &mut *DeviceExtension.started.as_ptr() };
    if let Some(slot) = started.free() {
        started.put(slot, Srb);
        DeviceExtension.registers.post(slot, command);
    } else {
        complete(DeviceExtension, Srb, SRB_STATUS_BUSY);
    }
    TRUE
}

/// Resets the controller, and ends all its requests.
///
/// # Safety
///
/// Storport calls it as an `HW_RESET_BUS` routine, with the StartIo lock held.
#[spin_lock_safe(HW_RESET_BUS, strict)]
pub(crate) unsafe extern "system" fn HwResetBus(
    DeviceExtension: &Adapter,
    _PathId: ULONG,
) -> BOOLEAN {
    let handle = pin!(StorPortLockHandle::new());
    let mut control = DeviceExtension.control.acquire_with_handle(handle);
    control.reset();
    control.release();
    for arrived in &DeviceExtension.arrived {
        let _ = arrived.acquire().take_all();
    }
    // SAFETY: Storport holds the lock of the value for this call.
    let started = unsafe { &mut *DeviceExtension.started.as_ptr() };
    for srb in started.take_all().into_values() {
        complete(DeviceExtension, srb, SRB_STATUS_BUS_RESET);
    }
    TRUE
}
