use core::cell::UnsafeCell;
use core::ops::Deref;
use core::ptr::{self, NonNull};

use spin_lock_safe::ddi::StorPortCompleteSrbUnderLock;
use spin_lock_safe::sys::{self, HW_DPC_ROUTINE, STOR_DPC};
use spin_lock_safe::{HwDeviceExtension, Srb, StorPortSpinLock};

use super::slots::Slots;
use crate::controller::{Completion, Controller};

/// The device extension of an adapter.
pub(crate) struct Extension {
    pub(super) registers: Registers,
    pub(super) dpc: Dpc,
    /// The requests that the controller has, guarded by the StartIo lock.
    pub(super) started: StorPortSpinLock<Slots<Srb>>,
    /// The completions for the DPC, guarded by the Interrupt lock. A request keeps its
    /// slot until the DPC has taken its completion, so there is always room.
    pub(super) arrived: StorPortSpinLock<Slots<Completion>>,
}

impl Extension {
    /// # Safety
    ///
    /// Storport made `adapter`, which is valid as long as the extension is used. `registers`
    /// are its controller's.
    pub(super) unsafe fn new(adapter: &HwDeviceExtension, registers: Registers) -> Self {
        let locks = adapter.as_ptr();
        Self {
            registers,
            dpc: Dpc::default(),
            // SAFETY: the extension lies in the adapter's memory, and is freed with it.
            started: unsafe { StorPortSpinLock::start_io(locks, Slots::new()) },
            // SAFETY: as above.
            arrived: unsafe { StorPortSpinLock::interrupt(locks, Slots::new()) },
        }
    }
}

/// The adapter, for Storport and for the miniport.
pub(super) type Adapter = HwDeviceExtension<Extension>;

/// Gives a request back to Storport.
pub(super) fn complete(adapter: &Adapter, mut srb: Srb, status: u8) {
    srb.set_srb_status(status);
    // SAFETY: Storport ends a physical miniport's requests later, in a DPC of its own.
    unsafe { StorPortCompleteSrbUnderLock(adapter, srb) };
}

/// Queues the DPC, unless it is queued already.
pub(super) fn issue_dpc(adapter: &Adapter) {
    let none = ptr::null_mut();
    // SAFETY: the DPC is initialized before the first request starts.
    unsafe { sys::StorPortIssueDpc(adapter.as_ptr(), adapter.dpc.0.get(), none, none) };
}

/// # Safety
///
/// The DPC is not issued yet. `routine` may be called with this extension.
pub(super) unsafe fn initialize_dpc(adapter: &Adapter, routine: HW_DPC_ROUTINE) {
    // SAFETY: the DPC lies in the adapter's extension, and the caller promises a valid routine.
    unsafe { sys::StorPortInitializeDpc(adapter.as_ptr(), adapter.dpc.0.get(), routine) };
}

/// A DPC of the adapter.
#[derive(Default)]
pub(super) struct Dpc(UnsafeCell<STOR_DPC>);

// SAFETY: only Storport accesses the storage, by its own rules.
unsafe impl Sync for Dpc {}

/// The mapped registers of the controller.
pub(super) struct Registers(NonNull<Controller>);

// SAFETY: the registers may be used from any processor.
unsafe impl Sync for Registers {}

impl Registers {
    /// # Safety
    ///
    /// The controller is valid as long as the registers are used.
    pub(super) const unsafe fn at(base: NonNull<Controller>) -> Self {
        Self(base)
    }
}

impl Deref for Registers {
    type Target = Controller;

    fn deref(&self) -> &Controller {
        // SAFETY: the caller of `at` promised that the controller is valid.
        unsafe { self.0.as_ref() }
    }
}
