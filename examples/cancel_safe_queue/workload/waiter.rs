use core::ops::Range;

use fastrand::Rng;
use ramdisk::workload::{Failure, expect};
use spin_lock_safe::simulated_kernel::SentRequest;
use spin_lock_safe::sys::{STATUS_CANCELLED, STATUS_PENDING, STATUS_SUCCESS};

use super::handle::{self, Handle};
use crate::driver::Slot;

/// The results of the waiters' requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Waits {
    /// Requests that got work or were called.
    pub(crate) answered: u64,
    /// Those that should have been canceled, but the answer came first.
    pub(crate) canceled_too_late: u64,
    /// Requests that were canceled, because the cancel routine came first.
    pub(crate) canceled: u64,
    /// Slots that were called.
    pub(crate) calls: u64,
    /// Called slots in which a request waited.
    pub(crate) called: u64,
}

/// A thread whose requests wait in slots of its own.
pub(super) struct Waiter<'h> {
    handle: &'h Handle<'h>,
    slots: Vec<Slot>,
    random: Rng,
    waits: Waits,
}

impl<'h> Waiter<'h> {
    pub(super) fn new(handle: &'h Handle<'h>, slots: Range<u64>, seed: u64) -> Self {
        Self {
            handle,
            slots: slots.filter_map(Slot::new).collect(),
            random: Rng::with_seed(seed),
            waits: Waits::default(),
        }
    }

    /// Lets a request wait in each slot, `rounds` times.
    pub(super) fn run(mut self, rounds: usize) -> Result<Waits, Failure> {
        for _ in 0..rounds {
            let handle = self.handle;
            let requests: Vec<_> = self.slots.iter().map(|&slot| handle.wait(slot)).collect();
            for (at, request) in requests.iter().enumerate() {
                self.end(request, self.slots[at])?;
            }
            for request in &requests {
                self.count(request)?;
            }
        }
        Ok(self.waits)
    }

    /// Cancels the request, calls it, or leaves it to the workers.
    fn end(&mut self, request: &SentRequest, slot: Slot) -> Result<(), Failure> {
        let pended = request.dispatch_status() == STATUS_PENDING;
        expect(pended, "a request does not wait")?;
        match self.random.u8(..4) {
            0 => self.cancel(request)?,
            1 => {
                self.waits.calls += 1;
                self.waits.called += self.handle.call(slot)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Checks that only the one that clears the cancel routine has the request.
    fn cancel(&mut self, request: &SentRequest) -> Result<(), Failure> {
        let was_there = request.cancel();
        let canceled = handle::status(request)? == STATUS_CANCELLED;
        self.waits.canceled_too_late += u64::from(!was_there);
        expect(canceled == was_there, "a canceled request is answered")
    }

    fn count(&mut self, request: &SentRequest) -> Result<(), Failure> {
        match handle::status(request)? {
            STATUS_SUCCESS => self.waits.answered += 1,
            STATUS_CANCELLED => self.waits.canceled += 1,
            other => return Err(Failure::of(format_args!("a wait ended with {other:#x}"))),
        }
        Ok(())
    }
}

impl Waits {
    /// Returns how many requests waited.
    pub(crate) const fn all(&self) -> u64 {
        self.answered + self.canceled
    }

    pub(super) const fn add(&mut self, other: Self) {
        self.answered += other.answered;
        self.canceled_too_late += other.canceled_too_late;
        self.canceled += other.canceled;
        self.calls += other.calls;
        self.called += other.called;
    }
}
