#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use crate::hw_device_extension::HwDeviceExtension;
use crate::irp::Irp;
use crate::srb::Srb;
use crate::sys;
use crate::token::LockToken;
use crate::violation::Violation;

/// Completes an SRB (`StorPortNotification(RequestComplete, …)`). No spin lock may be held.
///
/// Storport may call the miniport's `HwStorStartIo` with the next request before this returns, in this
/// context. There a lock that is held would be waited for forever. Static Driver Verifier does not count
/// this routine for the rule.
///
/// If Storport cannot enter the miniport again here, [`StorPortCompleteSrbUnderLock`] completes under the
/// miniport's own lock.
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with parameter 1 = 14; on
/// the simulated kernel, a panic.
///
/// Microsoft's page: [`StorPortNotification`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportnotification).
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::StorPortCompleteSrb;
/// use spin_lock_safe::sys::SRB_STATUS_SUCCESS;
/// use spin_lock_safe::{HwDeviceExtension, LockToken, SpinLock, Srb};
///
/// struct Extension {
///     waiting: SpinLock<Vec<Srb>>,
/// }
///
/// fn complete_next(adapter: &HwDeviceExtension<Extension>, token: &mut LockToken) {
///     let next = adapter.waiting.acquire(token).pop(); // released at the end of this statement
///     if let Some(mut srb) = next {
///         srb.set_srb_status(SRB_STATUS_SUCCESS);
///         StorPortCompleteSrb(token, adapter, srb);
///     }
/// }
/// ```
#[inline]
#[track_caller]
pub fn StorPortCompleteSrb<E>(token: &mut LockToken, adapter: &HwDeviceExtension<E>, srb: Srb) {
    token.require_no_lock(Violation::CompleteSrb);
    // SAFETY: the adapter is valid, and an `Srb` owns the obligation to complete its request.
    unsafe { sys::StorPortNotificationRequestComplete(adapter.as_ptr(), srb.into_raw()) };
}

/// Completes an SRB (`StorPortNotification(RequestComplete, …)`) even while spin locks are held.
///
/// Use this only where the locks cannot be released before. Otherwise use
/// [`StorPortCompleteSrb`], for which the compiler checks the locks.
///
/// # Safety
///
/// Until this returns, Storport does not enter the miniport in this context in a way that acquires a
/// lock which is held here, or completes a request. The inner call would have a token of its own, which
/// counts none of these locks. Storport ends a physical miniport's requests later, in a DPC. It may start
/// a virtual miniport's next request at once.
///
/// Microsoft's page: [`StorPortNotification`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportnotification).
#[inline]
#[track_caller]
pub unsafe fn StorPortCompleteSrbUnderLock<E>(adapter: &HwDeviceExtension<E>, srb: Srb) {
    // SAFETY: the adapter is valid, and an `Srb` owns the obligation to complete its request.
    unsafe { sys::StorPortNotificationRequestComplete(adapter.as_ptr(), srb.into_raw()) };
}

/// Completes a request that came to `HwStorProcessServiceRequest` of a virtual miniport. No spin lock
/// may be held.
///
/// Static Driver Verifier does not count this routine. This crate does, because other code runs in it.
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with parameter 1 = 6; on the
/// simulated kernel, a panic. If the sender has too little room: the same as for
/// [`IoCompleteRequest`](super::IoCompleteRequest).
///
/// Microsoft's page: [`StorPortCompleteServiceIrp`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportcompleteserviceirp).
#[inline]
#[track_caller]
pub fn StorPortCompleteServiceIrp<E>(
    token: &mut LockToken,
    adapter: &HwDeviceExtension<E>,
    irp: Irp,
) {
    token.require_no_lock(Violation::CompleteServiceIrp);
    irp.require_room();
    // SAFETY: the adapter is valid, and an `Irp` owns the obligation to complete its request, and is
    // consumed here. Only an invalid request would make the call fail.
    unsafe { sys::StorPortCompleteServiceIrp(adapter.as_ptr(), irp.into_raw()) };
}
