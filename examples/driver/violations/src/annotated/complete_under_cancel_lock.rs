//! `raw::complete_under_cancel_lock` under the lint.

use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
};
use spin_lock_safe::sys::STATUS_SUCCESS;
use spin_lock_safe::{Irp, LockToken, spin_lock_safe};

/// Completes while the cancel spin lock is held.
#[spin_lock_safe]
pub(crate) fn complete_under_cancel_lock(mut irp: Irp, token: &mut LockToken) {
    let cancel = IoAcquireCancelSpinLock();
    irp.set_status(STATUS_SUCCESS);
    #[cfg(feature = "corrected")]
    IoReleaseCancelSpinLock(cancel);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    #[cfg(not(feature = "corrected"))]
    IoReleaseCancelSpinLock(cancel);
}
