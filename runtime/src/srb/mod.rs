mod fields;

use core::fmt;
use core::marker::PhantomData;
use core::ptr;
use core::slice;

use crate::hw_device_extension::HwDeviceExtension;
use crate::raw::{PVOID, SCSI_REQUEST_BLOCK, STOR_STATUS_SUCCESS};
use crate::sys;
use fields::{Fields, bytes};

/// A SCSI request block (SRB), and the duty to complete it.
///
/// [`StorPortCompleteSrb`](crate::ddi::StorPortCompleteSrb) consumes it, so that a request is never
/// completed twice. It is not completed when it is dropped: keep it, hand it on, or complete it. It is
/// read alike whether it is a `SCSI_REQUEST_BLOCK` or a `STORAGE_REQUEST_BLOCK`.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::StorPortCompleteSrb;
/// use spin_lock_safe::sys::{BOOLEAN, SRB_STATUS_INVALID_REQUEST, TRUE};
/// use spin_lock_safe::{HwDeviceExtension, SpinLock, Srb, spin_lock_safe};
///
/// struct Extension {
///     refused: SpinLock<u32>,
/// }
///
/// /// # Safety
/// ///
/// /// Storport calls it, with a device extension that holds an `Extension`.
/// #[spin_lock_safe(HW_STARTIO)]
/// unsafe extern "system" fn start_io(
///     adapter: &HwDeviceExtension<Extension>,
///     mut srb: Srb,
/// ) -> BOOLEAN {
///     *adapter.refused.acquire() += 1; // released at the end of this statement
///     srb.set_srb_status(SRB_STATUS_INVALID_REQUEST);
///     StorPortCompleteSrb(adapter, srb);
///     TRUE
/// }
/// ```
///
/// Microsoft's pages: `SCSI_REQUEST_BLOCK` structure, `STORAGE_REQUEST_BLOCK` structure (srb.h).
///
/// # Invariants
///
/// The request is the miniport's, which has to complete it, and nobody else uses it.
#[must_use = "a request that is dropped is never completed: its sender waits forever"]
pub struct Srb(Fields);

/// A request that is not the miniport's yet, as `HwStorBuildIo` sees it.
///
/// Storport goes on to `HwStorStartIo` with the request, unless `HwStorBuildIo` returns `FALSE`. A
/// miniport that returns `FALSE` has the request: it takes it with [`Srb::from_raw`] and
/// [`as_ptr`](Self::as_ptr), and completes it.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::sys::{BOOLEAN, PVOID, TRUE};
/// use spin_lock_safe::{SrbView, spin_lock_safe};
///
/// /// # Safety
/// ///
/// /// Storport calls it.
/// #[spin_lock_safe(HW_BUILDIO)]
/// unsafe extern "system" fn build_io(_extension: PVOID, srb: SrbView<'_>) -> BOOLEAN {
///     let _is_read = srb.cdb().is_some_and(|cdb| cdb[0] == 0x28);
///     TRUE
/// }
/// ```
pub struct SrbView<'call> {
    fields: Fields,
    _call: PhantomData<&'call mut SCSI_REQUEST_BLOCK>,
}

// SAFETY: a request may be used and completed on any processor; the `Srb` is the one handle to it.
unsafe impl Send for Srb {}

impl Srb {
    /// Takes over the duty to complete the request at `srb`, which may be of either kind.
    ///
    /// # Safety
    ///
    /// `srb` points to a valid request that this miniport has to complete. From now on nobody else uses
    /// or completes it. A `STORAGE_REQUEST_BLOCK` is as long as its `SrbLength` says, and all of it is
    /// initialized.
    pub const unsafe fn from_raw(srb: *mut SCSI_REQUEST_BLOCK) -> Self {
        // SAFETY: the caller vouches for it.
        Self(unsafe { Fields::new(srb) })
    }

    /// Gives up the duty to complete; the address goes to whoever has it now.
    #[must_use = "a request that is forgotten is never completed"]
    pub const fn into_raw(self) -> *mut SCSI_REQUEST_BLOCK {
        self.0.as_ptr()
    }

    const fn fields(&self) -> Fields {
        self.0
    }

    /// Returns the data to transfer, which Storport maps at any IRQL up to `DISPATCH_LEVEL`; `None` if there
    /// is none, or it cannot be mapped now.
    ///
    /// Microsoft's page: `StorPortGetSystemAddress` function (storport.h).
    pub fn mapped_data<E>(&mut self, adapter: &HwDeviceExtension<E>) -> Option<&mut [u8]> {
        let length = self.0.data_transfer_length() as usize;
        let mut address = ptr::null_mut();
        // SAFETY: the request is the miniport's, and the variable may be written.
        let status = unsafe {
            sys::StorPortGetSystemAddress(adapter.as_ptr(), self.0.as_ptr(), &raw mut address)
        };
        let is_mapped = status == STOR_STATUS_SUCCESS && !address.is_null();
        // SAFETY: Storport has mapped the request's data, which are at least so many bytes, and the
        // request's alone.
        is_mapped.then(|| unsafe { bytes(address, length) })
    }

