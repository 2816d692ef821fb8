//! An SRB is read and answered in the members that storport.h names.

use spin_lock_safe::Srb;
use spin_lock_safe::sys::SCSI_REQUEST_BLOCK;

fn block() -> SCSI_REQUEST_BLOCK {
    SCSI_REQUEST_BLOCK {
        Function: 0x28,
        SrbStatus: 0x06,
        PathId: 3,
        TargetId: 4,
        Lun: 5,
        DataTransferLength: 4096,
        ..SCSI_REQUEST_BLOCK::default()
    }
}

#[test]
fn a_request_is_read() {
    let mut block = block();
    // SAFETY: nobody else uses the block.
    let srb = unsafe { Srb::from_raw(&raw mut block) };
    assert_eq!((srb.function(), srb.srb_status()), (0x28, 0x06));
    assert_eq!(srb.address(), (3, 4, 5));
    assert_eq!(srb.data_transfer_length(), 4096);
    assert_eq!(
        format!("{srb:?}"),
        "Srb { function: 40, srb_status: 6, address: (3, 4, 5), .. }"
    );
}

#[test]
fn a_request_is_answered() {
    let mut block = block();
    // SAFETY: nobody else uses the block.
    let srb = unsafe { Srb::from_raw(&raw mut block) };
    srb.set_srb_status(0x04);
    srb.set_scsi_status(0x02);
    srb.set_data_transfer_length(512);
    assert_eq!(
        (block.SrbStatus, block.ScsiStatus, block.DataTransferLength),
        (0x04, 0x02, 512)
    );
}
