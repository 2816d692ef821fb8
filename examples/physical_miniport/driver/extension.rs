use core::array;
use core::cell::UnsafeCell;
use core::ops::Deref;
use core::ptr::{self, NonNull};

use spin_lock_safe::ddi::StorPortCompleteSrbUnderLock;
use spin_lock_safe::sys::{self, HW_DPC_ROUTINE, STOR_DPC, ULONG};
use spin_lock_safe::{HwDeviceExtension, MsiSpinLock, Srb, StorPortSpinLock};

use super::slots::Slots;
use crate::controller::{Completion, Controller, QUEUES};

/// The device extension of an adapter.
pub(crate) struct Extension {
    pub(super) registers: Registers,
    /// The control register, guarded by the Interrupt lock.
    pub(super) control: StorPortSpinLock<Control>,
    pub(super) dpc: Dpc,
    /// The requests that the controller has, guarded by the StartIo lock.
    pub(super) started: StorPortSpinLock<Slots<Srb>>,
    /// The completions of each queue for the DPC, guarded by the lock of the queue's message. A request
    /// keeps its slot until the DPC has taken its completion, so there is always room.
    pub(super) arrived: [MsiSpinLock<Slots<Completion>>; QUEUES],
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
            // SAFETY: the extension lies in the adapter's memory, and is freed with it.
            control: unsafe { StorPortSpinLock::interrupt(locks, Control(registers)) },
            dpc: Dpc::default(),
            // SAFETY: as above.
            started: unsafe { StorPortSpinLock::start_io(locks, Slots::new()) },
            arrived: array::from_fn(|queue| {
                let message = ULONG::try_from(queue).unwrap_or(ULONG::MAX);
                // SAFETY: as above. The controller has a message for each queue.
                unsafe { MsiSpinLock::new(locks, message, Slots::new()) }
            }),
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
#[derive(Clone, Copy)]
pub(super) struct Registers(NonNull<Controller>);

// SAFETY: the registers may be used from any processor.
unsafe impl Send for Registers {}
// SAFETY: as above.
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

/// The control register, which one processor writes at a time.
pub(super) struct Control(Registers);

impl Control {
    pub(super) fn enable_interrupts(&mut self) {
        self.0.enable_interrupts();
    }

    pub(super) fn reset(&mut self) {
        self.0.reset();
    }
}
