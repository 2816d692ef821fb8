use crate::raw::{CCHAR, DEVICE_OBJECT, IRP, NTSTATUS};
use crate::simulated_kernel::ViolationKind;
use crate::simulated_kernel::completion::{complete, require_outstanding};
use crate::simulated_kernel::{cancel, report, stack};
use crate::sync::thread;
use crate::violation::Violation;

const COMPLETE_REQUEST: &str = "IofCompleteRequest";

/// Completes a request. The sender's callback runs, and then the waiting threads go on.
///
/// Microsoft's page: [`IoCompleteRequest`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocompleterequest).
///
/// # Panics
///
/// If this context holds a spin lock, if the request is completed already, was
/// never sent, or has its cancel routine set, or if the IRQL is above
/// `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The driver has the request, and does not use it any more.
#[track_caller]
#[expect(non_snake_case, reason = "the routine keeps its Microsoft name")]
pub unsafe fn IofCompleteRequest(Irp: *const IRP, _PriorityBoost: CCHAR) {
    complete(COMPLETE_REQUEST, Irp);
}

/// Calls the dispatch routine of the driver of `DeviceObject`, with the request's next stack location.
///
/// Microsoft's page: [`IofCallDriver`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iofcalldriver).
///
/// # Panics
///
/// If the request is completed already, was never sent, or has no stack location for another driver,
/// if there is no such device, or if the IRQL is above `DISPATCH_LEVEL`.
///
/// # Safety
///
/// The driver has the request, and passes it to the other driver.
#[track_caller]
#[expect(non_snake_case, reason = "the routine keeps its Microsoft name")]
pub unsafe fn IofCallDriver(DeviceObject: *const DEVICE_OBJECT, Irp: *mut IRP) -> NTSTATUS {
    stack::call(DeviceObject, Irp)
}

/// Marks the request canceled, calls its cancel routine, and returns whether it had one.
///
/// Microsoft's page: [`IoCancelIrp`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocancelirp).
///
/// # Panics
///
/// If there is no such request, and in the cases of
/// [`SentRequest::cancel`](crate::simulated_kernel::SentRequest::cancel).
///
/// # Safety
///
/// The request is not freed before this returns.
#[track_caller]
#[must_use]
#[expect(non_snake_case, reason = "the routine keeps its Microsoft name")]
pub unsafe fn IoCancelIrp(Irp: *const IRP) -> bool {
    require_outstanding("IoCancelIrp", Irp).is_some_and(|packet| cancel::cancel(&packet))
}

/// Stops the context because a token's count found a leaked guard.
#[cold]
#[track_caller]
pub(crate) fn stop(violation: Violation, locks: usize) -> ! {
    let completed = ViolationKind::CompletedUnderLock { locks };
    let started = ViolationKind::StartedNextUnderLock { locks };
    match violation {
        Violation::CompleteRequest => report::stop(COMPLETE_REQUEST, completed),
        Violation::CompleteServiceIrp => report::stop("StorPortCompleteServiceIrp", completed),
        Violation::StartNextPacket => report::stop("IoStartNextPacket", started),
        Violation::StartNextPacketByKey => report::stop("IoStartNextPacketByKey", started),
        Violation::StartPacket => report::stop("IoStartPacket", started),
        Violation::CompleteSrb => report::stop("StorPortCompleteSrb", completed),
        Violation::DriverCompletes => report::stop("require_no_spin_lock_held", completed),
        Violation::CallDriver => report::stop("IoCallDriver", completed),
        Violation::CancelIrp => report::stop("IoCancelIrp", completed),
        Violation::NoNextLocation => report::stop(
            "IoCopyCurrentIrpStackLocationToNext",
            ViolationKind::NoStackLocation,
        ),
        Violation::HandlerReturns => {
            report::stop("the handler", ViolationKind::ReturnedUnderLock { locks })
        }
        Violation::SoleRelease => {
            report::stop("release", ViolationKind::SoleReleasedUnderLock { locks })
        }
        Violation::InformationTooLong => {
            let information = locks;
            report::stop(
                COMPLETE_REQUEST,
                ViolationKind::InformationTooLong { information },
            )
        }
        Violation::LockNotLeftHeld => report::stop("the handler", ViolationKind::LockNotLeftHeld),
        Violation::LockNotAcquired => {
            let status = u32::try_from(locks).unwrap_or(u32::MAX);
            report::stop("an acquire", ViolationKind::LockNotAcquired { status })
        }
        Violation::HandleReused => report::stop("an acquire", ViolationKind::HandleReused),
        Violation::HandleDropped => report::stop("the handler", ViolationKind::HandleDropped),
    }
}

/// Stops the context because the system passed null for a parameter of the driver's routine.
#[cold]
#[track_caller]
pub(crate) fn stop_for_null((routine, parameter): (&'static str, &'static str), _held: usize) -> ! {
    report::stop(routine, ViolationKind::NullParameter { parameter })
}

/// Returns whether this context unwinds from a panic.
pub(crate) fn unwinding() -> bool {
    thread::panicking()
}
