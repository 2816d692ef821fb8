#![expect(non_snake_case, reason = "callbacks keep their Microsoft names")]

use spin_lock_safe::sys::{IoReleaseCancelSpinLock, PDEVICE_OBJECT, PIRP, STATUS_CANCELLED};

use super::adapter::Adapter;
use super::{irp, service};

/// # Safety
///
/// The I/O manager calls it for a request of `HwProcessServiceRequest`.
pub(super) unsafe extern "system" fn CancelWait(_device: PDEVICE_OBJECT, irp: PIRP) {
    // SAFETY: the system cancels this request.
    let irql = unsafe { (*irp).CancelIrql };
    // SAFETY: a cancel routine is entered with this lock.
    unsafe { IoReleaseCancelSpinLock(irql) };
    // SAFETY: the request is the miniport's.
    let context = unsafe { irp::driver_context(irp) };
    // SAFETY: `HwProcessServiceRequest` has written it.
    let extension = unsafe { context.read() };
    // SAFETY: `HwProcessServiceRequest` was called with this extension, and the
    // adapter is not removed before the request is completed.
    let adapter = unsafe { Adapter::from_raw(extension) };
    // SAFETY: no lock is held.
    unsafe { service::with_waiters(adapter, |waiters| waiters.unlink(irp)) };
    // SAFETY: the request does not wait any more, and no lock is held.
    unsafe { service::complete(adapter, irp, STATUS_CANCELLED) };
}
