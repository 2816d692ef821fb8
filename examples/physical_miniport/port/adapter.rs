use core::cell::UnsafeCell;
use core::fmt;
use core::ptr;
use core::sync::atomic::{AtomicBool, Ordering};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use ramdisk::port::CallQueue;
use ramdisk::storport::{PORT_CONFIGURATION_INFORMATION, SP_RETURN_FOUND};
use spin_lock_safe::simulated_kernel::{self, at_irql};
use spin_lock_safe::sys::{
    DISPATCH_LEVEL, HW_DPC_ROUTINE, HW_PASSIVE_INITIALIZE_ROUTINE, InterruptLock, KIRQL, PSTOR_DPC,
    PVOID, SCSI_REQUEST_BLOCK, STOR_LOCK_HANDLE, STOR_SPINLOCK, StartIoLock,
    StorPortAcquireSpinLock, StorPortReleaseSpinLock,
};

use super::Miniport;
use super::request::{Block, SentSrb, SrbExtension, SrbToSend};
use crate::controller::Controller;

/// The IRQL of the adapter's interrupt.
const DIRQL: KIRQL = 5;

/// The memory for a device extension.
#[repr(C, align(16))]
struct DeviceExtension([u8; 2048]);

/// An adapter. It begins with the miniport's device extension: from the address of the one
/// follows that of the other.
#[repr(C)]
pub(super) struct Adapter {
    extension: UnsafeCell<DeviceExtension>,
    pub(super) locks: simulated_kernel::Adapter,
    pub(super) controller: Arc<Controller>,
    pub(super) passive_initialize: OnceLock<HW_PASSIVE_INITIALIZE_ROUTINE>,
    pub(super) dpc_routine: OnceLock<HW_DPC_ROUTINE>,
    dpc_is_queued: AtomicBool,
    miniport: Miniport,
    requests: Mutex<Requests>,
    calls: CallQueue<Call>,
}

// SAFETY: only the miniport uses its extension, from any processor.
unsafe impl Send for Adapter {}
// SAFETY: as above.
unsafe impl Sync for Adapter {}

/// What a processor has to do.
#[derive(Debug)]
enum Call {
    Interrupt,
    Dpc(PSTOR_DPC),
    Complete(Arc<Block>),
}

#[derive(Default)]
struct Requests {
    /// What the miniport has, by the SRB's address.
    started: BTreeMap<usize, Arc<Block>>,
    tally: Tally,
}

/// What has happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// SRBs that the miniport was called with.
    pub(crate) started: u64,
    /// SRBs that it handed back.
    pub(crate) completed: u64,
    /// SRBs that it handed back without having them: twice, mostly.
    pub(crate) stray: u64,
    /// Interrupts that it called its own.
    pub(crate) interrupts: u64,
    /// Interrupts that it did not: a reset was faster.
    pub(crate) interrupts_of_others: u64,
    /// Runs of its DPC.
    pub(crate) dpcs: u64,
    /// Resets of the bus.
    pub(crate) resets: u64,
}

impl Adapter {
    /// An adapter that is not started; `None` if the miniport asks for too much memory.
    pub(super) fn new(miniport: &Miniport, controller: Arc<Controller>) -> Option<Self> {
        let fits = miniport.DeviceExtensionSize <= size_of::<DeviceExtension>()
            && miniport.SrbExtensionSize <= size_of::<SrbExtension>();
        fits.then(|| Self {
            extension: UnsafeCell::new(DeviceExtension([0; _])),
            locks: simulated_kernel::Adapter::new(DIRQL),
            controller,
            passive_initialize: OnceLock::new(),
            dpc_routine: OnceLock::new(),
            dpc_is_queued: AtomicBool::new(false),
            miniport: *miniport,
            requests: Mutex::default(),
            calls: CallQueue::new(),
        })
    }

    /// The adapter whose miniport has this device extension.
    ///
    /// # Safety
    ///
    /// `extension` is the extension of an adapter that lives for all of `'a`.
    pub(super) unsafe fn of<'a>(extension: PVOID) -> &'a Self {
        // SAFETY: the adapter begins with the extension, and was lent out as a whole.
        unsafe { &*extension.cast() }
    }

    fn extension(&self) -> PVOID {
        ptr::from_ref(self).cast_mut().cast()
    }

    /// Has the miniport find and initialize the adapter; `None` if that fails.
    pub(super) fn start(&self) -> Option<()> {
        self.find()?;
        let initialize = self.miniport.HwInitialize?;
        // SAFETY: the adapter is found.
        let initialized = self.under(InterruptLock, || unsafe { initialize(self.extension()) });
        let passive_initialize = (*self.passive_initialize.get()?)?;
        // SAFETY: as above; it is called once.
        let passive = unsafe { passive_initialize(self.extension()) };
        (initialized != 0 && passive != 0).then_some(())
    }

