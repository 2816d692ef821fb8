//! The miniport's DPC and work item, of which there is one each.

use core::ffi::c_void;
use core::ptr;
use core::sync::atomic::{AtomicBool, AtomicPtr, Ordering};

use spin_lock_safe::sys::{DISPATCH_LEVEL, HW_DPC_ROUTINE, HW_WORKITEM, PVOID, STOR_DPC};
use wdm::RaisedIrql;

use crate::adapter::{Adapter, adapter};

pub(crate) struct Calls {
    dpc: AtomicPtr<STOR_DPC>,
    dpc_routine: AtomicPtr<c_void>,
    dpc_issued: AtomicBool,
    work_routine: AtomicPtr<c_void>,
    work_queued: AtomicBool,
    stopped: AtomicBool,
}

impl Calls {
    pub(crate) const fn new() -> Self {
        Self {
            dpc: AtomicPtr::new(ptr::null_mut()),
            dpc_routine: AtomicPtr::new(ptr::null_mut()),
            dpc_issued: AtomicBool::new(false),
            work_routine: AtomicPtr::new(ptr::null_mut()),
            work_queued: AtomicBool::new(false),
            stopped: AtomicBool::new(false),
        }
    }

    pub(crate) fn set_dpc(&self, dpc: PVOID, routine: PVOID) {
        self.dpc.store(dpc.cast(), Ordering::Release);
        self.dpc_routine.store(routine, Ordering::Release);
    }

    /// Issues the DPC, and returns `false` if it was issued already.
    pub(crate) fn issue_dpc(&self) -> bool {
        !self.dpc_issued.swap(true, Ordering::AcqRel)
    }

    /// Queues the work item, and returns `false` if it was queued already.
    pub(crate) fn queue_work(&self, routine: PVOID) -> bool {
        self.work_routine.store(routine, Ordering::Release);
        !self.work_queued.swap(true, Ordering::AcqRel)
    }

    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::Release);
    }

    fn run(&self, adapter: &Adapter) {
        let none = ptr::null_mut();
        if self.dpc_issued.swap(false, Ordering::AcqRel) {
            let routine = self.dpc_routine.load(Ordering::Acquire);
            // SAFETY: an optional function has the layout of a pointer, and the miniport has set this one.
            let routine = unsafe { (&raw const routine).cast::<HW_DPC_ROUTINE>().read() };
            let dpc = self.dpc.load(Ordering::Acquire);
            // SAFETY: the thread runs at `PASSIVE_LEVEL`, which is restored below.
            let irql = unsafe { RaisedIrql::raise(DISPATCH_LEVEL) };
            if let Some(routine) = routine {
                // SAFETY: the miniport promises that its routine may be called.
                unsafe { routine(dpc, adapter.extension, none, none) };
            }
            irql.lower();
        }
        if self.work_queued.swap(false, Ordering::AcqRel) {
            let routine = self.work_routine.load(Ordering::Acquire);
            // SAFETY: as above. The miniport has passed the routine.
            let routine = unsafe { (&raw const routine).cast::<HW_WORKITEM>().read() };
            if let Some(routine) = routine {
                // SAFETY: the miniport promises that its routine may be called.
                unsafe { routine(adapter.extension, none, none) };
            }
        }
    }
}

/// Makes the calls until they are stopped.
///
/// # Safety
///
/// The adapter is valid until the thread has ended.
pub(crate) unsafe extern "system" fn run_calls(_context: *const c_void) {
    let adapter = adapter();
    while !adapter.calls.stopped.load(Ordering::Acquire) {
        adapter.work.wait();
        adapter.calls.run(adapter);
    }
}
