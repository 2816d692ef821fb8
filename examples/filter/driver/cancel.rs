use spin_lock_safe::ddi::IoReleaseCancelSpinLock;
use spin_lock_safe::sys::STATUS_CANCELLED;
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, LockToken, spin_lock_safe};

use super::dispatch::complete;
use super::extension::FilterExtension;

/// Completes a request that is canceled while it is held.
///
/// # Safety
///
/// The I/O manager calls it for a request of this driver's device.
#[spin_lock_safe(DRIVER_CANCEL)]
#[expect(non_snake_case, reason = "the routine keeps its Microsoft name")]
pub(super) unsafe extern "system" fn CancelHeld(
    device: &DeviceObject,
    irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
    token: &mut LockToken,
) {
    IoReleaseCancelSpinLock(cancel);
    // SAFETY: the devices of this driver have this extension.
    let filter: &FilterExtension = unsafe { device.extension() };
    filter.state.acquire().cancel(&irp);
    complete(irp, STATUS_CANCELLED, token);
}
