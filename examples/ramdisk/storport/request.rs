use core::fmt;
use core::ptr::{self, NonNull};
use core::slice;

use spin_lock_safe::sys::SCSI_REQUEST_BLOCK;

use super::adapter::HwDeviceExtension;
use super::routines::system_address;
use super::{
    SCSISTAT_CHECK_CONDITION, SCSISTAT_GOOD, SRB_STATUS_AUTOSENSE_VALID, SRB_STATUS_ERROR,
    SRB_STATUS_SUCCESS,
};

/// An SRB, and the duty to complete it.
///
/// [`StorPortNotification`](super::StorPortNotification) consumes it, so that a request
/// is never completed twice.
///
/// # Invariants
///
/// The pointer is to a valid SRB that the miniport has to complete and that nobody
/// else uses meanwhile.
#[must_use = "a request that is dropped is never completed"]
pub struct Srb(NonNull<SCSI_REQUEST_BLOCK>);

// SAFETY: a request may be used and completed by any thread; the `Srb` is the one
// handle to it.
unsafe impl Send for Srb {}

impl Srb {
    /// Takes over the duty to complete the request at `srb`.
    ///
    /// # Safety
    ///
    /// Storport handed the request over just now, and nobody else takes it over.
    pub const unsafe fn from_raw(srb: *mut SCSI_REQUEST_BLOCK) -> Self {
        // SAFETY: the caller vouches that it is valid, so it is not null.
        Self(unsafe { NonNull::new_unchecked(srb) })
    }

    /// Gives up the duty to complete.
    pub(super) const fn into_raw(self) -> *mut SCSI_REQUEST_BLOCK {
        self.0.as_ptr()
    }

    /// What is asked for, `SRB_FUNCTION_XXX`.
    #[must_use]
    pub const fn function(&self) -> u8 {
        self.block().Function
    }

    /// Whether the request is for the first logical unit of the first target.
    #[must_use]
    pub const fn is_for_first_unit(&self) -> bool {
        let block = self.block();
        block.PathId == 0 && block.TargetId == 0 && block.Lun == 0
    }

    /// The command descriptor block.
    #[must_use]
    pub fn cdb(&self) -> &[u8] {
        let block = self.block();
        let length = usize::from(block.CdbLength).min(block.Cdb.len());
        &block.Cdb[..length]
    }

    /// The request's data, which the system maps; empty if there is none.
    pub fn data(&mut self, adapter: HwDeviceExtension) -> &mut [u8] {
        let address = system_address(adapter, self.0);
        let length = self.block().DataTransferLength;
        match address {
            // SAFETY: the buffer has this length, and belongs to the request.
            Some(address) => unsafe {
                slice::from_raw_parts_mut(address.cast().as_ptr(), length as usize)
            },
            None => &mut [],
        }
    }

    /// The command is done, and transferred so many bytes.
    pub fn set_success(&mut self, transferred: usize) {
        let block = self.block_mut();
        block.DataTransferLength = u32::try_from(transferred).unwrap_or(u32::MAX);
        block.ScsiStatus = SCSISTAT_GOOD;
        block.SrbStatus = SRB_STATUS_SUCCESS;
    }

    /// The command ends with CHECK CONDITION, and so many of the bytes of `sense` as
    /// the initiator has room for.
    pub fn set_check_condition(&mut self, sense: &[u8]) {
        let block = self.block_mut();
        block.DataTransferLength = 0;
        block.ScsiStatus = SCSISTAT_CHECK_CONDITION;
        block.SrbStatus = SRB_STATUS_ERROR;
        let length = sense.len().min(block.SenseInfoBufferLength.into());
        if length != 0 && !block.SenseInfoBuffer.is_null() {
            let buffer = block.SenseInfoBuffer.cast();
            block.SrbStatus |= SRB_STATUS_AUTOSENSE_VALID;
            // SAFETY: the buffer has room for `length` bytes, and belongs to the request.
            unsafe { ptr::copy_nonoverlapping(sense.as_ptr(), buffer, length) };
        }
    }

    /// The request ends with `status`, `SRB_STATUS_XXX`, and no data.
    pub const fn set_status(&mut self, status: u8) {
        let block = self.block_mut();
        block.DataTransferLength = 0;
        block.SrbStatus = status;
    }

    const fn block(&self) -> &SCSI_REQUEST_BLOCK {
        // SAFETY: the SRB is valid, and nobody else uses it.
        unsafe { self.0.as_ref() }
    }

    const fn block_mut(&mut self) -> &mut SCSI_REQUEST_BLOCK {
        // SAFETY: as above.
        unsafe { self.0.as_mut() }
    }
}

impl fmt::Debug for Srb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.block().fmt(f)
    }
}
