#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

use core::ffi::c_void;

use crate::device_object::DeviceObject;
use crate::forwarded_irp::{CompletionRoutine, ForwardedIrp, invoked_on};
use crate::irp::Irp;
use crate::sys::{self, IRP, NTSTATUS};
use crate::token::LockToken;
use crate::violation::Violation;

/// Passes on this driver's stack location, so that the next driver gets the request unchanged.
///
/// A completion routine cannot be set then. To set one, call
/// [`IoCopyCurrentIrpStackLocationToNext`].
///
/// Microsoft's page: [`IoSkipCurrentIrpStackLocation`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioskipcurrentirpstacklocation).
///
/// # Examples
///
/// ```
/// use spin_lock_safe::ddi::{IoCallDriver, IoSkipCurrentIrpStackLocation};
/// use spin_lock_safe::sys::NTSTATUS;
/// use spin_lock_safe::{DeviceObject, Irp, LockToken, spin_lock_safe};
///
/// #[spin_lock_safe]
/// fn pass_on(lower: &DeviceObject, irp: Irp, token: &mut LockToken) -> NTSTATUS {
///     IoCallDriver(lower, IoSkipCurrentIrpStackLocation(irp))
/// }
/// ```
pub fn IoSkipCurrentIrpStackLocation(irp: Irp) -> ForwardedIrp {
    ForwardedIrp::skip(irp)
}

/// Copies this driver's stack location to the next driver's, without its completion routine.
///
/// # Bug checks
///
/// If the request has no stack location for another driver: `DRIVER_VIOLATION` (0x121) with
/// parameter 1 = 13; on the simulated kernel, a panic.
///
/// Microsoft's page: [`IoCopyCurrentIrpStackLocationToNext`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocopycurrentirpstacklocationtonext).
#[track_caller]
pub fn IoCopyCurrentIrpStackLocationToNext(irp: Irp) -> ForwardedIrp {
    ForwardedIrp::copy(irp)
}

/// Sets the routine that is called when the drivers below have completed the request.
///
/// The three flags say after which results the routine is called: success, error, cancellation.
///
/// # Bug checks
///
/// If the stack location was [skipped](IoSkipCurrentIrpStackLocation), and so belongs to the next
/// driver: `DRIVER_VIOLATION` (0x121) with parameter 1 = 13; on the simulated kernel, a panic.
///
/// # Safety
///
/// `routine` is an `IO_COMPLETION_ROUTINE` for this request, and may be called with `context`. If it
/// is under the attribute [`spin_lock_safe`](macro@crate::spin_lock_safe), it has that
/// [role](crate::roles).
///
/// Microsoft's page: [`IoSetCompletionRoutine`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iosetcompletionroutine).
#[track_caller]
pub unsafe fn IoSetCompletionRoutine(
    irp: &mut ForwardedIrp,
    routine: CompletionRoutine,
    context: *mut c_void,
    invoke_on_success: bool,
    invoke_on_error: bool,
    invoke_on_cancel: bool,
) {
    let invoked_on = invoked_on(invoke_on_success, invoke_on_error, invoke_on_cancel);
    // SAFETY: the caller promises that the routine may be called with its context.
    unsafe { irp.set_completion(routine, context, invoked_on) };
}

/// Calls the next driver with the request. No spin lock may be held.
///
/// The drivers below run before this returns, and may complete the request. Then the completion
/// routines of the drivers above also run. Drivers that held a lock have hung in this call. Static
/// Driver Verifier does not count this routine for the rule.
///
/// Returns what the next driver's dispatch routine returned.
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with parameter 1 = 11; on
/// the simulated kernel, a panic. If the request has no stack location for the next driver:
/// `NO_MORE_IRP_STACK_LOCATIONS` (0x35).
///
/// Microsoft's page: [`IoCallDriver`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocalldriver).
#[inline]
#[track_caller]
pub fn IoCallDriver(token: &mut LockToken, device: &DeviceObject, irp: ForwardedIrp) -> NTSTATUS {
    token.require_no_lock(Violation::CallDriver);
    // SAFETY: the device is valid, and a `ForwardedIrp` owns its request, which its driver gets.
    unsafe { sys::IofCallDriver(device.as_ptr(), irp.into_raw()) }
}

/// Cancels a request that was sent to other drivers. No spin lock may be held.
///
/// The request's cancel routine, another driver's code, runs before this returns, and may complete
/// the request. Static Driver Verifier does not count this routine for the rule.
///
/// Returns whether there was a cancel routine. If not, the request is only marked canceled.
///
/// # Bug checks
///
/// If a leaked guard still holds a lock: `DRIVER_VIOLATION` (0x121) with parameter 1 = 12; on
/// the simulated kernel, a panic.
///
/// # Safety
///
/// `irp` points to a request that is not freed before this returns: the caller's completion routine
/// keeps it, or has not run yet.
///
/// Microsoft's page: [`IoCancelIrp`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocancelirp).
#[inline]
#[track_caller]
pub unsafe fn IoCancelIrp(token: &mut LockToken, irp: *mut IRP) -> bool {
    token.require_no_lock(Violation::CancelIrp);
    // SAFETY: the caller promises that the request is valid.
    unsafe { sys::IoCancelIrp(irp) }
}
