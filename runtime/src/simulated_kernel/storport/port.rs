use core::cell::UnsafeCell;
use core::panic::Location;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use super::block::Block;
use super::calls::{Call, Calls, Handed};
use super::service_requests::ServiceRequests;
use super::srbs::{Completed, Srbs, Taken};
use super::statistics::AdapterStatistics;
use crate::raw::{
    DEVICE_OBJECT, FALSE, HW_INITIALIZATION_DATA, HW_PASSIVE_INITIALIZE_ROUTINE,
    InterruptSynchronizePerMessage, KIRQL, PORT_CONFIGURATION_INFORMATION, PVOID, ULONG,
};
use crate::simulated_kernel::ViolationKind;
use crate::simulated_kernel::aligned::Aligned;
use crate::simulated_kernel::buffer::Buffer;
use crate::simulated_kernel::device::{DispatchRoutine, invalid_device_request};
use crate::simulated_kernel::device_queue::DeviceQueue;
use crate::simulated_kernel::devices::DeviceMemory;
use crate::simulated_kernel::report::violate;
use crate::sync::atomic::AtomicUsize;
use crate::sync::{Mutex, MutexGuard};

/// Storport's side of an adapter.
pub(crate) struct Port {
    /// The miniport's device extension.
    memory: Buffer,
    /// The device that service requests are sent to.
    object: Aligned<UnsafeCell<DEVICE_OBJECT>>,
    queue: DeviceQueue,
    pub(crate) locks: Locks,
    pub(crate) kind: Kind,
    pub(crate) miniport: HW_INITIALIZATION_DATA,
    /// The address of the hardware's registers.
    pub(crate) device_base: Handed,
    settings: Mutex<Settings>,
    srbs: Mutex<Srbs>,
    pub(crate) service: ServiceRequests,
    pub(crate) calls: Calls,
    statistics: Mutex<AdapterStatistics>,
}

// SAFETY: only the miniport uses its memory, and its routines may run on any processor. The
// description that it gave Storport is only read.
unsafe impl Send for Port {}
// SAFETY: as above.
unsafe impl Sync for Port {}

/// The locks of an adapter; each DPC has its own.
pub(crate) struct Locks {
    pub(crate) start_io: Arc<AtomicUsize>,
    pub(crate) interrupt: Arc<AtomicUsize>,
    /// Those of the interrupt messages that were acquired.
    messages: Mutex<BTreeMap<ULONG, Arc<AtomicUsize>>>,
    /// The IRQL at which the Interrupt lock is held, and those of messages.
    pub(crate) irql: KIRQL,
}

impl Locks {
    /// Returns the word of the lock of an interrupt message.
    pub(crate) fn message(&self, id: ULONG) -> Arc<AtomicUsize> {
        let mut messages = self.messages.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(messages.entry(id).or_insert_with(free))
    }
}

/// Makes the word of a lock that nobody holds.
fn free() -> Arc<AtomicUsize> {
    Arc::new(AtomicUsize::new(0))
}

/// The kind of the adapter's miniport.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// No miniport. A test uses the adapter's locks.
    Bare,
    Virtual,
    Physical,
}

/// What the miniport or the test has asked for.
#[derive(Clone, Copy)]
pub(crate) struct Settings {
    pub(crate) is_half_duplex: bool,
    pub(crate) passive_initialize: HW_PASSIVE_INITIALIZE_ROUTINE,
    pub(crate) starts_next_in_completion: bool,
    /// The configuration that `HwFindAdapter` has filled in.
    pub(crate) configuration: PORT_CONFIGURATION_INFORMATION,
}

impl Settings {
    /// Returns whether each interrupt message has a lock of its own.
    pub(crate) const fn is_per_message(&self) -> bool {
        self.configuration.InterruptSynchronizationMode == InterruptSynchronizePerMessage
    }
}

impl Port {
    pub(crate) fn new(
        miniport: &HW_INITIALIZATION_DATA,
        kind: Kind,
        irql: KIRQL,
        device_base: PVOID,
    ) -> Arc<Self> {
        Arc::new(Self {
            memory: Buffer::new(&[], (miniport.DeviceExtensionSize as usize).max(1)),
            object: Aligned(UnsafeCell::new(DEVICE_OBJECT {
                Type: 3, // IO_TYPE_DEVICE
                ReferenceCount: 1,
                StackSize: 1,
                ..DEVICE_OBJECT::default()
            })),
            queue: DeviceQueue::new(),
            locks: Locks {
                start_io: free(),
                interrupt: free(),
                messages: Mutex::default(),
                irql,
            },
            kind,
            miniport: *miniport,
            device_base: Handed(device_base),
            settings: Mutex::new(Settings {
                is_half_duplex: false,
                passive_initialize: None,
                starts_next_in_completion: false,
                configuration: PORT_CONFIGURATION_INFORMATION::default(),
            }),
            srbs: Mutex::new(Srbs::new()),
            service: ServiceRequests::default(),
            calls: Calls::new(),
            statistics: Mutex::default(),
        })
    }

