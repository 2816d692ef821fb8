//! The second kind of SRB, and the values of the fields of both kinds, from srb.h and storport.h.

#![expect(non_snake_case, reason = "fields keep their Microsoft names")]

use super::types::{PVOID, ULONG};

/// An SRB that is followed by an address and extended data, at the offsets in its fields.
///
/// Its `Function` is always [`SRB_FUNCTION_STORAGE_REQUEST_BLOCK`], unlike that of a
/// [`SCSI_REQUEST_BLOCK`](super::SCSI_REQUEST_BLOCK).
///
/// Microsoft's page: [`STORAGE_REQUEST_BLOCK`](https://learn.microsoft.com/windows-hardware/drivers/ddi/srb/ns-srb-_storage_request_block).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "Microsoft's page describes the fields")]
pub struct STORAGE_REQUEST_BLOCK {
    pub Length: u16,
    pub Function: u8,
    pub SrbStatus: u8,
    pub ReservedUlong1: ULONG,
    pub Signature: ULONG,
    pub Version: ULONG,
    pub SrbLength: ULONG,
    pub SrbFunction: ULONG,
    pub SrbFlags: ULONG,
    pub ReservedUlong2: ULONG,
    pub RequestTag: ULONG,
    pub RequestPriority: u16,
    pub RequestAttribute: u16,
    pub TimeOutValue: ULONG,
    pub SystemStatus: ULONG,
    pub ZeroGuard1: ULONG,
    pub AddressOffset: ULONG,
    pub NumSrbExData: ULONG,
    pub DataTransferLength: ULONG,
    pub DataBuffer: PVOID,
    pub ZeroGuard2: PVOID,
    pub OriginalRequest: PVOID,
    pub ClassContext: PVOID,
    pub PortContext: PVOID,
    pub MiniportContext: PVOID,
    pub NextSrb: *mut STORAGE_REQUEST_BLOCK,
    /// `NumSrbExData` offsets.
    pub SrbExDataOffset: [ULONG; 1],
}

/// The address of a logical unit: path, target, unit.
///
/// Microsoft's page: [`STOR_ADDR_BTL8`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/ns-storport-_stor_addr_btl8).
#[repr(C)]
#[cfg_attr(target_pointer_width = "64", repr(align(8)))]
#[derive(Clone, Copy, Debug, Default)]
#[expect(missing_docs, reason = "Microsoft's page describes the fields")]
pub struct STOR_ADDR_BTL8 {
    pub Type: u16,
    pub Port: u16,
    pub AddressLength: ULONG,
    pub Path: u8,
    pub Target: u8,
    pub Lun: u8,
    pub Reserved: u8,
}

/// The extended data of a SCSI command.
///
/// Microsoft's page: [`SRBEX_DATA_SCSI_CDB16`](https://learn.microsoft.com/windows-hardware/drivers/ddi/srb/ns-srb-_srbex_data_scsi_cdb16).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "Microsoft's page describes the fields")]
pub struct SRBEX_DATA_SCSI_CDB16 {
    pub Type: i32,
    pub Length: ULONG,
    pub ScsiStatus: u8,
    pub SenseInfoBufferLength: u8,
    pub CdbLength: u8,
    pub Reserved: u8,
    pub Reserved1: ULONG,
    pub SenseInfoBuffer: PVOID,
    pub Cdb: [u8; 16],
}

/// [`STORAGE_REQUEST_BLOCK::Signature`]
pub const SRB_SIGNATURE: ULONG = 0x5352_4258;
/// [`STORAGE_REQUEST_BLOCK::Version`]
pub const STORAGE_REQUEST_BLOCK_VERSION_1: ULONG = 1;
/// [`STOR_ADDR_BTL8::Type`]
pub const STOR_ADDRESS_TYPE_BTL8: u16 = 1;
/// [`STOR_ADDR_BTL8::AddressLength`]
pub const STOR_ADDR_BTL8_ADDRESS_LENGTH: ULONG = 4;
/// [`SRBEX_DATA_SCSI_CDB16::Type`]
pub const SRB_EX_DATA_TYPE_SCSI_CDB16: i32 = 0x40;
/// [`SRBEX_DATA_SCSI_CDB16::Type`] of extended data with 32 bytes for the CDB
pub const SRB_EX_DATA_TYPE_SCSI_CDB32: i32 = 0x41;
/// [`SRBEX_DATA_SCSI_CDB16::Length`], on a 64-bit system
pub const SRBEX_DATA_SCSI_CDB16_LENGTH: ULONG = 32;

/// `Function`: execute the command in the CDB.
pub const SRB_FUNCTION_EXECUTE_SCSI: u8 = 0x00;
/// `Function`: write cached data because the system shuts down.
pub const SRB_FUNCTION_SHUTDOWN: u8 = 0x07;
/// `Function`: write cached data.
pub const SRB_FUNCTION_FLUSH: u8 = 0x08;
/// `Function`: end all requests of the logical unit.
pub const SRB_FUNCTION_RESET_LOGICAL_UNIT: u8 = 0x20;
/// `Function`: the SRB is a [`STORAGE_REQUEST_BLOCK`], and `SrbFunction` says what to do.
pub const SRB_FUNCTION_STORAGE_REQUEST_BLOCK: u8 = 0x28;

/// `SrbStatus`: not completed yet.
pub const SRB_STATUS_PENDING: u8 = 0x00;
/// `SrbStatus`: done.
pub const SRB_STATUS_SUCCESS: u8 = 0x01;
/// `SrbStatus`: ended before it was done.
pub const SRB_STATUS_ABORTED: u8 = 0x02;
/// `SrbStatus`: the device reports an error. See `ScsiStatus`.
pub const SRB_STATUS_ERROR: u8 = 0x04;
/// `SrbStatus`: no room for the request now. Storport sends it again.
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

/// The device control code under which Storport passes a request on to
/// `HwStorProcessServiceRequest`.
pub const IOCTL_MINIPORT_PROCESS_SERVICE_IRP: u32 = 0x0004_D038;

#[cfg(target_pointer_width = "64")]
const _: () = {
    use core::mem::offset_of;
    assert!(size_of::<STORAGE_REQUEST_BLOCK>() == 128);
    assert!(offset_of!(STORAGE_REQUEST_BLOCK, DataBuffer) == 64);
    assert!(offset_of!(STORAGE_REQUEST_BLOCK, SrbExDataOffset) == 120);
    assert!(size_of::<STOR_ADDR_BTL8>() == 16);
    assert!(size_of::<SRBEX_DATA_SCSI_CDB16>() == 40);
    assert!(offset_of!(SRBEX_DATA_SCSI_CDB16, Cdb) == 24);
};
