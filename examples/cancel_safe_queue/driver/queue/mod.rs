//! The requests that wait, in a cancel-safe queue.
//!
//! # The lock that no guard stands for
//!
//! `CsqAcquireLock` returns with the queue's lock held, and `CsqReleaseLock` is entered
//! with it. A token ends with the call that it was made in, and every guard before it: so
//! no guard can stand for this lock, and the two callbacks use the system's own routines.
//! The compiler does not see that the lock is held. What makes up for that:
//!
//! * The callbacks between the two are not under the attribute. They have no token, so
//!   that a completion in one of them does not compile, nor another lock. With the
//!   attribute they would get a token that knows nothing of this lock.
//! * The lock is held only while a method of [`CancelSafeQueue`] or the cancel routine
//!   runs. The methods ask for the token as if they did themselves what the framework does.
//! * The kernel counts this lock as any other: a completion under it stops the simulated
//!   kernel, and is found by Driver Verifier.

mod callbacks;

use alloc::collections::{TryReserveError, VecDeque};
use core::array;
use core::cell::UnsafeCell;
use core::mem::MaybeUninit;
use core::ptr;

use spin_lock_safe::sys::{IRP, KSPIN_LOCK};
use spin_lock_safe::{Irp, LockToken};

use super::cancel::CsqCompleteCanceledIrp;
use super::slots::{SLOTS, Slot};
use crate::csq::{
    IO_CSQ, IO_CSQ_IRP_CONTEXT, IoCsqInitialize, IoCsqInsertIrp, IoCsqRemoveIrp, IoCsqRemoveNextIrp,
};

/// A cancel-safe queue with a handle for each slot.
///
/// # Invariants
///
/// * `csq` is the first field, and initialized with the callbacks of this module.
/// * `irps` is accessed only by the context that holds `lock`.
/// * `handles` are accessed only by the framework.
#[repr(C)]
pub(super) struct CancelSafeQueue {
    csq: IO_CSQ,
    lock: UnsafeCell<KSPIN_LOCK>,
    /// The oldest first. There is room for a request in each slot.
    irps: UnsafeCell<VecDeque<*mut IRP>>,
    handles: [UnsafeCell<IO_CSQ_IRP_CONTEXT>; SLOTS],
}

// SAFETY: `csq` does not change, the lock protects the queue, and the framework the
// handles; requests may be used by any thread.
unsafe impl Send for CancelSafeQueue {}
// SAFETY: as above.
unsafe impl Sync for CancelSafeQueue {}

impl CancelSafeQueue {
    /// An empty queue.
    ///
    /// # Safety
    ///
    /// It is neither moved nor dropped while a request is in it or is being canceled.
    pub(super) unsafe fn new() -> Result<Self, TryReserveError> {
        let mut irps = VecDeque::new();
        irps.try_reserve_exact(SLOTS)?;
        Ok(Self {
            csq: initialized(),
            lock: UnsafeCell::new(0),
            irps: UnsafeCell::new(irps),
            handles: array::from_fn(|_| UnsafeCell::default()),
        })
    }

    /// Lets `irp` wait in `slot`.
    ///
    /// If it is canceled already, [`CsqCompleteCanceledIrp`] completes it before this
    /// returns: hence the exclusive token.
    pub(super) fn insert(&self, irp: Irp, slot: Slot, _token: &mut LockToken) {
        // SAFETY: the queue and its handles stay where they are, the request is handed
        // over, and an exclusive token means that no spin lock is held.
        unsafe { IoCsqInsertIrp(self.csq(), irp.into_raw(), self.handle(slot)) };
    }

    /// Takes the oldest request.
    pub(super) fn remove_next(&self, _token: &LockToken) -> Option<Irp> {
        // SAFETY: the queue is valid; who has a token is in none of its callbacks that run
        // under the lock.
        let irp = unsafe { IoCsqRemoveNextIrp(self.csq(), ptr::null_mut()) };
        // SAFETY: a request that the framework returns is the driver's.
        (!irp.is_null()).then(|| unsafe { Irp::from_raw(irp) })
    }

    /// Takes the request that waits in `slot`.
    pub(super) fn remove(&self, slot: Slot, _token: &LockToken) -> Option<Irp> {
        // SAFETY: as in `remove_next`; the handle is used with this queue only.
        let irp = unsafe { IoCsqRemoveIrp(self.csq(), self.handle(slot)) };
        // SAFETY: a request that the framework returns is the driver's.
        (!irp.is_null()).then(|| unsafe { Irp::from_raw(irp) })
    }

    /// The queue's address, as the callbacks get it.
    const fn csq(&self) -> *mut IO_CSQ {
        ptr::from_ref(self).cast_mut().cast()
    }

    const fn handle(&self, slot: Slot) -> *mut IO_CSQ_IRP_CONTEXT {
        self.handles[slot.index()].get()
    }
}

fn initialized() -> IO_CSQ {
    let mut csq = MaybeUninit::uninit();
    // SAFETY: the memory may be written; the callbacks keep their contracts for every
    // `IO_CSQ` that is the first field of a `CancelSafeQueue`. It never fails.
    _ = unsafe {
        IoCsqInitialize(
            csq.as_mut_ptr(),
            callbacks::CsqInsertIrp,
            callbacks::CsqRemoveIrp,
            callbacks::CsqPeekNextIrp,
            callbacks::CsqAcquireLock,
            callbacks::CsqReleaseLock,
            CsqCompleteCanceledIrp,
        )
    };
    // SAFETY: it is initialized.
    unsafe { csq.assume_init() }
}
