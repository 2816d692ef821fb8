use spin_lock_safe::sys::PVOID;

use super::ULONG;

/// A SCSI request block (SRB).
///
/// Microsoft's page: `SCSI_REQUEST_BLOCK` structure (srb.h).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
#[expect(non_snake_case, reason = "the fields keep their Microsoft names")]
#[expect(missing_docs, reason = "Microsoft's page describes the fields")]
pub struct SCSI_REQUEST_BLOCK {
    pub Length: u16,
    pub Function: u8,
    pub SrbStatus: u8,
    pub ScsiStatus: u8,
    pub PathId: u8,
    pub TargetId: u8,
    pub Lun: u8,
    pub QueueTag: u8,
    pub QueueAction: u8,
    pub CdbLength: u8,
    pub SenseInfoBufferLength: u8,
    pub SrbFlags: ULONG,
    pub DataTransferLength: ULONG,
    pub TimeOutValue: ULONG,
    pub DataBuffer: PVOID,
    pub SenseInfoBuffer: PVOID,
    pub NextSrb: PVOID,
    pub OriginalRequest: PVOID,
    pub SrbExtension: PVOID,
    pub QueueSortKey: ULONG,
    #[cfg(target_pointer_width = "64")]
    pub Reserved: ULONG,
    pub Cdb: [u8; 16],
}

#[cfg(target_pointer_width = "64")]
const _: () = {
    use core::mem::{offset_of, size_of};
    assert!(size_of::<SCSI_REQUEST_BLOCK>() == 88);
    assert!(offset_of!(SCSI_REQUEST_BLOCK, SrbFlags) == 12);
    assert!(offset_of!(SCSI_REQUEST_BLOCK, DataBuffer) == 24);
    assert!(offset_of!(SCSI_REQUEST_BLOCK, OriginalRequest) == 48);
    assert!(offset_of!(SCSI_REQUEST_BLOCK, QueueSortKey) == 64);
    assert!(offset_of!(SCSI_REQUEST_BLOCK, Cdb) == 72);
};

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
