#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::ddi::IoReleaseCancelSpinLock;
use spin_lock_safe::sys::{PDEVICE_OBJECT, STATUS_CANCELLED};
use spin_lock_safe::{CancelSpinLockGuard, Irp, LockToken, spin_lock_safe};

use super::adapter::Adapter;
use super::service;

/// Unlinks and completes a canceled request that waits for a write.
///
/// # Safety
///
/// The I/O manager calls it for a request of [`HwProcessServiceRequest`].
///
/// [`HwProcessServiceRequest`]: service::HwProcessServiceRequest
#[spin_lock_safe(DRIVER_CANCEL)]
pub unsafe extern "system" fn CancelWait(
    _device: PDEVICE_OBJECT,
    irp: Irp,
    token: &mut LockToken,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(cancel);
    let [extension, ..] = irp.driver_context();
    // SAFETY: `HwProcessServiceRequest` was called with this extension, and the
    // adapter is not removed before the request is completed.
    let adapter = unsafe { Adapter::from_raw(extension) };
    adapter.waiters.acquire().unlink(irp.as_ptr());
    service::complete(adapter, irp, STATUS_CANCELLED, token);
}
