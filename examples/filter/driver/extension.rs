use alloc::collections::{TryReserveError, VecDeque};
use core::ptr;

use spin_lock_safe::ddi::{
    IoCallDriver, IoCopyCurrentIrpStackLocationToNext, IoSetCompletionRoutine,
};
use spin_lock_safe::sys::{NTSTATUS, STATUS_CANCELLED, STATUS_DEVICE_BUSY};
use spin_lock_safe::{CancelableIrp, DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

use super::cancel::CancelHeld;
use super::completion::ReadWriteDone;
use super::counts::Counts;

/// The number of requests that the filter can hold.
pub(crate) const HELD_AT_MOST: usize = 24;

/// The device extension.
pub(crate) struct FilterExtension {
    /// The disk's device.
    pub(super) lower: &'static DeviceObject,
    pub(super) state: SpinLock<State>,
}

pub(super) struct State {
    is_paused: bool,
    /// The held requests, the oldest first, with room for [`HELD_AT_MOST`].
    held: VecDeque<CancelableIrp>,
    pub(super) counts: Counts,
}

/// What to do with an arriving request, which is marked pending.
pub(super) enum Arrival {
    Held,
    PassOn(Irp),
    Complete(Irp, NTSTATUS),
}

impl State {
    /// Holds `irp`, if the filter is paused.
    pub(super) fn arrive(&mut self, irp: Irp) -> Arrival {
        if !self.is_paused {
            self.counts.passed_on += 1;
            return Arrival::PassOn(irp);
        }
        if self.held.len() == HELD_AT_MOST {
            self.counts.refused += 1;
            return Arrival::Complete(irp, STATUS_DEVICE_BUSY);
        }
        self.counts.held += 1;
        // SAFETY: `CancelHeld` is a cancel routine, and finds the request in `held`.
        match unsafe { irp.into_cancelable(CancelHeld) } {
            Ok(irp) => {
                self.held.push_back(irp);
                Arrival::Held
            }
            Err(irp) => {
                self.counts.canceled += 1;
                Arrival::Complete(irp, STATUS_CANCELLED)
            }
        }
    }

    /// Removes a request that its cancel routine completes.
    pub(super) fn cancel(&mut self, canceled: &Irp) {
        self.counts.canceled += 1;
        self.held.retain(|irp| irp.as_ptr() != canceled.as_ptr());
    }

    /// Takes the oldest held request that is not being canceled. If there is none, the filter is
    /// no longer paused.
    fn next(&mut self) -> Option<Irp> {
        while let Some(irp) = self.held.pop_front() {
            if let Some(irp) = irp.take() {
                self.counts.passed_on += 1;
                return Some(irp);
            }
        }
        self.is_paused = false;
        None
    }
}

impl FilterExtension {
    pub(super) fn new(lower: &'static DeviceObject) -> Result<Self, TryReserveError> {
        let mut held = VecDeque::new();
        held.try_reserve_exact(HELD_AT_MOST)?;
        Ok(Self {
            lower,
            state: SpinLock::new(State {
                is_paused: false,
                held,
                counts: Counts::default(),
            }),
        })
    }
}

#[spin_lock_safe]
impl FilterExtension {
    /// Passes the request to the disk. [`ReadWriteDone`] gets the result.
    pub(super) fn pass_on(&self, irp: Irp, token: &mut LockToken) {
        let mut irp = IoCopyCurrentIrpStackLocationToNext(irp);
        let context = ptr::from_ref(self).cast_mut().cast();
        // SAFETY: the routine has its role, and this extension is valid until the request is completed.
        unsafe { IoSetCompletionRoutine(&mut irp, ReadWriteDone, context, true, true, true) };
        // The request is marked pending, so the result of the disk's routine is not needed.
        IoCallDriver(self.lower, irp);
    }

    pub(super) fn pause(&self, token: &LockToken) {
        self.state.acquire().is_paused = true;
    }

    /// Passes on the held requests. The lock is acquired for each request, and released before it is
    /// passed on.
    pub(super) fn resume(&self, token: &mut LockToken) {
        while let Some(irp) = self.next() {
            self.pass_on(irp);
        }
    }

    fn next(&self) -> Option<Irp> {
        self.state.acquire().next()
    }
}
