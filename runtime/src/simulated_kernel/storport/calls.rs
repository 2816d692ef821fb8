//! Keeps the calls that a miniport asks Storport for: DPCs, work items and timers.

use core::ptr;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};
use std::vec::Vec;

use super::block::Block;
use super::call_queue::CallQueue;
use crate::raw::{HW_DPC_ROUTINE, HW_TIMER, HW_TIMER_EX, HW_WORKITEM, PVOID, ULONG};
use crate::sync::{Mutex, MutexGuard};

/// The function type of a table entry that is present.
pub(crate) type Present<Entry> = <Entry as IntoIterator>::Item;

/// A pointer that the kernel only passes on.
#[derive(Clone, Copy)]
pub(crate) struct Handed(pub(crate) PVOID);

// SAFETY: the simulated kernel only passes the pointer to routines that may run on any processor.
unsafe impl Send for Handed {}

/// A call to make at `DISPATCH_LEVEL` or above.
pub(crate) enum Call {
    Dpc(Handed),
    Interrupt,
    /// The interrupt message with this number.
    Message(ULONG),
    /// A physical miniport has completed the request.
    Publish(Arc<Block>),
    /// The miniport may have room for a waiting SRB.
    StartNext,
}

/// A call that an expired timer makes.
#[derive(Clone, Copy)]
pub(crate) enum Expired {
    Timer(Present<HW_TIMER>),
    TimerEx(Present<HW_TIMER_EX>, Handed),
}

pub(crate) struct Calls {
    pub(crate) dispatch: CallQueue<Call>,
    /// The numbers of the work items to call.
    pub(crate) passive: CallQueue<usize>,
    objects: Mutex<Objects>,
}

/// The objects that the miniport has initialized.
#[derive(Default)]
struct Objects {
    dpcs: BTreeMap<usize, Dpc>,
    workers: BTreeMap<usize, Option<Work>>,
    /// The timers of `StorPortInitializeTimer`, and with the number 0 the timer of `RequestTimerCall`.
    timers: BTreeMap<usize, Option<(u64, Expired)>>,
    last: usize,
}

#[derive(Clone, Copy)]
struct Dpc {
    routine: Present<HW_DPC_ROUTINE>,
    arguments: Option<[Handed; 2]>,
}

/// A call of a work item.
#[derive(Clone, Copy)]
pub(crate) struct Work {
    pub(crate) routine: Present<HW_WORKITEM>,
    pub(crate) context: Handed,
}

/// What happened to a request for a call.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    Now,
    Already,
    NotInitialized,
}

impl Calls {
    pub(crate) fn new() -> Self {
        Self {
            dispatch: CallQueue::new(),
            passive: CallQueue::new(),
            objects: Mutex::default(),
        }
    }

    pub(crate) fn initialize_dpc(&self, dpc: PVOID, routine: Present<HW_DPC_ROUTINE>) {
        let arguments = None;
        let dpcs = &mut self.objects().dpcs;
        dpcs.insert(dpc.addr(), Dpc { routine, arguments });
    }

    pub(crate) fn issue_dpc(&self, dpc: PVOID, arguments: [Handed; 2]) -> Asked {
        let mut objects = self.objects();
        let Some(known) = objects.dpcs.get_mut(&dpc.addr()) else {
            return Asked::NotInitialized;
        };
        if known.arguments.is_some() {
            return Asked::Already;
        }
        known.arguments = Some(arguments);
        self.dispatch.push(Call::Dpc(Handed(dpc)));
        Asked::Now
    }

    /// Takes the DPC's routine and arguments for a call. The DPC may be issued again from now on.
    pub(crate) fn take_dpc(&self, dpc: PVOID) -> Option<(Present<HW_DPC_ROUTINE>, [Handed; 2])> {
        let mut objects = self.objects();
        let known = objects.dpcs.get_mut(&dpc.addr())?;
        Some((known.routine, known.arguments.take()?))
    }

    pub(crate) fn initialize_worker(&self) -> PVOID {
        let mut objects = self.objects();
        let number = objects.number();
        objects.workers.insert(number, None);
        ptr::without_provenance_mut(number)
    }

    pub(crate) fn queue_work(&self, worker: PVOID, work: Work) -> Asked {
        let mut objects = self.objects();
        let Some(known) = objects.workers.get_mut(&worker.addr()) else {
            return Asked::NotInitialized;
        };
        if known.is_some() {
            return Asked::Already;
        }
        *known = Some(work);
        self.passive.push(worker.addr());
        Asked::Now
    }

    pub(crate) fn take_work(&self, worker: usize) -> Option<Work> {
        self.objects().workers.get_mut(&worker)?.take()
    }

    /// Frees the work item if it exists and is not queued, and returns what happened.
    pub(crate) fn free_worker(&self, worker: PVOID) -> Asked {
        let workers = &mut self.objects().workers;
        match workers.get(&worker.addr()) {
            None => Asked::NotInitialized,
            Some(Some(_)) => Asked::Already,
            Some(None) => {
                workers.remove(&worker.addr());
                Asked::Now
            }
        }
    }

    pub(crate) fn initialize_timer(&self) -> PVOID {
        let mut objects = self.objects();
        let number = objects.number();
        objects.timers.insert(number, None);
        ptr::without_provenance_mut(number)
    }

    /// Restarts the timer, or stops it, and returns whether there is such a timer.
    pub(crate) fn set_timer(&self, timer: PVOID, due: Option<(u64, Expired)>) -> bool {
        let mut objects = self.objects();
        let known = objects.timers.get_mut(&timer.addr());
        known.map(|known| *known = due).is_some()
    }

    /// Restarts the adapter's own timer, or stops it.
    pub(crate) fn set_own_timer(&self, due: Option<(u64, Expired)>) {
        self.objects().timers.insert(0, due);
    }

    /// Frees the timer, and returns whether there was such a timer.
    pub(crate) fn free_timer(&self, timer: PVOID) -> bool {
        self.objects().timers.remove(&timer.addr()).is_some()
    }

    /// Stops all running timers, and returns their calls in the order in which they are due.
    pub(crate) fn expire_timers(&self) -> Vec<Expired> {
        let mut objects = self.objects();
        let running = objects.timers.values_mut().filter_map(Option::take);
        let mut running: Vec<_> = running.collect();
        running.sort_by_key(|(due, _)| *due);
        running.into_iter().map(|(_, expired)| expired).collect()
    }

    fn objects(&self) -> MutexGuard<'_, Objects> {
        self.objects.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Objects {
    /// Returns the number of a new object, which the miniport gets in place of an address.
    const fn number(&mut self) -> usize {
        self.last += 16;
        self.last
    }
}
