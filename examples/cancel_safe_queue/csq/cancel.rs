use spin_lock_safe::ddi::IoReleaseCancelSpinLock;
use spin_lock_safe::sys::{PDEVICE_OBJECT, PIO_CSQ, PIRP};
use spin_lock_safe::{CancelSpinLockGuard, spin_lock_safe};

use super::locked::Locked;
use super::{Queue, association};

/// Cancels a request in a cancel-safe queue.
///
/// The whole system shares the cancel spin lock, so this routine releases it first. Then
/// the driver's own lock protects the queue.
///
/// # Safety
///
/// The I/O manager calls it for a request that is in a queue.
#[spin_lock_safe(DRIVER_CANCEL)]
pub(super) unsafe extern "system" fn cancel(
    _device: PDEVICE_OBJECT,
    irp: PIRP,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(cancel);
    // SAFETY: the request is in a queue, from which only this routine removes it now.
    let csq = unsafe { association::queue(irp) };
    // SAFETY: a queue is valid as long as a request is in it, and no lock is held.
    let queue = unsafe { Locked::acquire(csq) };
    // SAFETY: this is the cancel routine, which was cleared to be called.
    unsafe { queue.remove(irp) };
    queue.release();
    // SAFETY: the request is out of the queue, and no lock is held.
    unsafe { complete_canceled(csq, irp) };
}

/// Calls `CsqCompleteCanceledIrp`.
///
/// # Safety
///
/// The queue is valid, the request was removed from it, and no spin lock is held.
pub(super) unsafe fn complete_canceled(csq: PIO_CSQ, irp: PIRP) {
    // SAFETY: the caller promises that the queue is valid.
    let queue = unsafe { Queue::of(csq) };
    // SAFETY: the caller promises that the request is valid and no lock is held.
    unsafe { (queue.CsqCompleteCanceledIrp)(csq, irp) };
}
