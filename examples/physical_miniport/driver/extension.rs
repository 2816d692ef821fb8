use core::cell::UnsafeCell;
use core::ops::Deref;
use core::ptr::{self, NonNull};

use ramdisk::storport::HwDeviceExtension;
use spin_lock_safe::StorPortSpinLock;
use spin_lock_safe::sys::{self, HW_DPC_ROUTINE, STOR_DPC};

use super::slots::{Slots, StartedSrb};
use crate::controller::{Completion, Controller};

/// The device extension of an adapter.
pub(crate) struct Extension {
    pub(super) adapter: HwDeviceExtension,
    pub(super) registers: Registers,
    pub(super) dpc: Dpc,
    /// The requests that the controller has. The StartIo lock guards them.
    pub(super) started: StorPortSpinLock<Slots<StartedSrb>>,
    /// The completions for the DPC. The Interrupt lock guards them; a request keeps its
    /// slot until the DPC has taken its completion, so there is always room.
    pub(super) arrived: StorPortSpinLock<Slots<Completion>>,
}

impl Extension {
    /// # Safety
    ///
    /// Storport made `adapter`, and may use it as long as it uses the extension; `registers`
    /// are its controller's.
    pub(super) unsafe fn new(adapter: HwDeviceExtension, registers: Registers) -> Self {
        let locks = adapter.as_ptr();
        Self {
            adapter,
            registers,
            dpc: Dpc::default(),
            // SAFETY: the extension lies in the adapter's memory, and goes with it.
            started: unsafe { StorPortSpinLock::start_io(locks, Slots::new()) },
            // SAFETY: as above.
            arrived: unsafe { StorPortSpinLock::interrupt(locks, Slots::new()) },
        }
    }

    /// Hands a request back to Storport, which completes it later, in a DPC of its own.
    pub(super) fn complete(&self, srb: StartedSrb, status: u8) {
        let srb = srb.finish(status);
        // SAFETY: a `StartedSrb` owns the duty to complete its request, and is consumed here.
        unsafe { sys::StorPortNotificationRequestComplete(self.adapter.as_ptr(), srb) };
    }

    /// Has the DPC called soon, unless it is to be called already.
    pub(super) fn issue_dpc(&self) {
        let (adapter, none) = (self.adapter.as_ptr(), ptr::null_mut());
        // SAFETY: the DPC is initialized before the first request starts.
        unsafe { sys::StorPortIssueDpc(adapter, self.dpc.0.get(), none, none) };
    }

    /// # Safety
    ///
    /// The DPC is not issued yet. `routine` may be called with this extension.
    pub(super) unsafe fn initialize_dpc(&self, routine: HW_DPC_ROUTINE) {
        let adapter = self.adapter.as_ptr();
        // SAFETY: the DPC lies in the adapter's extension; the caller vouches for the routine.
        unsafe { sys::StorPortInitializeDpc(adapter, self.dpc.0.get(), routine) };
    }
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
    /// The controller is there as long as the registers are.
    pub(super) const unsafe fn at(base: NonNull<Controller>) -> Self {
        Self(base)
    }
}

impl Deref for Registers {
    type Target = Controller;

    fn deref(&self) -> &Controller {
        // SAFETY: the controller is there, by the promise of `at`.
        unsafe { self.0.as_ref() }
    }
}
