//! What the fields of a `SCSI_REQUEST_BLOCK` say (srb.h).

use spin_lock_safe::sys::ULONG;

/// `Function`: execute the command in `Cdb`.
pub const SRB_FUNCTION_EXECUTE_SCSI: u8 = 0x00;
/// `Function`: the system shuts down; write what is cached.
pub const SRB_FUNCTION_SHUTDOWN: u8 = 0x07;
/// `Function`: write what is cached.
pub const SRB_FUNCTION_FLUSH: u8 = 0x08;

/// `SrbStatus`: not completed yet.
pub const SRB_STATUS_PENDING: u8 = 0x00;
/// `SrbStatus`: done.
pub const SRB_STATUS_SUCCESS: u8 = 0x01;
/// `SrbStatus`: the device reports an error, see `ScsiStatus`.
pub const SRB_STATUS_ERROR: u8 = 0x04;
/// `SrbStatus`: no room for the request now; Storport sends it again.
pub const SRB_STATUS_BUSY: u8 = 0x05;
/// `SrbStatus`: the miniport does not have this function.
pub const SRB_STATUS_INVALID_REQUEST: u8 = 0x06;
/// `SrbStatus`: no device is at this address.
pub const SRB_STATUS_NO_DEVICE: u8 = 0x08;
/// `SrbStatus`: ended by a reset of the bus.
pub const SRB_STATUS_BUS_RESET: u8 = 0x0E;
/// In `SrbStatus`: the sense buffer is filled in.
pub const SRB_STATUS_AUTOSENSE_VALID: u8 = 0x80;

/// `ScsiStatus`: the command is done.
pub const SCSISTAT_GOOD: u8 = 0x00;
/// `ScsiStatus`: the command ended with sense data.
pub const SCSISTAT_CHECK_CONDITION: u8 = 0x02;

/// In `SrbFlags`: the device sends data.
pub const SRB_FLAGS_DATA_IN: ULONG = 0x40;
/// In `SrbFlags`: the device receives data.
pub const SRB_FLAGS_DATA_OUT: ULONG = 0x80;
