//! A cancel routine with the types of `wdk-sys` goes into `into_cancelable` through `cancel_routine`.
//! There its type is that of a `StartIo` routine, so the driver promises which it is.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::{CancelSpinLockGuard, CancelableIrp, Irp, cancel_routine, spin_lock_safe};
use wdk_sys::PDEVICE_OBJECT;

#[spin_lock_safe(DRIVER_CANCEL, types = wdk_sys)]
unsafe extern "C" fn cancel(_device: PDEVICE_OBJECT, irp: Irp, cancel: CancelSpinLockGuard<'_>) {
    IoReleaseCancelSpinLock(cancel);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn pend(irp: Irp) -> Result<CancelableIrp, Irp> {
    // SAFETY: it has the role of one.
    let routine = unsafe { cancel_routine(cancel) };
    // SAFETY: the request is in no queue.
    unsafe { irp.into_cancelable(routine) }
}

fn main() {
    let _ = pend;
}
