//! `raw::complete_in_list_walk` under the lint.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::STATUS_SUCCESS;
use spin_lock_safe::{Irp, LockToken, SpinLock, spin_lock_safe};

/// Completes the requests of a list while the list is locked.
#[spin_lock_safe]
pub(crate) fn complete_in_list_walk(list: &SpinLock<[Option<Irp>; 4]>, token: &mut LockToken) {
    let mut list = list.acquire();
    #[cfg(feature = "corrected")]
    let mut list = {
        let taken = core::mem::replace(&mut *list, [const { None }; 4]);
        list.release();
        taken
    };
    for irp in list.iter_mut() {
        let Some(mut irp) = irp.take() else { continue };
        irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}