    fn find(&self) -> Option<()> {
        let find = self.miniport.HwFindAdapter?;
        let mut configuration = PORT_CONFIGURATION_INFORMATION::default();
        let information = (&raw mut configuration).cast();
        let mut reserved = 0;
        let none = ptr::null_mut();
        // SAFETY: the extension is zeroed, and has the size that the miniport asked for.
        let found = unsafe {
            find(
                self.extension(),
                none,
                none,
                ptr::null_mut(),
                information,
                &raw mut reserved,
            )
        };
        (found == SP_RETURN_FOUND).then_some(())
    }

    /// Calls the miniport at `DISPATCH_LEVEL` or above, with one of Storport's locks held.
    fn under<R>(&self, lock: STOR_SPINLOCK, call: impl FnOnce() -> R) -> R {
        at_irql(DISPATCH_LEVEL, || {
            let (owner, none) = (self.locks.device_extension(), ptr::null_mut());
            let mut handle = STOR_LOCK_HANDLE::new();
            // SAFETY: the adapter and the handle outlive the release below.
            unsafe { StorPortAcquireSpinLock(owner, lock, none, &raw mut handle) };
            let result = call();
            // SAFETY: the lock is held with this handle.
            unsafe { StorPortReleaseSpinLock(owner, &raw mut handle) };
            result
        })
    }

    pub(super) fn send(&self, request: SrbToSend) -> SentSrb {
        let block = Block::new(request);
        let mut requests = self.requests();
        requests.tally.started += 1;
        let address = block.srb().addr();
        requests.started.insert(address, Arc::clone(&block));
        drop(requests);
        self.start_request(block.srb());
        SentSrb(block)
    }

    fn start_request(&self, srb: *mut SCSI_REQUEST_BLOCK) {
        let Miniport {
            HwBuildIo: Some(build_io),
            HwStartIo: Some(start_io),
            ..
        } = self.miniport
        else {
            return;
        };
        // SAFETY: the adapter is started, and the request is the miniport's from now on.
        let built = at_irql(DISPATCH_LEVEL, || unsafe {
            build_io(self.extension(), srb)
        });
        if built != 0 {
            // SAFETY: the miniport has built the request, and not completed it.
            self.under(StartIoLock, || unsafe { start_io(self.extension(), srb) });
        }
    }

    /// Takes back a request; its sender is told later, when no lock is held.
    pub(super) fn complete(&self, srb: *mut SCSI_REQUEST_BLOCK) {
        let mut requests = self.requests();
        if let Some(block) = requests.started.remove(&srb.addr()) {
            requests.tally.completed += 1;
            self.calls.push(Call::Complete(block));
        } else {
            requests.tally.stray += 1;
        }
    }

    pub(super) fn interrupt(&self) {
        self.calls.push(Call::Interrupt);
    }

    /// Asks for the DPC; whether it was not asked for already.
    pub(super) fn issue_dpc(&self, dpc: PSTOR_DPC) -> bool {
        let issued = !self.dpc_is_queued.swap(true, Ordering::AcqRel);
        if issued {
            self.calls.push(Call::Dpc(dpc));
        }
        issued
    }

    pub(super) fn reset_bus(&self) {
        let Some(reset) = self.miniport.HwResetBus else {
            return;
        };
        // SAFETY: the adapter is started.
        self.under(StartIoLock, || unsafe { reset(self.extension(), 0) });
        self.requests().tally.resets += 1;
    }

    pub(super) fn step(&self) -> bool {
        self.calls.try_next().map(|call| self.make(call)).is_some()
    }

    pub(super) fn run(&self) {
        while let Some(call) = self.calls.next() {
            self.make(call);
        }
    }

    pub(super) fn stop(&self) {
        self.calls.stop();
    }

    fn make(&self, call: Call) {
        match call {
            Call::Interrupt => self.run_interrupt(),
            Call::Dpc(dpc) => self.run_dpc(dpc),
            Call::Complete(block) => block.publish(),
        }
    }

    fn run_interrupt(&self) {
        let Some(interrupt) = self.miniport.HwInterrupt else {
            return;
        };
        // SAFETY: the adapter is started.
        let is_own = self.under(InterruptLock, || unsafe { interrupt(self.extension()) });
        let tally = &mut self.requests().tally;
        if is_own == 0 {
            tally.interrupts_of_others += 1;
        } else {
            tally.interrupts += 1;
        }
    }

    fn run_dpc(&self, dpc: PSTOR_DPC) {
        // From now on it may be issued again.
        self.dpc_is_queued.store(false, Ordering::Release);
        let Some(Some(routine)) = self.dpc_routine.get() else {
            return;
        };
        let (extension, none) = (self.extension(), ptr::null_mut());
        // SAFETY: the miniport vouched for the routine.
        at_irql(DISPATCH_LEVEL, || unsafe {
            routine(dpc, extension, none, none);
        });
        self.requests().tally.dpcs += 1;
    }

    pub(super) fn tally(&self) -> Tally {
        self.requests().tally
    }

    fn requests(&self) -> MutexGuard<'_, Requests> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Adapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Adapter").finish_non_exhaustive()
    }
}
