//! The guard of the cancel lock handed out of the cancel routine.
//! The lock must be released before the routine returns.

use std::cell::Cell;

use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, spin_lock_safe};

thread_local! {
    static KEPT: Cell<Option<CancelSpinLockGuard<'static>>> = const { Cell::new(None) };
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(_: &DeviceObject, _: Irp, cancel: CancelSpinLockGuard<'_>) {
    KEPT.set(Some(cancel));
}

fn main() {}
