#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use crate::hw_device_extension::HwDeviceExtension;
use crate::irp::Irp;
use crate::srb::Srb;
use crate::sys;
use crate::token::LockToken;
use crate::violation::Violation;

/// Completes an SRB (`StorPortNotification(RequestComplete, …)`); no spin lock may be held.
///
/// Storport may call the miniport's `HwStorStartIo` with the next request before this returns, in this
/// context, where a lock that is held would be waited for forever. Static Driver Verifier does not count
/// this for the rule.
///
/// A miniport that cannot be entered again here completes under its own lock with
/// [`StorPortCompleteSrbUnderLock`].
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with parameter 1 = 14; on
/// the simulated kernel, a panic.
///
/// Microsoft's page: `StorPortNotification` function (storport.h).
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
    // SAFETY: the adapter is valid, and an `Srb` owns the duty to complete its request.
    unsafe { sys::StorPortNotificationRequestComplete(adapter.as_ptr(), srb.into_raw()) };
}

/// Completes an SRB (`StorPortNotification(RequestComplete, …)`) also where spin locks are held.
///
/// Use it only where the locks cannot be released before. Otherwise
/// [`StorPortCompleteSrb`] does the same, and the compiler looks after the locks.
///
/// # Safety
///
/// Until this returns, Storport does not enter the miniport in this context in a way that acquires a
/// lock which is held here, or completes a request: the inner call has a token of its own, which counts
/// none of these locks. A physical miniport's requests are completed later, in a DPC of Storport's; a
/// virtual miniport's may be followed by the next one at once.
///
/// Microsoft's page: `StorPortNotification` function (storport.h).
#[inline]
#[track_caller]
pub unsafe fn StorPortCompleteSrbUnderLock<E>(adapter: &HwDeviceExtension<E>, srb: Srb) {
    // SAFETY: the adapter is valid, and an `Srb` owns the duty to complete its request.
    unsafe { sys::StorPortNotificationRequestComplete(adapter.as_ptr(), srb.into_raw()) };
}

/// Completes a request that came to `HwStorProcessServiceRequest` of a virtual miniport; no spin lock
/// may be held.
///
/// Static Driver Verifier does not count this routine: a stricter rule, for the same reason.
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with parameter 1 = 6; on the
/// simulated kernel, a panic. If the sender has too little room, as for
/// [`IoCompleteRequest`](super::IoCompleteRequest).
///
/// Microsoft's page: `StorPortCompleteServiceIrp` function (storport.h).
#[inline]
#[track_caller]
pub fn StorPortCompleteServiceIrp<E>(
    token: &mut LockToken,
    adapter: &HwDeviceExtension<E>,
    irp: Irp,
) {
    token.require_no_lock(Violation::CompleteServiceIrp);
    irp.require_room();
    // SAFETY: the adapter is valid, and an `Irp` owns the duty to complete its request, which is
    // consumed here. The result tells of an invalid request only.
    unsafe { sys::StorPortCompleteServiceIrp(adapter.as_ptr(), irp.into_raw()) };
}
