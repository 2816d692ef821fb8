//! The callbacks for the lock, and the callbacks that run under it.

#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use core::ptr;

use spin_lock_safe::sys::{PIO_CSQ, PIRP, PVOID};
use spin_lock_safe::{HeldOnEntry, HeldOnReturn, spin_lock_safe};

use super::{CancelSafeQueue, Irps};

/// Acquires the queue's lock, and returns with the lock held.
///
/// # Safety
///
/// The framework calls it for this driver's queue. Until [`CsqReleaseLock`] it only calls the
/// callbacks that run under the lock.
#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK)]
pub(super) unsafe extern "system" fn CsqAcquireLock(csq: PIO_CSQ, irql: HeldOnReturn<'_>) {
    // SAFETY: the framework passes this driver's queue.
    let queue = unsafe { CancelSafeQueue::of(csq) };
    irql.leave(queue.irps.acquire());
}

/// Releases the queue's lock, with which it is entered.
///
/// # Safety
///
/// The framework calls it after [`CsqAcquireLock`], for the same queue.
#[spin_lock_safe(IO_CSQ_RELEASE_LOCK)]
pub(super) unsafe extern "system" fn CsqReleaseLock(csq: PIO_CSQ, held: HeldOnEntry<'_>) {
    // SAFETY: the framework passes this driver's queue.
    let queue = unsafe { CancelSafeQueue::of(csq) };
    // SAFETY: `CsqAcquireLock` left this lock held.
    unsafe { held.guard(&queue.irps) }.release();
}

/// Puts a request into the queue.
///
/// # Safety
///
/// The framework calls it for this driver's queue, under the lock.
#[spin_lock_safe(IO_CSQ_INSERT_IRP)]
pub(super) unsafe extern "system" fn CsqInsertIrp(csq: PIO_CSQ, irp: PIRP) {
    // SAFETY: the framework passes this driver's queue, and the lock is held.
    let irps = unsafe { irps(csq) };
    irps.push_back(irp);
}

/// Takes a request out of the queue.
///
/// # Safety
///
/// The framework calls it for this driver's queue, under the lock.
#[spin_lock_safe(IO_CSQ_REMOVE_IRP)]
pub(super) unsafe extern "system" fn CsqRemoveIrp(csq: PIO_CSQ, irp: PIRP) {
    // SAFETY: the framework passes this driver's queue, and the lock is held.
    let irps = unsafe { irps(csq) };
    irps.retain(|&one| one != irp);
}

/// Returns the request after `irp`, or the first one, or null.
///
/// # Safety
///
/// The framework calls it for this driver's queue, under the lock.
#[spin_lock_safe(IO_CSQ_PEEK_NEXT_IRP)]
pub(super) unsafe extern "system" fn CsqPeekNextIrp(csq: PIO_CSQ, irp: PIRP, _: PVOID) -> PIRP {
    // SAFETY: the framework passes this driver's queue, and the lock is held.
    let mut next = unsafe { irps(csq) }.iter().copied();
    if !irp.is_null() {
        _ = next.find(|&one| one == irp);
    }
    next.next().unwrap_or(ptr::null_mut())
}

/// Returns the requests, like a guard.
///
/// # Safety
///
/// `csq` is this driver's queue, and this context holds its lock for all of `'a`.
const unsafe fn irps<'a>(csq: PIO_CSQ) -> &'a mut Irps {
    // SAFETY: the caller promises that the address is valid.
    let queue = unsafe { CancelSafeQueue::of(csq) };
    // SAFETY: the lock is held, and each callback gets the requests only once.
    unsafe { &mut *queue.irps.as_ptr() }
}
