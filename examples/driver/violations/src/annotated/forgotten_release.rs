//! `raw::forgotten_release` under the lint.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::STATUS_SUCCESS;
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

/// Returns early without the release.
#[spin_lock_safe]
pub(crate) fn forgotten_release(count: &SpinLock<u32>, mut irp: Irp, token: &mut LockToken) {
    let mut held = count.acquire();
    *held += 1;
    if *held == 1 {
        #[cfg(feature = "corrected")]
        held.release();
        irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
        return;
    }
    held.release();
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}
