//! A cancel routine acquires its own lock, lets the cancel spin lock go, and completes.
//! Its own lock is released after the completion.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::sys::STATUS_CANCELLED;
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, SpinLock, spin_lock_safe};

static WAITING: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(_: &DeviceObject, mut irp: Irp, cancel: CancelSpinLockGuard<'_>) {
    let mut waiting = WAITING.acquire_at_dpc_level();
    IoReleaseCancelSpinLock(cancel);
    *waiting -= 1;
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT); //~
    waiting.release();
}

fn main() {}
