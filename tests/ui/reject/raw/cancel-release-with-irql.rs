//! The cancel spin lock is released with `Irp->CancelIrql`, as in C.
//! The wrapped routine takes the guard that the cancel routine is entered with.

use spin_lock_safe::ddi::IoReleaseCancelSpinLock;
use spin_lock_safe::sys::{DEVICE_OBJECT, IRP};
use spin_lock_safe::{CancelSpinLockGuard, spin_lock_safe};

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    _device: *mut DEVICE_OBJECT,
    irp: *mut IRP,
    _cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(unsafe { (*irp).CancelIrql });
}

fn main() {}
