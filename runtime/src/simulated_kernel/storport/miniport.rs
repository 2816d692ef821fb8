//! Storport's calls of the miniport, each at the IRQL and under the locks that Storport documents.

use core::ptr;
use std::sync::Arc;

use super::block::Block;
use super::calls::{Call, Expired, Handed};
use super::port::{Kind, Port};
use crate::raw::{
    BOOLEAN, DISPATCH_LEVEL, FALSE, IRP, KIRQL, PASSIVE_LEVEL, PVOID, SCSI_ADAPTER_CONTROL_TYPE,
    SCSI_UNIT_CONTROL_TYPE, TRUE, ULONG,
};
use crate::simulated_kernel::driver_call::Expected;
use crate::simulated_kernel::irql::GoBack;
use crate::simulated_kernel::{Lock, context, lock_word};
use crate::sync::atomic::AtomicUsize;

/// The locks under which a routine of the miniport is called.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    Passive,
    Dispatch,
    /// Under the StartIo lock.
    StartIo,
    /// Under the Interrupt lock.
    Interrupt,
    /// Under the lock of this interrupt message.
    Message(ULONG),
    /// Under both locks, as in half duplex.
    Both,
}

impl Port {
    /// Calls a routine of the miniport, and checks that it leaves the context as it was.
    #[track_caller]
    pub(crate) fn call<R>(
        &self,
        routine: &'static str,
        entry: Entry,
        call: impl FnOnce(PVOID) -> R,
    ) -> R {
        let back = GoBack::after(context::irql().max(self.irql(entry)));
        let held = self.locks_of(entry);
        for (lock, irql) in held.into_iter().flatten() {
            lock_word::acquire_at(&self.word(lock), lock, "Storport", irql);
            context::mark_by_storport();
        }
        let expected = Expected::now();
        let result = call(self.extension());
        expected.require(routine);
        for (lock, _) in held.into_iter().flatten().rev() {
            lock_word::release(&self.word(lock), lock);
        }
        drop(back);
        result
    }

    const fn irql(&self, entry: Entry) -> KIRQL {
        match entry {
            Entry::Passive => PASSIVE_LEVEL,
            Entry::Dispatch | Entry::StartIo => DISPATCH_LEVEL,
            Entry::Interrupt | Entry::Message(_) | Entry::Both => self.locks.irql,
        }
    }

    fn locks_of(&self, entry: Entry) -> [Option<(Lock, KIRQL)>; 2] {
        let adapter = self.extension().addr();
        let start_io = Some((Lock::StartIoLock(adapter), DISPATCH_LEVEL));
        let interrupt = Some((Lock::InterruptLock(adapter), self.locks.irql));
        match entry {
            Entry::Passive | Entry::Dispatch => [None; 2],
            Entry::StartIo => [start_io, None],
            Entry::Interrupt => [None, interrupt],
            Entry::Message(message) => {
                let lock = Lock::MessageLock { adapter, message };
                [None, Some((lock, self.locks.irql))]
            }
            Entry::Both => [start_io, interrupt],
        }
    }

    fn word(&self, lock: Lock) -> Arc<AtomicUsize> {
        match lock {
            Lock::StartIoLock(_) => Arc::clone(&self.locks.start_io),
            Lock::MessageLock { message, .. } => self.locks.message(message),
            _ => Arc::clone(&self.locks.interrupt),
        }
    }

    /// Returns the StartIo lock, and in half duplex also the Interrupt lock.
    fn start_io_entry(&self) -> Entry {
        if self.settings().is_half_duplex {
            Entry::Both
        } else {
            Entry::StartIo
        }
    }

    /// Calls `HwBuildIo`, and returns whether the request goes on to `HwStartIo`.
    #[track_caller]
    pub(crate) fn build_io(&self, block: &Block) -> BOOLEAN {
        let Some(build_io) = self.miniport.HwBuildIo else {
            return TRUE;
        };
        self.call("HwBuildIo", Entry::Dispatch, |extension| {
            // SAFETY: the adapter is started, and the request is the miniport's from now on.
            unsafe { build_io(extension, block.srb()) }
        })
    }

    /// Calls `HwStartIo`, and returns whether the miniport accepts the request.
    #[track_caller]
    pub(crate) fn start_io(&self, block: &Arc<Block>) -> BOOLEAN {
        let Some(start_io) = self.miniport.HwStartIo else {
            return FALSE;
        };
        let entry = match self.kind {
            Kind::Physical => self.start_io_entry(),
            Kind::Virtual | Kind::Bare => Entry::Dispatch,
        };
        self.call("HwStartIo", entry, |extension| {
            // SAFETY: the adapter is started, and the request is the miniport's from now on.
            unsafe { start_io(extension, block.srb()) }
        })
    }

