use core::sync::atomic::{AtomicBool, Ordering};

use spin_lock_safe::simulated_kernel::at_irql;
use spin_lock_safe::sys::{
    DISPATCH_LEVEL, HW_DPC_ROUTINE, HW_WORKITEM, PSTOR_DPC, PVOID, STOR_DPC,
};

use super::call_queue::CallQueue;
use super::callbacks::Present;

/// The DPCs and work items that the miniport has asked for.
#[derive(Debug)]
pub(super) struct Calls {
    dpcs: CallQueue<DpcCall>,
    work: CallQueue<WorkCall>,
}

/// What this port driver keeps in a `STOR_DPC`.
#[derive(Debug)]
pub(super) struct DpcState {
    pub(super) routine: HW_DPC_ROUTINE,
    pub(super) queued: AtomicBool,
}

const _: () = assert!(size_of::<DpcState>() <= size_of::<STOR_DPC>());
const _: () = assert!(align_of::<DpcState>() <= align_of::<STOR_DPC>());

/// A DPC that is issued.
#[derive(Debug)]
pub(super) struct DpcCall {
    pub(super) dpc: PSTOR_DPC,
    pub(super) routine: Present<HW_DPC_ROUTINE>,
    pub(super) extension: PVOID,
    pub(super) arguments: [PVOID; 2],
}

/// A work item that is queued.
#[derive(Debug)]
pub(super) struct WorkCall {
    pub(super) routine: Present<HW_WORKITEM>,
    pub(super) extension: PVOID,
    pub(super) context: PVOID,
    pub(super) worker: PVOID,
}

// SAFETY: the miniport's routines may run on any processor.
unsafe impl Send for DpcCall {}
// SAFETY: as above.
unsafe impl Send for WorkCall {}

impl DpcState {
    pub(super) const fn new(routine: HW_DPC_ROUTINE) -> Self {
        Self {
            routine,
            queued: AtomicBool::new(false),
        }
    }
}

impl Calls {
    pub(super) const fn new() -> Self {
        Self {
            dpcs: CallQueue::new(),
            work: CallQueue::new(),
        }
    }

    pub(super) fn issue(&self, dpc: DpcCall) {
        self.dpcs.push(dpc);
    }

    pub(super) fn queue_work(&self, work: WorkCall) {
        self.work.push(work);
    }

    /// Runs a DPC, if one is issued; whether there was one.
    pub(super) fn run_dpc(&self) -> bool {
        self.dpcs.try_next().map(DpcCall::run).is_some()
    }

    /// Runs a work item, if one is queued; whether there was one.
    pub(super) fn run_work_item(&self) -> bool {
        self.work.try_next().map(WorkCall::run).is_some()
    }

    /// Runs DPCs until the calls are stopped.
    pub(super) fn run_dpcs(&self) {
        while let Some(dpc) = self.dpcs.next() {
            dpc.run();
        }
    }

    /// Runs work items until the calls are stopped.
    pub(super) fn run_work_items(&self) {
        while let Some(work) = self.work.next() {
            work.run();
        }
    }

    pub(super) fn stop(&self) {
        self.dpcs.stop();
        self.work.stop();
    }
}

impl DpcCall {
    fn run(self) {
        let Self {
            dpc,
            routine,
            extension,
            arguments: [first, second],
        } = self;
        // From now on the DPC may be issued again.
        // SAFETY: the DPC lies in the extension, which is valid.
        unsafe { &(*dpc.cast::<DpcState>()).queued }.store(false, Ordering::Release);
        // SAFETY: the miniport vouched for the routine.
        at_irql(DISPATCH_LEVEL, || unsafe {
            routine(dpc, extension, first, second);
        });
    }
}

impl WorkCall {
    fn run(self) {
        // SAFETY: the miniport frees the worker only when it is not queued.
        let queued = unsafe { &*self.worker.cast::<AtomicBool>() };
        queued.store(false, Ordering::Release);
        // SAFETY: the miniport vouched for the routine.
        unsafe { (self.routine)(self.extension, self.context, self.worker) };
    }
}
