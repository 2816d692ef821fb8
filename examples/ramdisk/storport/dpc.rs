use core::cell::UnsafeCell;
use core::fmt;
use core::ptr;

use spin_lock_safe::HwDeviceExtension;
use spin_lock_safe::sys::{self, HW_DPC_ROUTINE, STOR_DPC};

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
    pub unsafe fn initialize<E>(&self, adapter: &HwDeviceExtension<E>, routine: HW_DPC_ROUTINE) {
        // SAFETY: the caller promises a valid DPC and routine.
        unsafe { sys::StorPortInitializeDpc(adapter.as_ptr(), self.0.get(), routine) };
    }

    /// Queues the routine, unless it is queued already.
    ///
    /// Microsoft's page: `StorPortIssueDpc` function (storport.h).
    pub fn issue<E>(&self, adapter: &HwDeviceExtension<E>) {
        let (dpc, none) = (self.0.get(), ptr::null_mut());
        // SAFETY: the DPC is valid. Without a routine, nothing is called.
        unsafe { sys::StorPortIssueDpc(adapter.as_ptr(), dpc, none, none) };
    }
}

impl fmt::Debug for Dpc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dpc").finish_non_exhaustive()
    }
}
