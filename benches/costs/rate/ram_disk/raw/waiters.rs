use std::collections::{TryReserveError, VecDeque};

use ramdisk::driver::MAXIMUM_WAITERS;
use spin_lock_safe::sys::{
    IRP, NTSTATUS, STATUS_CANCELLED, STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_PARAMETER,
    STATUS_SUCCESS,
};

use super::cancel::CancelWait;
use super::irp;

/// The service requests that wait for a write, the oldest first.
pub(super) struct Waiters {
    /// The number of writes so far.
    writes: u64,
    waiting: VecDeque<Waiter>,
}

struct Waiter {
    irp: *mut IRP,
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

    /// Lets `irp` wait for a write that its sender does not know of, or returns the status to
    /// complete it with.
    ///
    /// # Safety
    ///
    /// The request is the miniport's, and the lock is held.
    pub(super) unsafe fn pend(&mut self, irp: *mut IRP, known: u64) -> Result<(), NTSTATUS> {
        if known > self.writes {
            return Err(STATUS_INVALID_PARAMETER);
        }
        if known < self.writes {
            return Err(STATUS_SUCCESS);
        }
        if self.waiting.len() == MAXIMUM_WAITERS {
            return Err(STATUS_INSUFFICIENT_RESOURCES);
        }
        // SAFETY: promised by the caller.
        unsafe { irp::set_cancel_routine(irp, Some(CancelWait)) };
        // SAFETY: promised by the caller.
        let canceled = unsafe { irp::is_canceled(irp) };
        // SAFETY: promised by the caller.
        if canceled && unsafe { irp::set_cancel_routine(irp, None) } {
            return Err(STATUS_CANCELLED);
        }
        self.waiting.push_back(Waiter { irp, known });
        Ok(())
    }

    /// Takes a request whose write has happened.
    pub(super) fn next_answered(&mut self) -> Option<*mut IRP> {
        let writes = self.writes;
        self.next_if(|waiter| waiter.known < writes)
    }

    /// Takes a request.
    pub(super) fn next(&mut self) -> Option<*mut IRP> {
        self.next_if(|_| true)
    }

    /// Takes the oldest request if it is `wanted`, unless its cancel routine has it.
    fn next_if(&mut self, wanted: impl Fn(&Waiter) -> bool) -> Option<*mut IRP> {
        while let Some(waiter) = self.waiting.pop_front_if(|waiter| wanted(waiter)) {
            // SAFETY: a request in the queue is valid, because its cancel routine acquires the lock.
            if unsafe { irp::set_cancel_routine(waiter.irp, None) } {
                return Some(waiter.irp);
            }
        }
        None
    }

    /// Removes the request at `irp`, if it still waits.
    pub(super) fn unlink(&mut self, irp: *mut IRP) {
        self.waiting.retain(|waiter| waiter.irp != irp);
    }
}
