//! A queue between the two callbacks of its lock.

use core::ptr;

use spin_lock_safe::sys::{DISPATCH_LEVEL, KIRQL, PIO_CSQ, PIRP, PVOID};

use super::{Queue, association};

/// A queue whose lock is held.
///
/// # Invariants
///
/// `CsqAcquireLock` has returned in this context, and `CsqReleaseLock` is not called yet.
#[must_use]
pub(super) struct Locked {
    csq: PIO_CSQ,
    irql: KIRQL,
}

impl Locked {
    /// Calls `CsqAcquireLock`.
    ///
    /// # Safety
    ///
    /// The queue is valid until [`release`](Self::release), and this context does not
    /// hold its lock.
    pub(super) unsafe fn acquire(csq: PIO_CSQ) -> Self {
        // SAFETY: the caller promises that the queue is valid.
        let queue = unsafe { Queue::of(csq) };
        let mut irql = DISPATCH_LEVEL;
        // SAFETY: it is the queue's callback.
        unsafe { (queue.CsqAcquireLock)(csq, &raw mut irql) };
        Self { csq, irql }
    }

    /// Calls `CsqReleaseLock`.
    pub(super) fn release(self) {
        // SAFETY: the lock is held, and this is the IRQL from before.
        unsafe { (self.queue().CsqReleaseLock)(self.csq, self.irql) };
    }

    /// Calls `CsqInsertIrp`.
    ///
    /// # Safety
    ///
    /// The request is valid and in no queue, and the framework has it.
    pub(super) unsafe fn insert(&self, irp: PIRP) {
        // SAFETY: the lock is held; the caller promises that the request is valid.
        unsafe { (self.queue().CsqInsertIrp)(self.csq, irp) };
    }

    /// Calls `CsqRemoveIrp`, and disconnects the request from the queue.
    ///
    /// # Safety
    ///
    /// The request is in the queue, and its cancel routine was cleared.
    pub(super) unsafe fn remove(&self, irp: PIRP) {
        // SAFETY: the lock is held; the caller promises that the request is valid.
        unsafe { (self.queue().CsqRemoveIrp)(self.csq, irp) };
        // SAFETY: as above.
        unsafe { association::end(irp) };
    }

    /// Calls `CsqPeekNextIrp`, and returns the request after `irp`, or the first one.
    pub(super) fn next(&self, irp: Option<PIRP>, context: PVOID) -> Option<PIRP> {
        // SAFETY: the lock is held, and `irp` came from here.
        let next = unsafe {
            (self.queue().CsqPeekNextIrp)(self.csq, irp.unwrap_or(ptr::null_mut()), context)
        };
        (!next.is_null()).then_some(next)
    }

    fn queue(&self) -> &Queue {
        // SAFETY: the queue is valid.
        unsafe { Queue::of(self.csq) }
    }
}
