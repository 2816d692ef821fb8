//! An SRB of either kind is read and written only in the members that srb.h names.

use std::mem::offset_of;
use std::ptr;

use spin_lock_safe::sys::{
    SCSI_REQUEST_BLOCK, SCSISTAT_CHECK_CONDITION, SRB_EX_DATA_TYPE_SCSI_CDB16,
    SRB_EX_DATA_TYPE_SCSI_CDB32, SRB_FUNCTION_EXECUTE_SCSI, SRB_FUNCTION_FLUSH,
    SRB_FUNCTION_STORAGE_REQUEST_BLOCK, SRB_STATUS_ERROR, SRB_STATUS_INVALID_REQUEST,
    SRBEX_DATA_SCSI_CDB16, STOR_ADDR_BTL8, STOR_ADDRESS_TYPE_BTL8, STORAGE_REQUEST_BLOCK,
};
use spin_lock_safe::{Srb, SrbView};

fn ordinary() -> SCSI_REQUEST_BLOCK {
    SCSI_REQUEST_BLOCK {
        Function: SRB_FUNCTION_FLUSH,
        SrbStatus: SRB_STATUS_INVALID_REQUEST,
        PathId: 3,
        TargetId: 4,
        Lun: 5,
        CdbLength: 6,
        Cdb: [9; 16],
        DataTransferLength: 4096,
        TimeOutValue: 10,
        SrbFlags: 0x40,
        ..SCSI_REQUEST_BLOCK::default()
    }
}

#[test]
fn an_ordinary_request_is_read_and_answered() {
    let mut sense = [0_u8; 18];
    let mut data = [7_u8; 8];
    let mut block = SCSI_REQUEST_BLOCK {
        SenseInfoBuffer: (&raw mut sense).cast(),
        SenseInfoBufferLength: 18,
        DataBuffer: (&raw mut data).cast(),
        DataTransferLength: 8,
        ..ordinary()
    };
    // SAFETY: nobody else uses the block.
    let mut srb = unsafe { Srb::from_raw(&raw mut block) };
    assert_eq!(srb.function(), SRB_FUNCTION_FLUSH);
    assert_eq!(srb.srb_status(), SRB_STATUS_INVALID_REQUEST);
    assert_eq!(srb.address(), Some((3, 4, 5)));
    assert_eq!(srb.cdb(), Some(&[9; 6][..]));
    assert_eq!((srb.time_out(), srb.flags()), (10, 0x40));
    assert_eq!(srb.data_transfer_length(), 8);
    assert_eq!(
        format!("{srb:?}"),
        "Srb { function: 8, srb_status: 6, address: Some((3, 4, 5)), .. }"
    );
    // SAFETY: the buffer has as many bytes as the block says.
    unsafe { srb.data() }.fill(1);
    srb.sense_info()[2] = 5;
    srb.set_srb_status(SRB_STATUS_ERROR);
    srb.set_scsi_status(SCSISTAT_CHECK_CONDITION);
    assert_eq!(srb.scsi_status(), Some(SCSISTAT_CHECK_CONDITION));
    srb.set_data_transfer_length(4);
    let _ = srb.into_raw();
    assert_eq!((data, sense[2]), ([1; 8], 5));
    assert_eq!(
        (block.SrbStatus, block.ScsiStatus, block.DataTransferLength),
        (SRB_STATUS_ERROR, SCSISTAT_CHECK_CONDITION, 4)
    );
}

#[test]
fn an_ordinary_request_may_have_no_command_and_no_buffers() {
    for length in [0, 17, 255] {
        let mut block = SCSI_REQUEST_BLOCK {
            CdbLength: length,
            SenseInfoBufferLength: 18,
            ..ordinary()
        };
        // SAFETY: nobody else uses the block.
        let mut srb = unsafe { Srb::from_raw(&raw mut block) };
        assert_eq!(srb.cdb(), None);
        assert!(srb.sense_info().is_empty());
        // SAFETY: there is no buffer.
        assert!(unsafe { srb.data() }.is_empty());
        let _ = srb.into_raw();
    }
}

/// An extended request block in memory of its own size.
#[repr(C)]
#[derive(Clone, Copy)]
struct Extended {
    block: STORAGE_REQUEST_BLOCK,
    address: STOR_ADDR_BTL8,
    command: SRBEX_DATA_SCSI_CDB16,
    more: [u8; 16],
}

