//! `raw::call_driver_under_lock` under the lint.

use spin_lock_safe::ddi::{IoCallDriver, IoSkipCurrentIrpStackLocation};
use spin_lock_safe::sys::NTSTATUS;
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe};

/// Passes the request on while a lock is held.
#[spin_lock_safe]
pub(crate) fn call_driver_under_lock(
    lower: &DeviceObject,
    count: &SpinLock<u32>,
    irp: Irp,
    token: &mut LockToken,
) -> NTSTATUS {
    let mut held = count.acquire();
    *held += 1;
    #[cfg(feature = "corrected")]
    held.release();
    let status = IoCallDriver(lower, IoSkipCurrentIrpStackLocation(irp));
    #[cfg(not(feature = "corrected"))]
    held.release();
    status
}
