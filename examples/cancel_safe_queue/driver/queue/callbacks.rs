//! The callbacks for the lock, and those that run under it.
//!
//! None is under the attribute, on purpose: without a token, nothing can be completed
//! here.

#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use alloc::collections::VecDeque;
use core::ptr;

use spin_lock_safe::sys::{
    IRP, KIRQL, KSPIN_LOCK, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock, PVOID,
};

use super::CancelSafeQueue;
use crate::csq::IO_CSQ;

/// Takes the queue's lock, and returns with it held.
///
/// # Safety
///
/// The framework calls it as an `IO_CSQ_ACQUIRE_LOCK` routine: this context does not hold
/// the lock, and calls [`CsqReleaseLock`] next but for the callbacks under the lock.
pub(super) unsafe extern "system" fn CsqAcquireLock(Csq: *mut IO_CSQ, Irql: *mut KIRQL) {
    // SAFETY: the framework passes this driver's queue.
    let lock = unsafe { lock(Csq) };
    // SAFETY: the lock is valid.
    let irql = unsafe { KeAcquireSpinLockRaiseToDpc(lock) };
    // SAFETY: the framework lets it be written.
    unsafe { Irql.write(irql) };
}

/// Gives the queue's lock back, with which it is called.
///
/// # Safety
///
/// The framework calls it as an `IO_CSQ_RELEASE_LOCK` routine, with what this context's
/// [`CsqAcquireLock`] has written.
pub(super) unsafe extern "system" fn CsqReleaseLock(Csq: *mut IO_CSQ, Irql: KIRQL) {
    // SAFETY: the framework passes this driver's queue.
    let lock = unsafe { lock(Csq) };
    // SAFETY: `CsqAcquireLock` has taken the lock; no callback uses the queue any more.
    unsafe { KeReleaseSpinLock(lock, Irql) };
}

/// Puts a request into the queue.
///
/// # Safety
///
/// The framework calls it as an `IO_CSQ_INSERT_IRP` routine, under the lock.
pub(super) unsafe extern "system" fn CsqInsertIrp(Csq: *mut IO_CSQ, Irp: *mut IRP) {
    // SAFETY: the framework passes this driver's queue, and the lock is held.
    let irps = unsafe { irps(Csq) };
    irps.push_back(Irp);
}

/// Takes a request out of the queue.
///
/// # Safety
///
/// The framework calls it as an `IO_CSQ_REMOVE_IRP` routine, under the lock.
pub(super) unsafe extern "system" fn CsqRemoveIrp(Csq: *mut IO_CSQ, Irp: *mut IRP) {
    // SAFETY: the framework passes this driver's queue, and the lock is held.
    let irps = unsafe { irps(Csq) };
    irps.retain(|&irp| irp != Irp);
}

/// The request behind `Irp`, or the first one, or null.
///
/// # Safety
///
/// The framework calls it as an `IO_CSQ_PEEK_NEXT_IRP` routine, under the lock.
pub(super) unsafe extern "system" fn CsqPeekNextIrp(
    Csq: *mut IO_CSQ,
    Irp: *mut IRP,
    _PeekContext: PVOID,
) -> *mut IRP {
    // SAFETY: the framework passes this driver's queue, and the lock is held.
    let irps = unsafe { irps(Csq) };
    let mut next = irps.iter().copied();
    if !Irp.is_null() {
        _ = next.find(|&irp| irp == Irp);
    }
    next.next().unwrap_or(ptr::null_mut())
}

/// # Safety
///
/// `Csq` is the first field of a [`CancelSafeQueue`].
const unsafe fn lock(Csq: *mut IO_CSQ) -> *mut KSPIN_LOCK {
    // SAFETY: the caller vouches for the address.
    let queue: &CancelSafeQueue = unsafe { &*Csq.cast() };
    queue.lock.get()
}

/// The content of the queue, as a guard would give it out.
///
/// # Safety
///
/// `Csq` is the first field of a [`CancelSafeQueue`], and this context holds its lock for
/// all of `'a`.
const unsafe fn irps<'a>(Csq: *mut IO_CSQ) -> &'a mut VecDeque<*mut IRP> {
    // SAFETY: the caller vouches for the address.
    let queue: &CancelSafeQueue = unsafe { &*Csq.cast() };
    // SAFETY: the lock is held, and each callback gets the content only once.
    unsafe { &mut *queue.irps.get() }
}
