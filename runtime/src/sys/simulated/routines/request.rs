use std::sync::Arc;

use crate::sync::atomic::Ordering;
use crate::sync::thread;
use crate::sys::simulated::irql::require_at_most_dispatch_level;
use crate::sys::simulated::packet::Packet;
use crate::sys::simulated::registry::{self, Standing};
use crate::sys::simulated::report::{self, violate};
use crate::sys::simulated::violation_kind::ViolationKind;
use crate::sys::simulated::{completion, context};
use crate::sys::{CCHAR, IRP};
use crate::violation::Violation;

const COMPLETE_REQUEST: &str = "IofCompleteRequest";

/// Completes a request: its sender's callback runs, then those who wait go on.
///
/// Microsoft's page: `IofCompleteRequest` function (wdm.h).
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

/// Completes a request for `routine`.
#[track_caller]
pub(super) fn complete(routine: &'static str, irp: *const IRP) {
    require_at_most_dispatch_level(routine);
    let locks = context::locks_held();
    if locks != 0 {
        violate(routine, ViolationKind::CompletedUnderLock { locks });
    }
    let Some(packet) = require_outstanding(routine, irp) else {
        return;
    };
    require_no_cancel_routine(routine, &packet);
    if registry::take(&packet) {
        completion::complete(&packet);
    } else {
        let irp = irp.addr();
        violate(routine, ViolationKind::AlreadyCompleted { irp });
    }
}

/// The request at `irp`; reports one that no driver has.
#[track_caller]
pub(super) fn require_outstanding(routine: &'static str, irp: *const IRP) -> Option<Arc<Packet>> {
    let irp = irp.addr();
    match registry::find(irp) {
        Standing::Outstanding(packet) => return Some(packet),
        Standing::Completed => violate(routine, ViolationKind::AlreadyCompleted { irp }),
        Standing::Unknown => violate(routine, ViolationKind::UnknownIrp { irp }),
    }
    None
}

#[track_caller]
fn require_no_cancel_routine(routine: &'static str, packet: &Packet) {
    if !packet.cancel_routine().load(Ordering::SeqCst).is_null() {
        let irp = packet.address();
        violate(routine, ViolationKind::CancelRoutineSet { irp });
    }
}

/// Stops the context: a token's count found a guard that was leaked.
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
        Violation::HandlerReturns => {
            report::stop("the handler", ViolationKind::ReturnedUnderLock { locks })
        }
        Violation::NullParameter => report::stop("the system", ViolationKind::NullParameter),
        Violation::LockNotLeftHeld => report::stop("the handler", ViolationKind::LockNotLeftHeld),
        Violation::HandleReused => report::stop("an acquire", ViolationKind::HandleReused),
        Violation::HandleDropped => report::stop("the handler", ViolationKind::HandleDropped),
    }
}

/// Whether this context unwinds from a panic.
pub(crate) fn unwinding() -> bool {
    thread::panicking()
}
