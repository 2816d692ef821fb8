use alloc::collections::{TryReserveError, VecDeque};

use spin_lock_safe::sys::{
    IRP, NTSTATUS, STATUS_CANCELLED, STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_PARAMETER,
    STATUS_SUCCESS,
};
use spin_lock_safe::{CancelableIrp, Irp};

use super::cancel::CancelWait;

/// The number of service requests that may wait.
pub const MAXIMUM_WAITERS: usize = 64;

/// The service requests that wait for a write, the oldest first.
#[derive(Debug)]
pub(super) struct Waiters {
    /// The number of writes so far.
    writes: u64,
    waiting: VecDeque<Waiter>,
}

#[derive(Debug)]
struct Waiter {
    irp: CancelableIrp,
    /// The number of writes that the sender knows of.
    known: u64,
}

impl Waiters {
    pub(super) fn new() -> Result<Self, TryReserveError> {
        let mut waiting = VecDeque::new();
        waiting.try_reserve_exact(MAXIMUM_WAITERS)?;
        Ok(Self { writes: 0, waiting })
    }

    pub(super) const fn writes(&self) -> u64 {
        self.writes
    }

    /// Counts a write, and returns whether a request waits for it.
    pub(super) fn note_write(&mut self) -> bool {
        self.writes += 1;
        !self.waiting.is_empty()
    }

    /// Lets `irp` wait for a write that its sender does not know of, or returns it
    /// with the status to complete it with.
    pub(super) fn pend(&mut self, irp: Irp, known: u64) -> Result<(), (Irp, NTSTATUS)> {
        if known > self.writes {
            return Err((irp, STATUS_INVALID_PARAMETER));
        }
        if known < self.writes {
            return Err((irp, STATUS_SUCCESS));
        }
        if self.waiting.len() == MAXIMUM_WAITERS {
            return Err((irp, STATUS_INSUFFICIENT_RESOURCES));
        }
        // SAFETY: `CancelWait` is a `DRIVER_CANCEL` routine for these requests.
        match unsafe { irp.into_cancelable(CancelWait) } {
            Ok(irp) => self.waiting.push_back(Waiter { irp, known }),
            Err(irp) => return Err((irp, STATUS_CANCELLED)),
        }
        Ok(())
    }

    /// Takes a request whose write has happened.
    pub(super) fn next_answered(&mut self) -> Option<Irp> {
        let writes = self.writes;
        self.next_if(|waiter| waiter.known < writes)
    }

    /// Takes a request.
    pub(super) fn next(&mut self) -> Option<Irp> {
        self.next_if(|_| true)
    }

    /// Takes the oldest request if it is `wanted`. A request whose cancel routine is about to
    /// run belongs to that routine.
    fn next_if(&mut self, wanted: impl Fn(&Waiter) -> bool) -> Option<Irp> {
        while let Some(waiter) = self.waiting.pop_front_if(|waiter| wanted(waiter)) {
            if let Some(irp) = waiter.irp.take() {
                return Some(irp);
            }
        }
        None
    }

    /// Removes the request at `irp`, if it still waits.
    pub(super) fn unlink(&mut self, irp: *mut IRP) {
        self.waiting.retain(|waiter| waiter.irp.as_ptr() != irp);
    }
}
