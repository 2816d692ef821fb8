use core::fmt;
use core::ops::Deref;
use core::ptr;

use crate::sys::PVOID;

/// The device extension of an adapter, by which Storport identifies the adapter.
///
/// A routine with a role takes its own data as `&HwDeviceExtension<Extension>`. This type dereferences to
/// the `Extension`, and identifies the adapter in calls of the routines of [`ddi`](crate::ddi).
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::StorPortCompleteServiceIrp;
/// use spin_lock_safe::{HwDeviceExtension, Irp, SpinLock, spin_lock_safe};
///
/// struct Extension {
///     answered: SpinLock<u32>,
/// }
///
/// /// # Safety
/// ///
/// /// Storport calls it, with a device extension that holds an `Extension`.
/// #[spin_lock_safe(HW_PROCESS_SERVICE_REQUEST)]
/// unsafe extern "system" fn answer(adapter: &HwDeviceExtension<Extension>, irp: Irp) {
///     *adapter.answered.acquire() += 1; // released at the end of this statement
///     StorPortCompleteServiceIrp(adapter, irp);
/// }
/// ```
///
/// Microsoft's page: [`StorPortInitialize`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportinitialize).
#[repr(transparent)]
pub struct HwDeviceExtension<E = ()>(E);

impl HwDeviceExtension {
    /// Borrows the device extension at `extension`, without access to the data in it.
    ///
    /// # Safety
    ///
    /// Storport made the extension for an adapter of this miniport, and the extension is valid for all
    /// of `'d`.
    #[must_use]
    #[inline]
    pub const unsafe fn from_raw<'d>(extension: PVOID) -> &'d Self {
        // SAFETY: promised by the caller.
        unsafe { &*extension.cast::<Self>() }
    }
}

impl<E> HwDeviceExtension<E> {
    /// Returns the address of the device extension.
    #[must_use]
    #[inline]
    pub const fn as_ptr(&self) -> PVOID {
        ptr::from_ref(self).cast_mut().cast()
    }
}

impl<E> Deref for HwDeviceExtension<E> {
    type Target = E;

    #[inline]
    fn deref(&self) -> &E {
        &self.0
    }
}

impl<E> fmt::Debug for HwDeviceExtension<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("HwDeviceExtension")
            .field(&self.as_ptr())
            .finish()
    }
}
