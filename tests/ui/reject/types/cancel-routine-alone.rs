//! A cancel routine with the types of `wdk-sys` has the type of a `StartIo` routine there.
//! So it goes into `into_cancelable` through `cancel_routine`, whose caller says that it is one.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::{CancelSpinLockGuard, CancelableIrp, DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe(DRIVER_CANCEL, types = wdk_sys)]
unsafe extern "C" fn cancel(_device: &DeviceObject, irp: Irp, cancel: CancelSpinLockGuard<'_>) {
    IoReleaseCancelSpinLock(cancel);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn pend(irp: Irp) -> Result<CancelableIrp, Irp> {
    unsafe { irp.into_cancelable(cancel) }
}

fn main() {}
