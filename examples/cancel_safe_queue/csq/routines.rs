//! The routines that Windows exports to drivers.

#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::ptr;

use spin_lock_safe::Irp;
use spin_lock_safe::sys::{
    IO_CSQ_ACQUIRE_LOCK, IO_CSQ_COMPLETE_CANCELED_IRP, IO_CSQ_INSERT_IRP, IO_CSQ_PEEK_NEXT_IRP,
    IO_CSQ_RELEASE_LOCK, IO_CSQ_REMOVE_IRP, NTSTATUS, PIO_CSQ, PIRP, PVOID, STATUS_SUCCESS,
};

use super::locked::Locked;
use super::{IO_CSQ_IRP_CONTEXT, IO_TYPE_CSQ, Present, Queue, association, cancel, packet};

/// Initializes a cancel-safe queue.
///
/// Microsoft's page: `IoCsqInitialize` function (wdm.h).
///
/// # Safety
///
/// `Csq` may be written to. The callbacks keep their contracts for it.
pub(crate) unsafe fn IoCsqInitialize(
    Csq: PIO_CSQ,
    CsqInsertIrp: Present<IO_CSQ_INSERT_IRP>,
    CsqRemoveIrp: Present<IO_CSQ_REMOVE_IRP>,
    CsqPeekNextIrp: Present<IO_CSQ_PEEK_NEXT_IRP>,
    CsqAcquireLock: Present<IO_CSQ_ACQUIRE_LOCK>,
    CsqReleaseLock: Present<IO_CSQ_RELEASE_LOCK>,
    CsqCompleteCanceledIrp: Present<IO_CSQ_COMPLETE_CANCELED_IRP>,
) -> NTSTATUS {
    let queue = Queue {
        Type: IO_TYPE_CSQ,
        CsqInsertIrp,
        CsqRemoveIrp,
        CsqPeekNextIrp,
        CsqAcquireLock,
        CsqReleaseLock,
        CsqCompleteCanceledIrp,
    };
    // SAFETY: the caller promises that the memory may be written to.
    unsafe { Csq.cast::<Queue>().write(queue) };
    STATUS_SUCCESS
}

/// Marks the request pending and queues it, or has the driver complete it if it is canceled
/// already. If `Context` is not null, it becomes the request's handle.
///
/// Microsoft's page: `IoCsqInsertIrp` function (wdm.h).
///
/// # Safety
///
/// The queue stays valid as long as the request is in it, and the handle until the request
/// is completed. The driver has the request, and gives it up. No spin lock
/// is held.
pub(crate) unsafe fn IoCsqInsertIrp(Csq: PIO_CSQ, Irp: PIRP, Context: *mut IO_CSQ_IRP_CONTEXT) {
    // SAFETY: the driver hands the request over.
    let mut request = unsafe { Irp::from_raw(Irp) };
    request.mark_pending();
    let Irp = request.into_raw();
    // SAFETY: the caller promises that the queue is valid.
    let queue = unsafe { Locked::acquire(Csq) };
    // SAFETY: the caller promises that all three are valid, and the lock is held.
    unsafe { association::make(Csq, Irp, Context) };
    // SAFETY: the driver hands the request over.
    unsafe { queue.insert(Irp) };
    // SAFETY: the request is in the queue.
    unsafe { packet::IoSetCancelRoutine(Irp, cancel::cancel) };
    // SAFETY: under the lock the request stays in the queue and is not completed.
    let canceled = unsafe { packet::is_canceled(Irp) };
    // The canceler marks the request before it takes the routine. If both happen, the
    // one that takes the routine has the request.
    // SAFETY: as above.
    if canceled && unsafe { packet::clear_cancel_routine(Irp) } {
        // SAFETY: the cancel routine was cleared.
        unsafe { queue.remove(Irp) };
        queue.release();
        // SAFETY: the request is out of the queue, and no lock is held.
        unsafe { cancel::complete_canceled(Csq, Irp) };
    } else {
        queue.release();
    }
}

/// Takes the first request that fits `PeekContext` out of the queue, or returns null.
///
/// Microsoft's page: `IoCsqRemoveNextIrp` function (wdm.h).
///
/// # Safety
///
/// The queue is valid, and this context does not hold its lock.
pub(crate) unsafe fn IoCsqRemoveNextIrp(Csq: PIO_CSQ, PeekContext: PVOID) -> PIRP {
    // SAFETY: the caller promises that the queue is valid.
    let queue = unsafe { Locked::acquire(Csq) };
    let mut next = queue.next(None, PeekContext);
    while let Some(Irp) = next {
        // SAFETY: the request is in the queue, and the lock is held.
        if unsafe { packet::clear_cancel_routine(Irp) } {
            // SAFETY: the cancel routine was cleared.
            unsafe { queue.remove(Irp) };
            break;
        }
        // The cancel routine waits for the lock, and removes the request.
        next = queue.next(Some(Irp), PeekContext);
    }
    queue.release();
    next.unwrap_or(ptr::null_mut())
}

/// Takes the request with this handle out of the queue, or returns null if the request is not
/// in the queue any more or is being canceled.
///
/// Microsoft's page: `IoCsqRemoveIrp` function (wdm.h).
///
/// # Safety
///
/// The queue is valid, and this context does not hold its lock. The handle was passed to
/// [`IoCsqInsertIrp`] with this queue, or was never used.
pub(crate) unsafe fn IoCsqRemoveIrp(Csq: PIO_CSQ, Context: *mut IO_CSQ_IRP_CONTEXT) -> PIRP {
    // SAFETY: the caller promises that the queue is valid.
    let queue = unsafe { Locked::acquire(Csq) };
    // SAFETY: the caller promises that the handle is valid, which changes only under the lock.
    let mut Irp = unsafe { (*Context).Irp };
    // SAFETY: a handle's request is in the queue, and the lock is held.
    if !Irp.is_null() && unsafe { packet::clear_cancel_routine(Irp) } {
        // SAFETY: the cancel routine was cleared.
        unsafe { queue.remove(Irp) };
    } else {
        Irp = ptr::null_mut();
    }
    queue.release();
    Irp
}
