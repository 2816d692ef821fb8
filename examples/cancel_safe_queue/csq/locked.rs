//! A queue between the two callbacks for its lock.

use core::ptr;

use spin_lock_safe::sys::{DISPATCH_LEVEL, IRP, KIRQL, PVOID};

use super::{IO_CSQ, association};

/// A queue whose lock is held.
///
/// # Invariants
///
/// `CsqAcquireLock` has returned in this context, and `CsqReleaseLock` is not called yet.
#[must_use]
pub(super) struct Locked {
    queue: *mut IO_CSQ,
    irql: KIRQL,
}

impl Locked {
    /// Calls `CsqAcquireLock`.
    ///
    /// # Safety
    ///
    /// The queue is valid until [`release`](Self::release), and this context does not
    /// hold its lock.
    pub(super) unsafe fn acquire(queue: *mut IO_CSQ) -> Self {
        // SAFETY: the caller vouches for the queue.
        let acquire = unsafe { (*queue).CsqAcquireLock };
        let mut irql = DISPATCH_LEVEL;
        // SAFETY: it is the queue's callback.
        unsafe { acquire(queue, &raw mut irql) };
        Self { queue, irql }
    }

    /// Calls `CsqReleaseLock`.
    pub(super) fn release(self) {
        // SAFETY: the queue is valid.
        let release = unsafe { (*self.queue).CsqReleaseLock };
        // SAFETY: the lock is held, and this is the IRQL from before.
        unsafe { release(self.queue, self.irql) };
    }

    /// Calls `CsqInsertIrp`.
    ///
    /// # Safety
    ///
    /// The request is valid, in no queue, and the framework's.
    pub(super) unsafe fn insert(&self, irp: *mut IRP) {
        // SAFETY: the queue is valid.
        let insert = unsafe { (*self.queue).CsqInsertIrp };
        // SAFETY: the lock is held; the caller vouches for the request.
        unsafe { insert(self.queue, irp) };
    }

    /// Calls `CsqRemoveIrp`, and disconnects the request from the queue.
    ///
    /// # Safety
    ///
    /// The request is in the queue, and its cancel routine was taken away.
    pub(super) unsafe fn remove(&self, irp: *mut IRP) {
        // SAFETY: the queue is valid.
        let remove = unsafe { (*self.queue).CsqRemoveIrp };
        // SAFETY: the lock is held; the caller vouches for the request.
        unsafe { remove(self.queue, irp) };
        // SAFETY: as above.
        unsafe { association::end(irp) };
    }

    /// Calls `CsqPeekNextIrp`: what comes behind `irp`, or the first request.
    pub(super) fn next(&self, irp: Option<*mut IRP>, context: PVOID) -> Option<*mut IRP> {
        // SAFETY: the queue is valid.
        let peek = unsafe { (*self.queue).CsqPeekNextIrp };
        // SAFETY: the lock is held, and `irp` came from here.
        let next = unsafe { peek(self.queue, irp.unwrap_or(ptr::null_mut()), context) };
        (!next.is_null()).then_some(next)
    }
}
