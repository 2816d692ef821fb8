//! The guard of the cancel lock in an entry point without a role.
//! Nothing tells the attribute that the system holds that lock.

use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, spin_lock_safe};

#[spin_lock_safe]
unsafe extern "system" fn cancel(_: &DeviceObject, _: Irp, cancel: CancelSpinLockGuard<'_>) {
    cancel.release();
}

fn main() {}
