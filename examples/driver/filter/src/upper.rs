use core::ptr;

use protocol::filter::{IOCTL_TAKE_BACK, IOCTL_WATCH, TAKEN_BACK};
use protocol::{Counts, Event, IOCTL_QUERY};
use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCallDriver, IoCompleteRequest, IoCopyCurrentIrpStackLocationToNext,
    IoSetCompletionRoutine, IoSkipCurrentIrpStackLocation,
};
use spin_lock_safe::sys::{NTSTATUS, STATUS_PENDING};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

use crate::completion::{TakeBack, WatchDone};
use crate::worker::Worker;

/// The filter.
pub(crate) struct Upper {
    /// The device below.
    lower: &'static DeviceObject,
    counts: SpinLock<Counts>,
    /// Finishes the requests that were taken back.
    pub(crate) worker: Worker,
}

impl Upper {
    pub(crate) const fn new(lower: &'static DeviceObject, worker: Worker) -> Self {
        Self {
            lower,
            counts: SpinLock::new(Counts::new()),
            worker,
        }
    }

    /// Returns the device below.
    pub(crate) const fn lower(&self) -> &'static DeviceObject {
        self.lower
    }
}

#[spin_lock_safe]
impl Upper {
    pub(crate) fn dispatch(&self, irp: Irp) -> NTSTATUS {
        match irp.io_control_code() {
            Some(IOCTL_WATCH) => self.watch(irp),
            Some(IOCTL_TAKE_BACK) => self.take_back(irp),
            Some(IOCTL_QUERY) => self.query(irp),
            _ => self.pass_on(irp),
        }
    }

    /// Passes the request on and forgets it.
    fn pass_on(&self, irp: Irp) -> NTSTATUS {
        self.count(Event::PassedOn);
        IoCallDriver(self.lower, IoSkipCurrentIrpStackLocation(irp))
    }

    /// Passes the request on, so that [`WatchDone`] sees the result.
    fn watch(&self, irp: Irp) -> NTSTATUS {
        let mut irp = IoCopyCurrentIrpStackLocationToNext(irp);
        let context = ptr::from_ref(self).cast_mut().cast();
        // SAFETY: the routine has its role, and this device exists until the request is completed.
        unsafe { IoSetCompletionRoutine(&mut irp, WatchDone, context, true, true, true) };
        IoCallDriver(self.lower, irp)
    }

    /// Passes the request on, so that [`TakeBack`] takes it back.
    fn take_back(&self, mut irp: Irp) -> NTSTATUS {
        irp.mark_pending();
        let mut irp = IoCopyCurrentIrpStackLocationToNext(irp);
        let context = ptr::from_ref(self).cast_mut().cast();
        // SAFETY: the routine has its role, and this device exists until the request is completed.
        unsafe { IoSetCompletionRoutine(&mut irp, TakeBack, context, true, true, true) };
        // The request is marked pending, so the result of the lower driver does not matter.
        IoCallDriver(self.lower, irp);
        STATUS_PENDING
    }

    /// Completes a request that was taken back, with the result from below.
    pub(crate) fn finish(&self, mut irp: Irp) {
        if let Some(bytes) = irp.output().first_chunk_mut() {
            *bytes = (u64::from_le_bytes(*bytes) | TAKEN_BACK).to_le_bytes();
        }
        self.count(Event::TakenBack);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }

    fn query(&self, mut irp: Irp) -> NTSTATUS {
        let counts = *self.counts.acquire();
        let status = irp.answer(&counts.to_bytes());
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        status
    }

    pub(crate) fn count(&self, event: Event) {
        self.counts.acquire().add(event, 1);
    }
}