    #[track_caller]
    pub(crate) fn reset_bus(&self, path: ULONG) -> bool {
        let Some(reset_bus) = self.miniport.HwResetBus else {
            return false;
        };
        let entry = self.start_io_entry();
        // SAFETY: the adapter is started.
        let done = self.call("HwResetBus", entry, |extension| unsafe {
            reset_bus(extension, path)
        });
        self.statistics().resets += 1;
        done != FALSE
    }

    #[track_caller]
    pub(crate) fn adapter_control(
        &self,
        control: SCSI_ADAPTER_CONTROL_TYPE,
        parameters: PVOID,
    ) -> Option<i32> {
        let routine = self.miniport.HwAdapterControl?;
        let status = self.call("HwAdapterControl", Entry::Passive, |extension| {
            // SAFETY: the adapter is started; the caller promises valid parameters.
            unsafe { routine(extension, control, parameters) }
        });
        Some(status)
    }

    #[track_caller]
    pub(crate) fn unit_control(
        &self,
        control: SCSI_UNIT_CONTROL_TYPE,
        parameters: PVOID,
    ) -> Option<i32> {
        let routine = self.miniport.HwUnitControl?;
        let status = self.call("HwUnitControl", Entry::Passive, |extension| {
            // SAFETY: the adapter is started; the caller promises valid parameters.
            unsafe { routine(extension, control, parameters) }
        });
        Some(status)
    }

    /// Calls `HwProcessServiceRequest`, and returns `false` if the miniport does not have it.
    #[track_caller]
    pub(crate) fn process_service_request(&self, irp: *mut IRP) -> bool {
        let Some(routine) = self.miniport.HwProcessServiceRequest else {
            return false;
        };
        self.service.note_sent();
        self.call("HwProcessServiceRequest", Entry::Passive, |extension| {
            // SAFETY: the adapter is started, and the request is the miniport's from now on.
            unsafe { routine(extension, irp.cast()) };
        });
        true
    }

    /// Makes a call that the miniport has asked for.
    #[track_caller]
    pub(crate) fn make(&self, call: Call) {
        match call {
            Call::Dpc(dpc) => self.run_dpc(dpc),
            Call::Interrupt => self.run_interrupt(),
            Call::Message(id) => self.run_message(id),
            Call::Publish(block) => block.publish(),
            Call::StartNext => self.start_next(),
        }
    }

    #[track_caller]
    fn run_dpc(&self, Handed(dpc): Handed) {
        let Some((routine, [first, second])) = self.calls.take_dpc(dpc) else {
            return;
        };
        self.call("HwDpcRoutine", Entry::Dispatch, |extension| {
            // SAFETY: the miniport promised that the routine may be called with the arguments.
            unsafe { routine(dpc.cast(), extension, first.0, second.0) };
        });
        self.statistics().dpcs += 1;
    }

    #[track_caller]
    fn run_interrupt(&self) {
        let Some(interrupt) = self.miniport.HwInterrupt else {
            return;
        };
        // SAFETY: the adapter is started.
        let is_own = self.call("HwInterrupt", Entry::Interrupt, |extension| unsafe {
            interrupt(extension)
        });
        self.count_interrupt(is_own);
    }

    #[track_caller]
    fn run_message(&self, id: ULONG) {
        let settings = *self.settings();
        let Some(routine) = settings.configuration.HwMSInterruptRoutine else {
            return;
        };
        let entry = if settings.is_per_message() {
            Entry::Message(id)
        } else {
            Entry::Interrupt
        };
        // SAFETY: the adapter is started.
        let is_own = self.call("HwMSInterruptRoutine", entry, |extension| unsafe {
            routine(extension, id)
        });
        self.count_interrupt(is_own);
    }

    fn count_interrupt(&self, is_own: BOOLEAN) {
        let mut statistics = self.statistics();
        if is_own == FALSE {
            statistics.interrupts_of_others += 1;
        } else {
            statistics.interrupts += 1;
        }
    }

    /// Calls the work item.
    #[track_caller]
    pub(crate) fn run_work_item(&self, worker: usize) {
        let Some(work) = self.calls.take_work(worker) else {
            return;
        };
        let worker = ptr::without_provenance_mut(worker);
        self.call("HwWorkItem", Entry::Passive, |extension| {
            // SAFETY: the miniport promised that the routine may be called with its context.
            unsafe { (work.routine)(extension, work.context.0, worker) };
        });
        self.statistics().work_items += 1;
    }

    #[track_caller]
    pub(crate) fn run_timer(&self, expired: Expired) {
        match expired {
            Expired::Timer(routine) => {
                self.call("HwTimer", self.start_io_entry(), |extension| {
                    // SAFETY: the miniport promised that the routine may be called.
                    unsafe { routine(extension) };
                });
            }
            Expired::TimerEx(routine, context) => {
                self.call("HwTimerEx", Entry::Dispatch, |extension| {
                    // SAFETY: the miniport promised that the routine may be called with its context.
                    unsafe { routine(extension, context.0) };
                });
            }
        }
    }
}
