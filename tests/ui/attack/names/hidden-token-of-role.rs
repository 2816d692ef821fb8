//! A cancel routine moves the hidden token out by its name, and calls nothing that needs it.
//! The token is there for the guard, and its name is reserved all the same.

use std::cell::Cell;

use spin_lock_safe::ddi::IoReleaseCancelSpinLock;
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, LockToken, spin_lock_safe};

thread_local! {
    static KEPT: Cell<Option<LockToken>> = const { Cell::new(None) };
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(_: &DeviceObject, irp: Irp, cancel: CancelSpinLockGuard<'_>) {
    IoReleaseCancelSpinLock(cancel);
    let _ = irp.into_raw();
    KEPT.set(Some(no_spin_lock_held));
}

fn main() {}