fn offset(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

fn extended() -> Extended {
    Extended {
        block: STORAGE_REQUEST_BLOCK {
            Length: 128,
            Function: SRB_FUNCTION_STORAGE_REQUEST_BLOCK,
            SrbStatus: SRB_STATUS_INVALID_REQUEST,
            ReservedUlong1: 0,
            Signature: 0,
            Version: 1,
            SrbLength: offset(size_of::<Extended>()),
            SrbFunction: SRB_FUNCTION_EXECUTE_SCSI.into(),
            SrbFlags: 0x80,
            ReservedUlong2: 0,
            RequestTag: 0,
            RequestPriority: 0,
            RequestAttribute: 0,
            TimeOutValue: 20,
            SystemStatus: 0,
            ZeroGuard1: 0,
            AddressOffset: offset(offset_of!(Extended, address)),
            NumSrbExData: 1,
            DataTransferLength: 512,
            DataBuffer: ptr::null_mut(),
            ZeroGuard2: ptr::null_mut(),
            OriginalRequest: ptr::null_mut(),
            ClassContext: ptr::null_mut(),
            PortContext: ptr::null_mut(),
            MiniportContext: ptr::without_provenance_mut(64),
            NextSrb: ptr::null_mut(),
            SrbExDataOffset: [offset(offset_of!(Extended, command))],
        },
        address: STOR_ADDR_BTL8 {
            Type: STOR_ADDRESS_TYPE_BTL8,
            AddressLength: 4,
            Path: 1,
            Target: 2,
            Lun: 3,
            ..STOR_ADDR_BTL8::default()
        },
        command: SRBEX_DATA_SCSI_CDB16 {
            Type: SRB_EX_DATA_TYPE_SCSI_CDB16,
            Length: 32,
            ScsiStatus: 0,
            SenseInfoBufferLength: 18,
            CdbLength: 16,
            Reserved: 0,
            Reserved1: 0,
            SenseInfoBuffer: ptr::null_mut(),
            Cdb: [8; 16],
        },
        more: [6; 16],
    }
}

/// Calls `f` with the `Srb` of a block, which is then given up.
fn with<R>(block: &mut Extended, f: impl FnOnce(&mut Srb) -> R) -> R {
    // SAFETY: nobody else uses the block.
    let mut srb = unsafe { Srb::from_raw(ptr::from_mut(block).cast()) };
    let result = f(&mut srb);
    let _ = srb.into_raw();
    result
}

#[test]
fn an_extended_request_is_read_and_answered() {
    let mut block = extended();
    with(&mut block, |srb| {
        assert_eq!(srb.function(), SRB_FUNCTION_EXECUTE_SCSI);
        assert_eq!(srb.address(), Some((1, 2, 3)));
        assert_eq!(srb.cdb(), Some(&[8; 16][..]));
        assert_eq!((srb.time_out(), srb.flags()), (20, 0x80));
        assert_eq!(srb.data_transfer_length(), 512);
        assert_eq!(srb.extension().addr(), 64);
        assert!(srb.sense_info().is_empty());
        srb.set_srb_status(SRB_STATUS_ERROR);
        srb.set_scsi_status(SCSISTAT_CHECK_CONDITION);
        srb.set_data_transfer_length(4);
    });
    assert_eq!(block.block.SrbStatus, SRB_STATUS_ERROR);
    assert_eq!(block.command.ScsiStatus, SCSISTAT_CHECK_CONDITION);
    assert_eq!(block.block.DataTransferLength, 4);
}

#[test]
fn the_longer_command_is_read() {
    let mut block = extended();
    block.command.Type = SRB_EX_DATA_TYPE_SCSI_CDB32;
    block.command.CdbLength = 32;
    let cdb = with(&mut block, |srb| srb.cdb().map(<[u8]>::to_vec));
    assert_eq!(cdb, Some([[8; 16], [6; 16]].concat()));
}

#[test]
fn offsets_and_lengths_that_lie_are_not_followed() {
    type Lie = fn(&mut Extended);
    let of_command: [Lie; 8] = [
        |it| it.block.SrbExDataOffset = [0],
        |it| it.block.SrbExDataOffset = [u32::MAX],
        |it| it.block.SrbExDataOffset = [it.block.SrbLength - 8],
        |it| it.block.SrbExDataOffset = [offset(offset_of!(Extended, command)) + 4],
        |it| it.block.NumSrbExData = 0,
        |it| it.block.SrbLength = offset(offset_of!(Extended, command)) + 39,
        |it| it.command.CdbLength = 17,
        |it| {
            it.command.Type = SRB_EX_DATA_TYPE_SCSI_CDB32;
            it.command.CdbLength = 32;
            it.block.SrbLength -= 1;
        },
    ];
    for lie in of_command {
        let mut block = extended();
        lie(&mut block);
        assert_eq!(with(&mut block, |srb| srb.cdb().map(<[u8]>::to_vec)), None);
    }
    let of_address: [Lie; 5] = [
        |it| it.block.AddressOffset = 0,
        |it| it.block.AddressOffset = u32::MAX - 3,
        |it| it.block.AddressOffset = it.block.SrbLength - 8,
        |it| it.block.AddressOffset += 1,
        |it| it.address.Type = 2,
    ];
    for lie in of_address {
        let mut block = extended();
        lie(&mut block);
        assert_eq!(with(&mut block, |srb| srb.address()), None);
    }
    let mut block = extended();
    block.block.SrbLength = 0;
    with(&mut block, |srb| {
        srb.set_scsi_status(SCSISTAT_CHECK_CONDITION);
        assert_eq!(
            (srb.scsi_status(), srb.address(), srb.cdb()),
            (None, None, None)
        );
    });
    assert_eq!(block.command.ScsiStatus, 0);
}

#[test]
#[cfg_attr(
    miri,
    ignore = "the padding in this test's structure is not initialized"
)]
fn a_count_of_extended_data_that_lies_ends_with_the_block() {
    let mut block = extended();
    (block.block.NumSrbExData, block.command.Type) = (u32::MAX, 0x70);
    assert_eq!(with(&mut block, |srb| srb.cdb().map(<[u8]>::to_vec)), None);
}

#[test]
fn a_view_reads_and_answers_the_same() {
    let mut block = ordinary();
    // SAFETY: nobody else uses the block.
    let mut srb = unsafe { SrbView::from_raw(&raw mut block) };
    assert_eq!(
        (srb.address(), srb.cdb()),
        (Some((3, 4, 5)), Some(&[9; 6][..]))
    );
    srb.set_srb_status(SRB_STATUS_ERROR);
    assert_eq!(block.SrbStatus, SRB_STATUS_ERROR);
}
