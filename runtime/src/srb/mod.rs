mod fields;

use core::fmt;
use core::marker::PhantomData;
use core::ptr;
use core::slice;

use crate::hw_device_extension::HwDeviceExtension;
use crate::raw::{PVOID, SCSI_REQUEST_BLOCK, STOR_STATUS_SUCCESS};
use crate::sys;
use fields::{Fields, bytes};

/// A SCSI request block (SRB), and the obligation to complete it.
///
/// [`StorPortCompleteSrb`](crate::ddi::StorPortCompleteSrb) consumes the `Srb`, so a request is never
/// completed twice. Dropping an `Srb` does not complete the request: keep it, pass it on, or complete it.
/// The methods are the same for a `SCSI_REQUEST_BLOCK` and a `STORAGE_REQUEST_BLOCK`.
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
/// Microsoft's pages: [`SCSI_REQUEST_BLOCK`](https://learn.microsoft.com/windows-hardware/drivers/ddi/srb/ns-srb-_scsi_request_block),
/// [`STORAGE_REQUEST_BLOCK`](https://learn.microsoft.com/windows-hardware/drivers/ddi/srb/ns-srb-_storage_request_block).
///
/// # Invariants
///
/// The miniport has the obligation to complete the request, and nobody else uses it.
#[must_use = "a request that is dropped is never completed: its sender waits forever"]
pub struct Srb(Fields);

/// A request as `HwStorBuildIo` gets it. The request is not the miniport's yet.
///
/// Storport passes the request to `HwStorStartIo`, unless `HwStorBuildIo` returns `FALSE`. A
/// miniport that returns `FALSE` takes the request with [`Srb::from_raw`] and
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

// SAFETY: any processor may use and complete a request, and the `Srb` is the only handle to it.
unsafe impl Send for Srb {}

impl Srb {
    /// Takes over the obligation to complete the request at `srb`, which may be of either kind.
    ///
    /// # Safety
    ///
    /// `srb` points to a valid request that this miniport has to complete. From now on nobody else uses
    /// or completes it. A `STORAGE_REQUEST_BLOCK` is as long as its `SrbLength` says, and all of it is
    /// initialized.
    pub const unsafe fn from_raw(srb: *mut SCSI_REQUEST_BLOCK) -> Self {
        // SAFETY: promised by the caller.
        Self(unsafe { Fields::new(srb) })
    }

    /// Gives up the obligation to complete and returns the address of the request.
    #[must_use = "a request that is forgotten is never completed"]
    pub const fn into_raw(self) -> *mut SCSI_REQUEST_BLOCK {
        self.0.as_ptr()
    }

    const fn fields(&self) -> Fields {
        self.0
    }

    /// Returns the data to transfer, or `None` if there is none or Storport cannot map it now. Call this at
    /// any IRQL up to `DISPATCH_LEVEL`.
    ///
    /// Microsoft's page: [`StorPortGetSystemAddress`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportgetsystemaddress).
    pub fn mapped_data<E>(&mut self, adapter: &HwDeviceExtension<E>) -> Option<&mut [u8]> {
        let length = self.0.data_transfer_length() as usize;
        let mut address = ptr::null_mut();
        // SAFETY: the request is the miniport's, and the variable may be written to.
        let status = unsafe {
            sys::StorPortGetSystemAddress(adapter.as_ptr(), self.0.as_ptr(), &raw mut address)
        };
        let is_mapped = status == STOR_STATUS_SUCCESS && !address.is_null();
        // SAFETY: Storport has mapped the request's data, which has at least `length` bytes and belongs to
        // this request only.
        is_mapped.then(|| unsafe { bytes(address, length) })
    }

    /// Returns the buffer for sense data (`SenseInfoBuffer`), which is empty if there is none.
    ///
    /// After writing sense data, set `SRB_STATUS_AUTOSENSE_VALID` in the SRB status.
    pub fn sense_info(&mut self) -> &mut [u8] {
        let (buffer, length) = self.0.sense_info();
        // SAFETY: the buffer of a valid request has `length` bytes, which belong to this request only.
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
            // SAFETY: promised by the caller.
            fields: unsafe { Fields::new(srb) },
            _call: PhantomData,
        }
    }

    const fn fields(&self) -> Fields {
        self.fields
    }
}

/// Implements the methods that `Srb` and `SrbView` share.
macro_rules! common {
    ($ty:ty) => {
        impl $ty {
            /// Returns the address of the request.
            #[must_use]
            pub const fn as_ptr(&self) -> *mut SCSI_REQUEST_BLOCK {
                self.fields().as_ptr()
            }

            /// Returns the function to perform, an `SRB_FUNCTION_…` (`Function` or `SrbFunction`).
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

            /// Returns the SCSI status, a `SCSISTAT_…` (`ScsiStatus`), or `None` if the request is not
            /// a SCSI command.
            #[must_use]
            pub fn scsi_status(&self) -> Option<u8> {
                self.fields().scsi_status()
            }

            /// Sets the SCSI status, a `SCSISTAT_…` (`ScsiStatus`), if the request is a SCSI command.
            pub fn set_scsi_status(&mut self, status: u8) {
                self.fields().set_scsi_status(status);
            }

            /// Returns the path, the target and the logical unit that the request is for, or `None` if it
            /// names none.
            #[must_use]
            pub fn address(&self) -> Option<(u8, u8, u8)> {
                self.fields().address()
            }

            /// Returns the command descriptor block (CDB), or `None` if the request has no CDB or states an
            /// impossible length.
            #[must_use]
            pub fn cdb(&self) -> Option<&[u8]> {
                let (cdb, length) = self.fields().cdb()?;
                // SAFETY: the request block has `length` bytes there, and nobody writes to them meanwhile.
                Some(unsafe { slice::from_raw_parts(cdb, length) })
            }

            /// Returns how many bytes to transfer, or how many were transferred (`DataTransferLength`).
            #[must_use]
            pub fn data_transfer_length(&self) -> u32 {
                self.fields().data_transfer_length()
            }

            /// Sets how many bytes were transferred (`DataTransferLength`). A number greater than the
            /// current one changes nothing.
            pub fn set_data_transfer_length(&mut self, bytes: u32) {
                self.fields().set_data_transfer_length(bytes);
            }

            /// Returns the data to transfer, as the system has mapped it. The slice is empty if there
            /// is none.
            ///
            /// # Safety
            ///
            /// The adapter asked for mapped buffers (`MapBuffers` in its `DriverEntry`), and the request
            /// transfers data.
            pub unsafe fn data(&mut self) -> &mut [u8] {
                let length = self.fields().data_transfer_length() as usize;
                // SAFETY: the caller promises that the system has mapped `length` bytes, which belong to
                // this request only.
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

            /// Returns the miniport's own memory for the request (`SrbExtension` or `MiniportContext`). It
            /// has as many bytes as the adapter's `SrbExtensionSize` asked for.
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
