#![expect(non_snake_case, reason = "parameters keep their Microsoft names")]

use spin_lock_safe::sys::{DEVICE_OBJECT, IRP, IoReleaseCancelSpinLock};

use super::locked::Locked;
use super::{IO_CSQ, association};

/// The cancel routine of every request in a cancel-safe queue.
///
/// The cancel spin lock is one for the whole system: it is given back first, and then
/// the driver's own lock protects the queue.
///
/// # Safety
///
/// The I/O manager calls it as a `DRIVER_CANCEL` routine.
pub(super) unsafe extern "system" fn cancel(_DeviceObject: *mut DEVICE_OBJECT, Irp: *mut IRP) {
    // SAFETY: the I/O manager passes a valid request, and has set its `CancelIrql`.
    let irql = unsafe { (*Irp).CancelIrql };
    // SAFETY: the I/O manager took the lock on this processor, and expects this.
    unsafe { IoReleaseCancelSpinLock(irql) };
    // SAFETY: the request is in a queue, from which only this routine removes it now.
    let Csq = unsafe { association::queue(Irp) };
    // SAFETY: a queue is valid as long as a request is in it; no lock is held.
    let queue = unsafe { Locked::acquire(Csq) };
    // SAFETY: the cancel routine is this one, and was taken away to be called.
    unsafe { queue.remove(Irp) };
    queue.release();
    // SAFETY: the request is out of the queue, and no lock is held.
    unsafe { complete_canceled(Csq, Irp) };
}

/// Calls `CsqCompleteCanceledIrp`.
///
/// # Safety
///
/// The queue is valid, the request was removed from it, and no spin lock is held.
pub(super) unsafe fn complete_canceled(Csq: *mut IO_CSQ, Irp: *mut IRP) {
    // SAFETY: the caller vouches for the queue.
    let complete = unsafe { (*Csq).CsqCompleteCanceledIrp };
    // SAFETY: the caller vouches for the request, and for the locks.
    unsafe { complete(Csq, Irp) };
}