    /// Returns the buffer for sense data (`SenseInfoBuffer`); empty if there is none.
    ///
    /// With sense data in it, the status has `SRB_STATUS_AUTOSENSE_VALID`.
    pub fn sense_info(&mut self) -> &mut [u8] {
        let (buffer, length) = self.0.sense_info();
        // SAFETY: the buffer of a valid request has so many bytes, which are the request's alone.
        unsafe { bytes(buffer, length.into()) }
    }
}

impl SrbView<'_> {
    /// Borrows the request at `srb`, which may be of either kind.
    ///
    /// # Safety
    ///
    /// As long as the view lives, `srb` points to a valid request that nobody else uses.
    #[must_use]
    pub const unsafe fn from_raw(srb: *mut SCSI_REQUEST_BLOCK) -> Self {
        Self {
            // SAFETY: the caller vouches for it.
            fields: unsafe { Fields::new(srb) },
            _call: PhantomData,
        }
    }

    const fn fields(&self) -> Fields {
        self.fields
    }
}

/// What the owner of a request and a view of one have in common.
macro_rules! common {
    ($ty:ty) => {
        impl $ty {
            /// Returns the address of the request.
            #[must_use]
            pub const fn as_ptr(&self) -> *mut SCSI_REQUEST_BLOCK {
                self.fields().as_ptr()
            }

            /// Returns what is to be done, an `SRB_FUNCTION_…` (`Function` or `SrbFunction`).
            #[must_use]
            pub fn function(&self) -> u8 {
                self.fields().function()
            }

            /// Returns the result so far, an `SRB_STATUS_…` (`SrbStatus`).
            #[must_use]
            pub fn srb_status(&self) -> u8 {
                self.fields().srb_status()
            }

            /// Sets the result, an `SRB_STATUS_…` (`SrbStatus`).
            pub fn set_srb_status(&mut self, status: u8) {
                self.fields().set_srb_status(status);
            }

            /// Returns the SCSI status, a `SCSISTAT_…` (`ScsiStatus`); `None` if the request is no SCSI
            /// command.
            #[must_use]
            pub fn scsi_status(&self) -> Option<u8> {
                self.fields().scsi_status()
            }

            /// Sets the SCSI status, a `SCSISTAT_…` (`ScsiStatus`), if the request is a SCSI command.
            pub fn set_scsi_status(&mut self, status: u8) {
                self.fields().set_scsi_status(status);
            }

            /// Returns the path, the target and the logical unit that the request is for; `None` if it
            /// names none.
            #[must_use]
            pub fn address(&self) -> Option<(u8, u8, u8)> {
                self.fields().address()
            }

            /// Returns the command descriptor block (CDB); `None` if the request has none, or gives it a
            /// length that it cannot have.
            #[must_use]
            pub fn cdb(&self) -> Option<&[u8]> {
                let (cdb, length) = self.fields().cdb()?;
                // SAFETY: so many bytes of the request block lie there, and it is not written there.
                Some(unsafe { slice::from_raw_parts(cdb, length) })
            }

            /// Returns how many bytes are to be transferred, or were (`DataTransferLength`).
            #[must_use]
            pub fn data_transfer_length(&self) -> u32 {
                self.fields().data_transfer_length()
            }

            /// Sets how many bytes were transferred (`DataTransferLength`): not more than were to be
            /// transferred, or than were set before.
            pub fn set_data_transfer_length(&mut self, bytes: u32) {
                self.fields().set_data_transfer_length(bytes);
            }

            /// Returns the data to transfer, where the system has mapped it; empty if there is none.
            ///
            /// # Safety
            ///
            /// The adapter asked for mapped buffers (`MapBuffers` in its `DriverEntry`), and the request
            /// transfers data.
            pub unsafe fn data(&mut self) -> &mut [u8] {
                let length = self.fields().data_transfer_length() as usize;
                // SAFETY: the caller promises that the system has mapped so many bytes, and they are
                // the request's alone.
                unsafe { bytes(self.fields().data_buffer(), length) }
            }

            /// Returns the flags of the request, `SRB_FLAGS_…` (`SrbFlags`).
            #[must_use]
            pub fn flags(&self) -> u32 {
                self.fields().flags()
            }

            /// Returns how many seconds the request may take (`TimeOutValue`).
            #[must_use]
            pub fn time_out(&self) -> u32 {
                self.fields().time_out()
            }

            /// Returns the miniport's own memory for the request (`SrbExtension` or `MiniportContext`):
            /// as many bytes as the adapter's `SrbExtensionSize` asked for.
            #[must_use]
            pub fn extension(&self) -> PVOID {
                self.fields().extension()
            }
        }

        impl fmt::Debug for $ty {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($ty))
                    .field("function", &self.function())
                    .field("srb_status", &self.srb_status())
                    .field("address", &self.address())
                    .finish_non_exhaustive()
            }
        }
    };
}

common!(Srb);
common!(SrbView<'_>);
