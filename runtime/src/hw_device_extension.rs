use core::cell::UnsafeCell;
use core::fmt;

use crate::sys::PVOID;

/// The device extension of an adapter, by which Storport knows it.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::StorPortCompleteServiceIrp;
/// use spin_lock_safe::{HwDeviceExtension, Irp, LockToken};
///
/// fn finish(adapter: &HwDeviceExtension, irp: Irp, token: &mut LockToken) {
///     StorPortCompleteServiceIrp(token, adapter, irp);
/// }
/// ```
///
/// Microsoft's page: `StorPortInitialize` function (storport.h).
#[repr(transparent)]
pub struct HwDeviceExtension(UnsafeCell<u8>);

// SAFETY: safe code can only take the address and hand it to routines that may be
// called from any processor.
unsafe impl Sync for HwDeviceExtension {}

impl HwDeviceExtension {
    /// Borrows the device extension at `extension`.
    ///
    /// # Safety
    ///
    /// Storport made the extension for an adapter of a virtual miniport, and it is
    /// valid for all of `'d`.
    #[must_use]
    #[inline]
    pub const unsafe fn from_raw<'d>(extension: PVOID) -> &'d Self {
        // SAFETY: the caller vouches for it.
        unsafe { &*extension.cast::<Self>() }
    }

    /// The address of the device extension.
    #[must_use]
    #[inline]
    pub const fn as_ptr(&self) -> PVOID {
        self.0.get().cast()
    }
}

impl fmt::Debug for HwDeviceExtension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("HwDeviceExtension")
            .field(&self.as_ptr())
            .finish()
    }
}
