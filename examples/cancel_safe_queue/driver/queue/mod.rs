//! The waiting requests, in a cancel-safe queue.
//!
//! # The lock that outlives a call
//!
//! `CsqAcquireLock` returns with the queue's lock held, and `CsqReleaseLock` is entered with
//! the lock held. Their roles say so: [`HeldOnReturn`] takes the guard, and [`HeldOnEntry`] makes
//! it again. The callbacks between the two also have roles, in which nothing can be
//! completed.
//!
//! In the methods of [`CancelSafeQueue`] the framework acquires and releases the lock. The
//! methods take the token as if they did so themselves.
//!
//! [`HeldOnReturn`]: spin_lock_safe::HeldOnReturn
//! [`HeldOnEntry`]: spin_lock_safe::HeldOnEntry

mod callbacks;

use alloc::collections::{TryReserveError, VecDeque};
use core::array;
use core::cell::UnsafeCell;
use core::ptr;

use spin_lock_safe::sys::{IO_CSQ, PIO_CSQ, PIRP};
use spin_lock_safe::{Irp, LockToken, SpinLock};

use super::cancel::CsqCompleteCanceledIrp;
use super::slots::{SLOTS, Slot};
use crate::csq::{
    IO_CSQ_IRP_CONTEXT, IoCsqInitialize, IoCsqInsertIrp, IoCsqRemoveIrp, IoCsqRemoveNextIrp,
};

/// Ordered from the oldest to the newest.
type Irps = VecDeque<PIRP>;

/// A cancel-safe queue with a handle for each slot.
///
/// # Invariants
///
/// * `csq` is the first field, and initialized with the callbacks of this module.
/// * `handles` are accessed only by the framework.
#[repr(C)]
pub(super) struct CancelSafeQueue {
    csq: IO_CSQ,
    /// There is room for a request in each slot.
    irps: SpinLock<Irps>,
    handles: [UnsafeCell<IO_CSQ_IRP_CONTEXT>; SLOTS],
}

// SAFETY: `csq` does not change, the lock protects the requests, and the framework protects the
// handles. Any thread may use a request.
unsafe impl Send for CancelSafeQueue {}
// SAFETY: as above.
unsafe impl Sync for CancelSafeQueue {}

impl CancelSafeQueue {
    /// Makes an empty queue.
    ///
    /// # Safety
    ///
    /// The queue is not moved or dropped while a request is in it or is being canceled.
    pub(super) unsafe fn new() -> Result<Self, TryReserveError> {
        let mut irps = Irps::new();
        irps.try_reserve_exact(SLOTS)?;
        Ok(Self {
            csq: initialized(),
            irps: SpinLock::new(irps),
            handles: array::from_fn(|_| UnsafeCell::default()),
        })
    }

    /// Lets `irp` wait in `slot`.
    ///
    /// If the request is canceled already, [`CsqCompleteCanceledIrp`] completes it before this
    /// returns. So this takes the token exclusively.
    pub(super) fn insert(&self, irp: Irp, slot: Slot, _token: &mut LockToken) {
        // SAFETY: the queue and its handles are not moved, the request is given
        // up, and an exclusive token means that no spin lock is held.
        unsafe { IoCsqInsertIrp(self.csq(), irp.into_raw(), self.handle(slot)) };
    }

    /// Takes the oldest request.
    pub(super) fn remove_next(&self, _token: &LockToken) -> Option<Irp> {
        // SAFETY: the queue is valid. A context with a token is not in a callback that runs
        // under the queue's lock.
        let irp = unsafe { IoCsqRemoveNextIrp(self.csq(), ptr::null_mut()) };
        // SAFETY: a request that the framework returns is the driver's.
        (!irp.is_null()).then(|| unsafe { Irp::from_raw(irp) })
    }

    /// Takes the request that waits in `slot`.
    pub(super) fn remove(&self, slot: Slot, _token: &LockToken) -> Option<Irp> {
        // SAFETY: as in `remove_next`. The handle is used only with this queue.
        let irp = unsafe { IoCsqRemoveIrp(self.csq(), self.handle(slot)) };
        // SAFETY: a request that the framework returns is the driver's.
        (!irp.is_null()).then(|| unsafe { Irp::from_raw(irp) })
    }

    /// Returns the queue that a callback is called for.
    ///
    /// # Safety
    ///
    /// `csq` is the first field of a `CancelSafeQueue`, which is valid for all of `'q`.
    const unsafe fn of<'q>(csq: PIO_CSQ) -> &'q Self {
        // SAFETY: the caller promises that the address is valid.
        unsafe { &*csq.cast() }
    }

    /// Returns the queue's address for the callbacks.
    const fn csq(&self) -> PIO_CSQ {
        ptr::from_ref(self).cast_mut().cast()
    }

    const fn handle(&self, slot: Slot) -> *mut IO_CSQ_IRP_CONTEXT {
        self.handles[slot.index()].get()
    }
}

fn initialized() -> IO_CSQ {
    let mut csq = IO_CSQ::default();
    // SAFETY: the memory may be written to. The callbacks keep their contracts for every
    // `IO_CSQ` that is the first field of a `CancelSafeQueue`. The call never fails.
    _ = unsafe {
        IoCsqInitialize(
            &raw mut csq,
            callbacks::CsqInsertIrp,
            callbacks::CsqRemoveIrp,
            callbacks::CsqPeekNextIrp,
            callbacks::CsqAcquireLock,
            callbacks::CsqReleaseLock,
            CsqCompleteCanceledIrp,
        )
    };
    csq
}
