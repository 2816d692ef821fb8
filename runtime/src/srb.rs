use core::fmt;
use core::ptr;
use core::slice;

use crate::sys::SCSI_REQUEST_BLOCK;

/// A SCSI request block (SRB), as a miniport's routine gets it for one call.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::{SpinLock, Srb, spin_lock_safe};
/// use spin_lock_safe::sys::{BOOLEAN, FALSE};
///
/// struct Extension {
///     started: SpinLock<u32>,
/// }
///
/// /// # Safety
/// ///
/// /// Storport calls it, with a device extension that holds an `Extension`.
/// #[spin_lock_safe(HW_STARTIO)]
/// unsafe extern "system" fn start_io(extension: &Extension, srb: &mut Srb) -> BOOLEAN {
///     *extension.started.acquire() += 1;
///     srb.set_srb_status(0x06); // SRB_STATUS_INVALID_REQUEST
///     FALSE
/// }
/// ```
///
/// Microsoft's page: `SCSI_REQUEST_BLOCK` structure (srb.h).
#[repr(transparent)]
pub struct Srb(SCSI_REQUEST_BLOCK);

impl Srb {
    /// Borrows the request at `srb`.
    ///
    /// # Safety
    ///
    /// For all of `'a`, `srb` points to a valid request that only the caller uses.
    #[must_use]
    pub const unsafe fn from_raw<'a>(srb: *mut SCSI_REQUEST_BLOCK) -> &'a mut Self {
        // SAFETY: the caller vouches for it; the layouts are the same.
        unsafe { &mut *srb.cast() }
    }

    /// The address of the request.
    #[must_use]
    pub const fn as_ptr(&mut self) -> *mut SCSI_REQUEST_BLOCK {
        ptr::from_mut(self).cast()
    }

    /// What is to be done (`Function`, an `SRB_FUNCTION_…`).
    #[must_use]
    pub const fn function(&self) -> u8 {
        self.0.Function
    }

    /// What became of it (`SrbStatus`, an `SRB_STATUS_…`).
    #[must_use]
    pub const fn srb_status(&self) -> u8 {
        self.0.SrbStatus
    }

    /// Sets what became of it (`SrbStatus`).
    pub const fn set_srb_status(&mut self, status: u8) {
        self.0.SrbStatus = status;
    }

    /// Sets the SCSI status (`ScsiStatus`, a `SCSISTAT_…`).
    pub const fn set_scsi_status(&mut self, status: u8) {
        self.0.ScsiStatus = status;
    }

    /// The path, the target and the logical unit that it is for.
    #[must_use]
    pub const fn address(&self) -> (u8, u8, u8) {
        (self.0.PathId, self.0.TargetId, self.0.Lun)
    }

    /// The command descriptor block (CDB): at most 16 bytes.
    #[must_use]
    pub fn cdb(&self) -> &[u8] {
        let length = usize::from(self.0.CdbLength).min(self.0.Cdb.len());
        &self.0.Cdb[..length]
    }

    /// How many bytes are to be transferred, or were (`DataTransferLength`).
    #[must_use]
    pub const fn data_transfer_length(&self) -> u32 {
        self.0.DataTransferLength
    }

    /// Sets how many bytes were transferred (`DataTransferLength`).
    pub const fn set_data_transfer_length(&mut self, bytes: u32) {
        self.0.DataTransferLength = bytes;
    }

    /// The data to transfer, where the system has mapped it; empty if there is none.
    ///
    /// # Safety
    ///
    /// The adapter asked for mapped buffers (`MapBuffers` in its `DriverEntry`), the
    /// request transfers data, and `DataTransferLength` was not raised.
    pub unsafe fn data(&mut self) -> &mut [u8] {
        if self.0.DataBuffer.is_null() {
            return &mut [];
        }
        let length = self.0.DataTransferLength as usize;
        // SAFETY: the caller promises that the system has mapped so many bytes, and they
        // are the request's alone.
        unsafe { slice::from_raw_parts_mut(self.0.DataBuffer.cast(), length) }
    }
}

impl fmt::Debug for Srb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Srb")
            .field("function", &self.function())
            .field("srb_status", &self.srb_status())
            .field("address", &self.address())
            .finish_non_exhaustive()
    }
}