    /// Returns the miniport's device extension, which identifies the adapter.
    pub(crate) const fn extension(&self) -> PVOID {
        self.memory.as_ptr().cast()
    }

    /// Sends an SRB, or queues it until the miniport may have one more.
    #[track_caller]
    pub(crate) fn send(&self, block: &Arc<Block>) {
        let is_admitted = self.srbs().admit(block);
        if is_admitted {
            self.start(block);
        }
    }

    /// Calls the miniport with an SRB.
    #[track_caller]
    pub(crate) fn start(&self, block: &Arc<Block>) {
        self.statistics().started += 1;
        if self.build_io(block) != FALSE && self.start_io(block) == FALSE {
            // The SRB is sent again when the next one is completed.
            self.srbs().put_back(block);
        }
    }

    /// Starts the oldest waiting SRB, if there is room for it.
    #[track_caller]
    pub(crate) fn start_next(&self) {
        let next = self.srbs().next();
        if let Some(next) = next {
            self.start(&next);
        }
    }

    /// Takes back an SRB that the miniport completes.
    #[track_caller]
    pub(crate) fn complete(&self, routine: &'static str, srb: usize) {
        let taken = self.srbs().take(srb, Location::caller());
        match taken {
            Taken::Now(block, used) => {
                if let Some(used) = used {
                    report_use(routine, &used);
                }
                self.end(block);
            }
            Taken::Before(first) => {
                violate(routine, ViolationKind::SrbCompletedTwice { srb, first });
            }
            Taken::Unknown => violate(routine, ViolationKind::UnknownSrb { srb }),
        }
    }

    /// Tells the sender of a completed SRB its result, and starts the next SRB.
    #[track_caller]
    fn end(&self, block: Arc<Block>) {
        self.statistics().completed += 1;
        let is_later = self.kind == Kind::Physical;
        if is_later {
            self.calls.dispatch.push(Call::Publish(block));
        } else {
            block.publish();
        }
        if is_later || !self.settings().starts_next_in_completion {
            if self.srbs().any_waits() {
                self.calls.dispatch.push(Call::StartNext);
            }
            return;
        }
        let next = self.srbs().next();
        if let Some(next) = next {
            self.statistics().started_in_completion += 1;
            self.start(&next);
        }
    }

    /// Returns the SRB, or reports that the miniport does not have it.
    #[track_caller]
    pub(crate) fn require_srb(&self, routine: &'static str, srb: usize) -> Option<Arc<Block>> {
        let srbs = self.srbs();
        let started = srbs.started(srb);
        let completed = srbs.completed(srb);
        drop(srbs);
        if started.is_none() {
            let kind = completed.map_or(ViolationKind::UnknownSrb { srb }, |completed| {
                ViolationKind::SrbUsedAfterCompletion { srb, completed }
            });
            violate(routine, kind);
        }
        started
    }

    pub(crate) fn settings(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn srbs(&self) -> MutexGuard<'_, Srbs> {
        self.srbs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn statistics(&self) -> MutexGuard<'_, AdapterStatistics> {
        let statistics = self.statistics.lock();
        statistics.unwrap_or_else(PoisonError::into_inner)
    }
}

impl DeviceMemory for Port {
    fn object(&self) -> *mut DEVICE_OBJECT {
        self.object.0.get()
    }

    fn queue(&self) -> &DeviceQueue {
        &self.queue
    }

    fn stack_size(&self) -> i8 {
        1
    }

    /// Returns Storport's own routine, which calls the miniport.
    fn dispatch_routine(&self, _major: u8) -> DispatchRoutine {
        invalid_device_request
    }
}

/// Reports an SRB that was used after its completion.
#[track_caller]
pub(crate) fn report_use(routine: &'static str, used: &Completed) {
    let (srb, completed) = (used.block.address(), used.place);
    violate(
        routine,
        ViolationKind::SrbUsedAfterCompletion { srb, completed },
    );
}
