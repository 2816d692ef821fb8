//! Types of the parameters of a miniport's routines, from storport.h and srb.h.

#![expect(
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    reason = "types, fields and values keep their Microsoft names"
)]

use super::configuration::PORT_CONFIGURATION_INFORMATION;
use super::storport_types::STOR_DPC;
use super::types::{PVOID, ULONG};

/// A SCSI request block (SRB).
///
/// Microsoft's page: [`SCSI_REQUEST_BLOCK`](https://learn.microsoft.com/windows-hardware/drivers/ddi/srb/ns-srb-_scsi_request_block).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
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
    pub NextSrb: *mut SCSI_REQUEST_BLOCK,
    pub OriginalRequest: PVOID,
    pub SrbExtension: PVOID,
    pub QueueSortKey: ULONG,
    #[cfg(target_pointer_width = "64")]
    pub Reserved: ULONG,
    pub Cdb: [u8; 16],
}

impl Default for SCSI_REQUEST_BLOCK {
    /// Makes a block that is all zero.
    fn default() -> Self {
        // SAFETY: numbers and pointers may be zero.
        unsafe { core::mem::zeroed() }
    }
}

/// What a `HW_ADAPTER_CONTROL` routine must do.
pub type SCSI_ADAPTER_CONTROL_TYPE = i32;
/// The result of a control request.
pub type SCSI_ADAPTER_CONTROL_STATUS = i32;
/// What a `HW_UNIT_CONTROL` routine must do.
pub type SCSI_UNIT_CONTROL_TYPE = i32;
/// The result of a control request.
pub type SCSI_UNIT_CONTROL_STATUS = i32;

/// A `HW_ADAPTER_CONTROL` request: report the supported control types.
pub const ScsiQuerySupportedControlTypes: SCSI_ADAPTER_CONTROL_TYPE = 0;
/// A `HW_ADAPTER_CONTROL` request: stop the adapter.
pub const ScsiStopAdapter: SCSI_ADAPTER_CONTROL_TYPE = 1;
/// A `HW_ADAPTER_CONTROL` request: restart an adapter that was stopped.
pub const ScsiRestartAdapter: SCSI_ADAPTER_CONTROL_TYPE = 2;

/// A pointer to a [`SCSI_REQUEST_BLOCK`].
pub type PSCSI_REQUEST_BLOCK = *mut SCSI_REQUEST_BLOCK;
/// A pointer to a [`STOR_DPC`].
pub type PSTOR_DPC = *mut STOR_DPC;
/// A pointer to a [`PORT_CONFIGURATION_INFORMATION`].
pub type PPORT_CONFIGURATION_INFORMATION = *mut PORT_CONFIGURATION_INFORMATION;

#[cfg(target_pointer_width = "64")]
const _: () = {
    use core::mem::{offset_of, size_of};
    assert!(size_of::<SCSI_REQUEST_BLOCK>() == 88);
    assert!(offset_of!(SCSI_REQUEST_BLOCK, DataBuffer) == 24);
    assert!(offset_of!(SCSI_REQUEST_BLOCK, Cdb) == 72);
    assert!(size_of::<STOR_DPC>() == 72);
};
