//! A cancel routine: the cancel lock is released first, then the driver's own lock is taken.
//! Shape 4 as the system calls it, with the cancel lock held on entry.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::sys::{self, PDEVICE_OBJECT, PIRP, STATUS_CANCELLED};
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

static QUEUE: SpinLock<Vec<usize>> = SpinLock::new(Vec::new());

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn release_first(
    _: &DeviceObject,
    mut irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(cancel);
    QUEUE.acquire().retain(|one| *one != irp.as_ptr().addr());
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn nested(
    _: PDEVICE_OBJECT,
    irp: PIRP,
    token: &mut LockToken,
    cancel: CancelSpinLockGuard<'_>,
) {
    let queue = QUEUE.acquire();
    let is_waiting = queue.contains(&irp.addr());
    cancel.release();
    drop(queue);
    if is_waiting {
        // SAFETY: it was in the queue, so it is this routine's.
        finish(unsafe { Irp::from_raw(irp) }, token);
    }
}

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

// Released at the end, as every parameter is dropped there.
#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn only_counts(_: PDEVICE_OBJECT, _: PIRP, _: CancelSpinLockGuard<'_>) {
    QUEUE.acquire().clear();
}

fn main() {
    let _: [sys::DRIVER_CANCEL; 3] = [Some(release_first), Some(nested), Some(only_counts)];
}
