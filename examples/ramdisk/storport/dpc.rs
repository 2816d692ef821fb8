use core::cell::UnsafeCell;
use core::fmt;
use core::ptr;
use core::sync::atomic::AtomicBool;

use super::adapter::HwDeviceExtension;
use super::callbacks::HW_DPC_ROUTINE;
use super::exports;

/// Storport's storage for a deferred procedure call (DPC); its content is Storport's.
#[repr(C)]
#[derive(Debug, Default)]
pub struct STOR_DPC {
    pub(crate) routine: Option<HW_DPC_ROUTINE>,
    pub(crate) queued: AtomicBool,
    unused: [usize; 7],
}

#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<STOR_DPC>() == 72);

/// A DPC of an adapter.
#[derive(Default)]
pub struct Dpc(UnsafeCell<STOR_DPC>);

// SAFETY: only Storport accesses the storage, by its own rules.
unsafe impl Sync for Dpc {}

impl Dpc {
    /// Sets the routine.
    ///
    /// Microsoft's page: `StorPortInitializeDpc` function (storport.h).
    ///
    /// # Safety
    ///
    /// The DPC lies in the adapter's device extension, and is not issued yet. `routine`
    /// may be called at `DISPATCH_LEVEL` with that extension until the adapter is removed.
    pub unsafe fn initialize(&self, adapter: HwDeviceExtension, routine: HW_DPC_ROUTINE) {
        // SAFETY: the caller vouches for the DPC and its routine.
        unsafe { exports::StorPortInitializeDpc(adapter.as_ptr(), self.0.get(), routine) };
    }

    /// Has the routine called soon, unless it is to be called already.
    ///
    /// Microsoft's page: `StorPortIssueDpc` function (storport.h).
    pub fn issue(&self, adapter: HwDeviceExtension) {
        let (dpc, none) = (self.0.get(), ptr::null_mut());
        // SAFETY: the DPC is valid; without a routine, nothing is called.
        unsafe { exports::StorPortIssueDpc(adapter.as_ptr(), dpc, none, none) };
    }
}

impl fmt::Debug for Dpc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dpc").finish_non_exhaustive()
    }
}
